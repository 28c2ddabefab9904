import type { ProgressView } from "../../../shared/contract/overview.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";

const more = (title: string, amount: Fen, unit = "元"): readonly string[] => {
  if (amount === 0n) return [];
  return [`${title} ${amount > 0n ? "+" : ""}${formatYuan(amount)} ${unit}`];
};

/** The figures that have changed, each with its sign; a ceiling is told apart from what a formula gives. */
export const progressFigures = ({
  invoices,
  eligible,
  undecided,
  certain,
  provenCeiling,
}: ProgressView): readonly string[] => [
  ...(invoices > 0 ? [`新收发票 ${invoices} 张`] : []),
  ...more("可计入支出", eligible),
  ...more("未定支出", undecided),
  ...more("按公式可申领", certain),
  ...more("最高不超过（待核定）", provenCeiling),
];

/** How many more there are than are named; null when all are. */
export const unnamedText = (named: readonly string[], count: number): string | null =>
  count > named.length ? `等 ${count} 项` : null;

/** Whether there is anything to tell. */
export const isStill = (progress: ProgressView): boolean =>
  progressFigures(progress).length + progress.mendedCount + progress.arisenCount === 0;
