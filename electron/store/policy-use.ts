import { type PolicyUse, policyUseSchema } from "../../shared/model/policy-use.ts";
import { decoder } from "./record-table.ts";
import type { Sql, SqlValue } from "./sql.ts";

/** A record that a workspace has exactly once. */
export interface SingleRecord<R> {
  readonly get: () => R;
  /** Null while nothing was saved. */
  readonly find: () => R | null;
  readonly save: (record: R) => void;
  /** Takes back what was saved; a workspace without its policy is refused by whoever reads it. */
  readonly clear: () => void;
}

/** Which policy pack the workspace applies. */
export function policyUseRecord(sql: Sql): SingleRecord<PolicyUse> {
  const decode = decoder<PolicyUse, PolicyUse>(policyUseSchema, "policy_use");
  const row = () => sql.rows("SELECT pack, issued_on, issued_on_source FROM policy_use")[0];
  return {
    get: () => decode(fields(...(row() ?? []))),
    find: () => {
      const found = row();
      return found === undefined ? null : decode(fields(...found));
    },
    clear: () => void sql.run("DELETE FROM policy_use"),
    save: (record) => {
      const { pack, issuedOn, issuedOnSource } = policyUseSchema.parse(record);
      sql.run(
        "REPLACE INTO policy_use (one, pack, issued_on, issued_on_source) VALUES (1, ?, ?, ?)",
        pack,
        issuedOn,
        issuedOnSource,
      );
    },
  };
}

// What a row holds is only taken for a PolicyUse once the decoder has checked it.
const fields = (pack?: SqlValue, issuedOn?: SqlValue, issuedOnSource?: SqlValue) =>
  ({ pack, issuedOn, issuedOnSource }) as PolicyUse;
