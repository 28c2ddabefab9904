import { type Merge, mergeSchema } from "../../shared/model/merge.ts";
import { decoder } from "./record-table.ts";
import type { Sql } from "./sql.ts";

/** The merges that the trail went through, oldest first. */
export interface MergeRows {
  readonly list: () => readonly Merge[];
  readonly add: (merge: Merge, at: string) => void;
}

/** The table of merges; of two at the same point the later one counts, which includes the earlier. */
export const mergeRows = (sql: Sql): MergeRows => ({
  list: () =>
    sql
      .rows("SELECT sequence, theirs, known FROM merges ORDER BY position")
      .map(([sequence, theirs, known]) =>
        decode({ sequence: Number(sequence), theirs: String(theirs), known: Number(known) }),
      ),
  add: ({ sequence, theirs, known }, at) =>
    void sql.run(
      "INSERT INTO merges (sequence, at, theirs, known) VALUES (?, ?, ?, ?)",
      ...[BigInt(sequence), at, theirs, BigInt(known)],
    ),
});

const decode = decoder<Merge, Merge>(mergeSchema, "merges");
