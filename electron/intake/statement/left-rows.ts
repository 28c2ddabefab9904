import type { Finding } from "../../../shared/finding.ts";
import { absoluteFen, type Fen, fenToYuanText, sumFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { NoPayment } from "./wallet-row.ts";

/** A row that is no payment, and why. */
export interface LeftRow {
  readonly why: NoPayment;
  readonly amount: Fen | null;
}

const leftCodes = {
  failed: "statement-rows-failed",
  neutral: "statement-rows-neutral",
  refund: "statement-refunds-left-out",
} as const;

/** How many rows were left out for each reason, and what they come to. */
export function leftFindings(left: readonly LeftRow[]): readonly Finding[] {
  return (["failed", "neutral", "refund"] as const).flatMap((kind) => {
    const rows = left.filter(({ why }) => why === kind);
    if (rows.length === 0) return [];
    const sum = fenToYuanText(sumFen(rows.flatMap(({ amount }) => (amount === null ? [] : [absoluteFen(amount)]))));
    const detail = { count: String(rows.length), sum };
    return [intakeFinding(leftCodes[kind], kind === "refund" ? "warning" : "info", "rows", detail)];
  });
}
