import type { ChainItem, ChainJoint, Cover, PaperEnd, PaperItem } from "../../../shared/contract/chain.ts";
import type { Fen } from "../../../shared/money.ts";
import { formatYuan, parseMoney } from "../../../shared/money.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { largestFirst } from "./largest-first.ts";

/** The joints of an invoice's chain, in the order of the papers. */
export type JointName = "budget" | "contract" | "payment" | "acceptance";

/** What the joints are called. */
export const jointNames: Readonly<Record<JointName, string>> = {
  ...{ budget: "预算", contract: "合同", payment: "付款", acceptance: "验收" },
};

/** How far a joint is covered, in a word. */
export const coverNames: Readonly<Record<Cover, string>> = { full: "齐", proposed: "待确认", part: "不足", none: "缺" };

/** Which invoices are listed: all, or those that a joint is missing of. */
export type ChainFilter = "all" | JointName;

/** The filters, each with its count. */
export function chainFilters(items: readonly ChainItem[]): { value: ChainFilter; label: string }[] {
  const lacking = (joint: JointName): number => items.filter((item) => isLacking(item, joint)).length;
  return [
    { value: "all", label: `全部（${items.length}）` },
    ...(Object.keys(jointNames) as JointName[]).map((joint) => ({
      value: joint,
      label: `缺${jointNames[joint]}（${lacking(joint)}）`,
    })),
  ];
}

const isLacking = (item: ChainItem, joint: JointName): boolean => item[joint] !== "full";

/** The invoices of a filter that say the words, the largest first. */
export function listedChains(items: readonly ChainItem[], filter: ChainFilter, text: string): readonly ChainItem[] {
  const words = text.trim().toLowerCase();
  return items
    .filter((item) => filter === "all" || isLacking(item, filter))
    .filter(
      ({ party, number, subjects }) => words === "" || `${party}\n${number}\n${subjects}`.toLowerCase().includes(words),
    )
    .toSorted((a, b) => largestFirst(a.amount, b.amount));
}

/** An invoice as it is said to screen readers. */
export const spokenChain = (item: ChainItem, place: number, count: number): string =>
  `第 ${place} 条，共 ${count} 条：${item.party}，${formatYuan(item.amount)} 元，${(
    Object.keys(jointNames) as JointName[]
  )
    .map((joint) => `${jointNames[joint]}${coverNames[item[joint]]}`)
    .join("，")}`;

/** What of the invoice a joint covers, as a sentence. */
export function jointText({ covered, proposed, open }: ChainJoint): string {
  const waiting = proposed > 0n ? `，待确认 ${formatYuan(proposed)} 元` : "";
  if (open === 0n) return `已对应 ${formatYuan(covered)} 元${waiting}，齐`;
  return open > 0n
    ? `已对应 ${formatYuan(covered)} 元${waiting}，还差 ${formatYuan(open)} 元`
    : `已对应 ${formatYuan(covered)} 元，多出 ${formatYuan(-open as Fen)} 元`;
}

/** How a paper came to stand for an invoice. */
export const viaNames = { link: "", contract: "（随合同）", category: "（按类别）" } as const;

/** The ends that papers can be attached at, by joint; a payment is attached in matching. */
export const jointEnds: Readonly<Record<Exclude<JointName, "payment">, PaperEnd>> = {
  ...{ budget: "budgetLine", contract: "contract", acceptance: "acceptance" },
};

/** A paper as it is named in a list to choose from. */
export function paperText({ title, party, open }: PaperItem): string {
  const left = open === null ? "" : `还有 ${formatYuan(open)} 元`;
  return [title, party, left].filter((part) => part !== "").join(" · ");
}

/** Papers to choose from for an invoice: those of its party first. */
export const papersFor = (papers: readonly PaperItem[], party: string): readonly PaperItem[] => [
  ...papers.filter((paper) => paper.party === party),
  ...papers.filter((paper) => paper.party !== party),
];

/** The amount to attach; null, all of each invoice, where nothing is typed. */
export function attachedAmount(text: string): Result<Fen | null, string> {
  if (text.trim() === "") return ok(null);
  const parsed = parseMoney(text);
  return parsed.ok && parsed.value > 0n ? parsed : err("金额应为大于零的数，最多两位小数；不填就是整张发票。");
}
