import type { Finding } from "../../../shared/finding.ts";
import { negateFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { StatementReading, StatementRecord, StatementRow } from "../reading.ts";
import { proveBalance } from "./prove-balance.ts";

type Part = Pick<StatementReading, "type" | "record" | "findings">;

/** The statement that several sheets make, and which of them are in it. */
export interface JoinedStatements {
  readonly content: Part;
  readonly used: readonly Part[];
}

/** Joins the sheets of one account, a month each as a rule; those of another account are left out. */
export function joinStatements(parts: readonly Part[]): JoinedStatements {
  const own = parts.find(({ record }) => record.rows.length > 0) ?? parts[0];
  if (own === undefined) throw new Error("there is a first sheet");
  const used = parts.filter(({ record }) => record.account === own.record.account || record.account === null);
  if (used.length === 1) return { content: own, used };
  const inTime = [...used].filter(({ record }) => record.rows.length > 0).sort(byDate);
  const rows = used.flatMap(({ record }) => record.rows);
  const chain = proveChain(inTime);
  const record: StatementRecord = {
    ...own.record,
    openingBalance: inTime[0]?.record.openingBalance ?? null,
    closingBalance: inTime.at(-1)?.record.closingBalance ?? null,
    rows,
    balanced: inTime.length > 0 && inTime.every(({ record: { balanced } }) => balanced) && chain,
  };
  const findings = used.flatMap((part) => part.findings);
  return { content: { type: "statement", record, findings: [...findings, ...gap(record, inTime, chain)] }, used };
}

const oldestFirst = ({ record: { rows } }: Part): readonly StatementRow[] =>
  (rows[0]?.bookedOn ?? "") <= (rows.at(-1)?.bookedOn ?? "") ? rows : [...rows].reverse();

const byDate = (one: Part, other: Part): number => {
  const [first, second] = [oldestFirst(one)[0]?.bookedOn ?? "", oldestFirst(other)[0]?.bookedOn ?? ""];
  return first < second ? -1 : Number(first > second);
};

/** Whether each sheet goes on where the one before it ends. */
function proveChain(inTime: readonly Part[]): boolean {
  const rows = inTime.flatMap(oldestFirst);
  const signed = rows.map(({ bookedOn, direction, amount, balance }, row) => ({
    ...{ row, bookedOn, balance },
    signed: direction === "in" ? amount : negateFen(amount),
  }));
  return proveBalance(signed, null).breaks.length === 0;
}

const gap = (record: StatementRecord, inTime: readonly Part[], chain: boolean): readonly Finding[] =>
  chain || record.balanced || !inTime.every((part) => part.record.balanced)
    ? []
    : [intakeFinding("statement-sheets-apart", "warning", "rows")];
