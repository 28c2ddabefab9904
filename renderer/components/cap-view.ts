import type { CapView } from "../../shared/contract/assessment.ts";
import { type Fen, formatYuan } from "../../shared/money.ts";

const yuan = (amount: Fen): string => `${formatYuan(amount)} 元`;

/** How much of a cap is used, in whole percent rounded down, never more than it holds. */
export function capPercent({ certain, limit }: CapView): number {
  if (limit === 0n) return 100;
  return Number(certain >= limit ? 100n : (certain * 100n) / limit);
}

/** A cap in words. */
export const capText = ({ certain, limit }: CapView): string => `已达条件 ${yuan(certain)}，上限 ${yuan(limit)}`;
