import type { TriedColumns } from "../../../shared/contract/columns.ts";
import type { ColumnMapping } from "../../../shared/model/column-mapping.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import type { LedgerReading, Reading, StatementReading } from "../../intake/reading.ts";

type Proof = Pick<TriedColumns, "proof" | "sentence">;

/** Fewer balances than this agree by chance. */
const fewestBalances = 3;

function proofOfStatement({ record: { rows, balanced }, findings }: StatementReading): Proof {
  const read = `读出 ${rows.length} 行`;
  if (rows.length === 0) return { proof: "unread", sentence: "按这样的列一行也读不出来。请改选各列。" };
  if (findings.some(({ severity }) => severity === "error"))
    return { proof: "broken", sentence: `${read}，但有些行读不出来。多半是选错了列，请看下面的说明改选。` };
  const balances = rows.filter(({ balance }) => balance !== null).length;
  if (balances > 0 && !balanced)
    return { proof: "broken", sentence: `${read}，但余额接不上。多半是收入、支出或余额选错了列，请改选。` };
  if (findings.some(({ code }) => code === "statement-direction-from-balance"))
    return { proof: "unproven", sentence: `${read}。按余额看，收入和支出正好相反，请把这两列对调。` };
  if (balances === rows.length && balances >= fewestBalances)
    return { proof: "proven", sentence: `${read}，余额逐行接得上，收支和余额的列都选对了。` };
  return balances === 0
    ? { proof: "unproven", sentence: `${read}。没有指明余额列，无法用余额核对；请抽查几行金额和方向。` }
    : { proof: "unproven", sentence: `${read}。有余额的行太少，证明不了；请抽查几行金额和方向。` };
}

const brokenLedger: ReadonlySet<string> = new Set([
  ...["ledger-voucher-unbalanced", "ledger-balance-breaks", "ledger-sum-mismatch"],
]);

function proofOfLedger({ record: { book, rows }, findings }: LedgerReading): Proof {
  const read = `读出 ${rows.length} 行分录`;
  if (rows.length === 0) return { proof: "unread", sentence: "按这样的列一行也读不出来。请改选各列。" };
  if (findings.some(({ severity }) => severity === "error"))
    return { proof: "broken", sentence: `${read}，但有些行读不出来。多半是选错了列，请看下面的说明改选。` };
  if (findings.some(({ code }) => brokenLedger.has(code)))
    return { proof: "broken", sentence: `${read}，但借贷不平或余额接不上。多半是借方、贷方选错了列，请改选。` };
  if (findings.some(({ code }) => code === "ledger-not-proven"))
    return { proof: "unproven", sentence: `${read}。没有余额列，无法核对；请抽查几行金额和借贷方向。` };
  const proven = book === "journal" ? "每张凭证借贷相平" : "余额逐行接得上";
  return { proof: "proven", sentence: `${read}，${proven}，各列都选对了。` };
}

/** What a table of each kind cannot be read without. */
const needed: Readonly<Record<ColumnMapping["kind"], string>> = {
  statement: "还读不出来。至少要指明记账日期，以及收入和支出两列（或者金额一列，再加收支标志或余额）。",
  revenue: "还读不出来。至少要指明作品名称，以及总收益或实际结算金额。",
  budget: "还读不出来。至少要指明预算科目和预算金额。",
  ledger: "还读不出来。至少要指明日期、凭证号或摘要，以及借方和贷方两列（或者金额和方向两列）。",
};

function proofOf(reading: Reading, kind: ColumnMapping["kind"]): Proof & { readonly rows: number } {
  if (reading.type !== kind) return { rows: 0, proof: "unread", sentence: needed[kind] };
  const rows = reading.record.rows.length;
  if (reading.type === "statement") return { rows, ...proofOfStatement(reading) };
  if (reading.type === "ledger") return { rows, ...proofOfLedger(reading) };
  if (rows === 0) return { rows, proof: "unread", sentence: "按这样的列一行也读不出来。请改选各列。" };
  return { rows, proof: "unproven", sentence: `读出 ${rows} 行。请抽查几行，与原表核对。` };
}

/** What comes of reading a file as a kind of table under names of columns: how many rows, and whether the running balance proves them. */
export function judgeColumns(reading: Reading, kind: ColumnMapping["kind"]): TriedColumns {
  const findings = reading.type === kind ? reading.findings : [];
  const notes = findings.filter(({ severity }) => severity !== "info").map(sayFinding);
  return { ...proofOf(reading, kind), notes: [...new Set(notes)].slice(0, 5) };
}
