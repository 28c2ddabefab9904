import type { AssessmentLineView, AssessmentView } from "../../../shared/contract/assessment.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";

/** One of the figures that stand beside each other; they are never added up. */
export interface Figure {
  readonly title: string;
  readonly value: string;
  readonly note: string;
}

const yuan = (amount: Fen | null): string => (amount === null ? "—" : `${formatYuan(amount)} 元`);

/** An amount with the word that keeps a ceiling from looking like money to be received. */
export function amountText({ type, status, amount }: AssessmentLineView): string {
  if (status === "needs-choice") return "待选定口径后测算";
  if (type === "unquantified") return "文本未写明金额，酌情";
  return type === "ceiling" ? `最高不超过 ${yuan(amount)}` : yuan(amount);
}

/** How the amount comes about: base and rate under their cap; null where the text gives no rate. */
export function workingText({ type, base, rate, limit }: AssessmentLineView): string | null {
  if (type !== "entitlement" || rate === null) return null;
  const product = base === null ? "基数尚不清楚" : `${yuan(base)} × ${rate}`;
  return limit === null ? product : `${product}，上限 ${yuan(limit)}`;
}

/** The three figures at the head of the page. */
export const headFigures = ({ figures }: AssessmentView): readonly Figure[] => [
  { title: "按公式可申领", value: yuan(figures.certain), note: "条件已齐的项目按公式得出" },
  { title: "最高不超过", value: yuan(figures.provenCeiling), note: "条件已齐，金额由主管部门核定，不是应得数额" },
  { title: "尚缺材料", value: `${figures.linesLackingMaterial} 项`, note: "补齐材料后才能得出结论" },
];
