import type { DemandSide } from "../../../shared/contract/matching.ts";
import type { Payment } from "../../../shared/model/payment.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Settlement } from "../../../shared/model/settlement.ts";
import { type Fen, formatYuan, subtractFen, zeroFen } from "../../../shared/money.ts";
import { type SettledSum, settledAmounts } from "../../../shared/reconciliation/settled-amounts.ts";
import { demandSide } from "./match-sides.ts";
import { recordsById } from "./records-by-id.ts";

const gone = "其中有发票、结算单或流水已经不在。请刷新页面后重新选择。";

/** The paper that a settlement settles. */
export const paperOf = ({ invoice, revenue }: Pick<Settlement, "invoice" | "revenue">): DemandSide["record"] =>
  invoice === null ? { kind: "revenue", id: revenue ?? "" } : { kind: "invoice", id: invoice };

const directionOf = ({ kind }: DemandSide): Payment["direction"] => (kind === "invoice" ? "out" : "in");

function checkOne(settlement: Settlement, records: Records): string | null {
  const demand = demandSide(paperOf(settlement), records);
  const payment = settlement.payment === null ? null : recordsById(records).payments.get(settlement.payment);
  if (demand === null || payment === undefined) return gone;
  if (settlement.amount === zeroFen) return "金额不能为零。请填写要核销的金额，或去掉这一行。";
  if (settlement.way === "bank" && payment === null) return "银行转账要选中一笔流水。请选流水，或改选其他方式。";
  if (payment === null || payment.direction === directionOf(demand)) return null;
  return payment.direction === "out"
    ? `${payment.bookedOn} 的流水是付款，不能核销收款。请重新选择。`
    : `${payment.bookedOn} 的流水是收款，不能核销付款。请重新选择。`;
}

const tooMuch = (what: string, open: Fen, asked: Fen): string =>
  `${what}还有 ${formatYuan(open)} 元可核销，填的合计是 ${formatYuan(asked)} 元。请改小金额。`;

function checkPapers(sums: ReadonlyMap<string, SettledSum>, kind: DemandSide["record"]["kind"], records: Records) {
  for (const [id, { sum }] of sums) {
    const side = demandSide({ kind, id }, records);
    if (side !== null && sum > side.open) return tooMuch(`${side.party} ${side.number} `, side.open, sum);
  }
  return null;
}

function checkRows(sums: ReadonlyMap<string, SettledSum>, records: Records): string | null {
  const used = settledAmounts(records.settlements).payments;
  for (const [id, { sum }] of sums) {
    const payment = recordsById(records).payments.get(id);
    if (payment === undefined) return gone;
    const open = subtractFen(payment.amount, used.get(id)?.sum ?? zeroFen);
    if (sum > open) return tooMuch(`${payment.bookedOn} 的流水`, open, sum);
  }
  return null;
}

/**
 * Why new settlements cannot be kept, as a sentence; null when they can: both sides are there and fit each other, and no fen is used
 * twice, beside what was accepted before.
 */
export function checkSettlements(wanted: readonly Settlement[], records: Records): string | null {
  const sums = settledAmounts(wanted);
  for (const settlement of wanted) {
    const problem = checkOne(settlement, records);
    if (problem !== null) return problem;
  }
  return (
    checkPapers(sums.invoices, "invoice", records) ??
    checkPapers(sums.revenues, "revenue", records) ??
    checkRows(sums.payments, records)
  );
}
