import type {
  AssessmentLineView,
  AssessmentView,
  ConditionPlace,
  ConditionView,
  ReceiptsView,
} from "../../../shared/contract/assessment.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";

/** One of the figures that stand beside each other; they are never added up. */
export interface Figure {
  readonly kind: "certain" | "ceiling" | "lacking";
  readonly title: string;
  readonly value: string;
  readonly note: string;
}

const yuan = (amount: Fen | null): string => (amount === null ? "—" : `${formatYuan(amount)} 元`);

/** The amount of a line with the word that keeps a ceiling from looking like money to be received. */
export interface LineMoney {
  /** `certain` is computed by formula; `ceiling` is up to the authority; `none` says why there is no amount. */
  readonly kind: "certain" | "ceiling" | "none";
  readonly word: string;
  readonly value: string;
}

/** What a line comes to, and in which column it stands. */
export function lineMoney({ type, status, amount, base }: AssessmentLineView): LineMoney {
  if (status === "needs-choice") return { kind: "none", word: "待选口径", value: "选定口径后测算" };
  if (type === "unquantified") return { kind: "none", word: "酌情", value: "文本未写明金额" };
  if (status === "unmet") return { kind: "none", word: "未达条件", value: "0.00 元" };
  if (type === "ceiling") return { kind: "ceiling", word: "待核定", value: `最高不超过 ${yuan(amount)}` };
  if (status === "met") return { kind: "certain", word: "补助", value: yuan(amount) };
  const most = base === null ? "基数尚不清楚，至多" : "条件齐后";
  return { kind: "none", word: "尚缺材料", value: `${most} ${yuan(amount)}` };
}

/** How the amount comes about: base and rate under their cap; null where the text gives neither a rate nor a cap. */
export function workingText({ type, base, rate, limit }: AssessmentLineView): string | null {
  if (type !== "entitlement") return null;
  const cap = limit === null ? [] : [`上限 ${yuan(limit)}`];
  const product = rate === null ? [] : [base === null ? "基数尚不清楚" : `${yuan(base)} × ${rate}`];
  const parts = [...product, ...cap];
  return parts.length === 0 ? null : parts.join("，");
}

/** How many conditions hold, and how many do not or are not known. */
export function conditionCount(conditions: readonly ConditionView[]): string {
  const held = conditions.filter(({ state }) => state === "yes").length;
  return `条件 ${held} / ${conditions.length} 项已具备，查看依据和原文`;
}

const pageNames: Readonly<Record<ConditionPlace["page"], string>> = {
  ...{ evidence: "材料", revenues: "收益", subjects: "登记", results: "核定结果", readings: "发布日期" },
};

/** What the way to a condition's page is called: to look at what proves it, or to mend what is wanting. */
export function placeText({ state, place }: ConditionView): string {
  if (place === null) return "";
  return state === "yes" ? `看${pageNames[place.page]}` : `去补${pageNames[place.page]}`;
}

/** The three figures at the head of the page. */
export const headFigures = ({ figures }: AssessmentView): readonly Figure[] => [
  { kind: "certain", title: "按公式可申领", value: yuan(figures.certain), note: "条件已齐的项目按公式得出" },
  {
    kind: "ceiling",
    title: "最高不超过",
    value: yuan(figures.provenCeiling),
    note: "条件已齐，金额由主管部门核定，不是应得数额",
  },
  {
    kind: "lacking",
    title: "尚缺材料的条目",
    value: `${figures.linesLackingMaterial} 条`,
    note: "补齐材料后才能得出结论",
  },
];

/** What the receipts come to, and whether that is the base of the line. */
export function receiptsText({ sums, base, receipts }: ReceiptsView): string {
  const sum = `共 ${receipts.length} 笔，可计入 ${yuan(sums.eligible)}`;
  if (base === null) return `${sum}；基数尚不清楚。`;
  if (base === sums.eligible) return `${sum}，与测算基数一致。`;
  return `${sum}；测算基数为 ${yuan(base)}（未达到政策的起算金额）。`;
}
