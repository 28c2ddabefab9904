import { type Fen, formatYuan, sumFen } from "../../../shared/money.ts";
import type { BudgetRow, LedgerRecord, Reading, RevenueRow, StatementRecord } from "../../intake/reading.ts";

/** What a table holds, so that a person knows the file again before it is stored; nothing for what is no table. */
export function sayTable(reading: Reading): readonly string[] {
  if (reading.type === "revenue") return [...byWork(reading.record.rows)].map(sayWork);
  if (reading.type === "statement") return [sayStatement(reading.record)];
  if (reading.type === "ledger") return [sayLedger(reading.record)];
  if (reading.type === "budget") return [sayBudget(reading.record.rows)];
  return [];
}

const byWork = (rows: readonly RevenueRow[]) => Map.groupBy(rows, ({ work }) => work ?? "没有作品名的");

const sayWork = ([work, rows]: readonly [string, readonly RevenueRow[]]): string =>
  `${work} ${rows.length} 期，总收益 ${sayWhole(rows.map(({ gross }) => gross))}，应结 ${sayWhole(rows.map(({ net }) => net))}`;

/** A sum of which one part is not stated is not stated. */
function sayWhole(amounts: readonly (Fen | null)[]): string {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === amounts.length ? `${formatYuan(sumFen(known))} 元` : "没有写全";
}

function sayStatement({ bank, rows, balanced }: StatementRecord): string {
  const days = rows.map(({ bookedOn }) => bookedOn).toSorted();
  const period = days.length === 0 ? "" : `，${days[0]} 至 ${days.at(-1)}`;
  return `${bank ?? "流水"} ${rows.length} 笔${period}${balanced ? "，余额逐笔相符" : ""}`;
}

const sayBudget = (rows: readonly BudgetRow[]): string =>
  `${rows.length} 行，合计 ${formatYuan(sumFen(rows.map(({ amount }) => amount)))} 元`;

/** Vouchers begin at 1 again each month. */
function sayLedger({ book, rows }: LedgerRecord): string {
  const days = rows.map(({ bookedOn }) => bookedOn).toSorted();
  const period = days.length === 0 ? "" : `，${days[0]} 至 ${days.at(-1)}`;
  const unproven = rows.filter(({ isProven }) => !isProven).length;
  const proof = unproven === 0 ? "" : `，其中 ${unproven} 行未证实`;
  const numbered = rows.filter(({ bookingNumber }) => bookingNumber !== null);
  const vouchers = new Set(numbered.map(({ bookedOn, bookingNumber }) => `${bookedOn.slice(0, 7)} ${bookingNumber}`));
  const name = book === "journal" ? "序时账" : "明细账";
  const count = vouchers.size === 0 ? "" : `、${vouchers.size} 张记账凭证`;
  return `${name} ${rows.length} 行分录${count}${period}${proof}`;
}
