import type { VarianceRow } from "../../../shared/contract/variances.ts";
import { absoluteFen, formatYuan } from "../../../shared/money.ts";

/** What is left of the budget, or by how much it is overrun. */
export function differenceText({ difference, budget }: VarianceRow): string {
  if (budget === 0n) return "没有预算";
  return difference < 0n ? `超 ${formatYuan(absoluteFen(difference))}` : formatYuan(difference);
}

/** Invoiced as a share of the budget, rounded down to a tenth of a percent. */
export function percentText({ invoiced, budget }: VarianceRow): string {
  if (budget === 0n || invoiced < 0n) return "—";
  const thousandths = (invoiced * 1000n) / budget;
  return `${thousandths / 10n}.${thousandths % 10n}%`;
}
