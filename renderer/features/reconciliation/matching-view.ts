import type {
  DemandSide,
  MatchChange,
  MatchCounts,
  MatchDetail,
  MatchItem,
  MatchList,
} from "../../../shared/contract/matching.ts";
import type { Settlement } from "../../../shared/model/settlement.ts";
import { type Fen, fenToYuanText, formatYuan, zeroFen } from "../../../shared/money.ts";
import type { AmbiguityReason, ProposalKind, ScoreReason } from "../../../shared/reconciliation/proposal.ts";
import {
  ambiguityNames,
  proposalKindNames,
  scoreReasonWords,
  settlementWayNames,
} from "../../strings/matching-words.ts";

/** In which order lines are listed. */
export type MatchOrder = "surest" | "largest" | "earliest";

/** What is typed and ticked to narrow a list. */
export interface MatchFilter {
  readonly text: string;
  readonly onlySure: boolean;
  readonly order: MatchOrder;
}

/** Shows everything, the surest first. */
export const noFilter: MatchFilter = { text: "", onlySure: false, order: "surest" };

const amountsOf = ({ asked, paid }: MatchItem): string =>
  [asked, paid].flatMap((amount) => (amount === null ? [] : [fenToYuanText(amount), formatYuan(amount)])).join("\n");

const searched = (item: MatchItem): string =>
  `${item.party}\n${item.numbers}\n${item.memo}\n${item.on ?? ""}\n${item.bookedOn ?? ""}\n${amountsOf(item)}`.toLowerCase();

const sizeOf = ({ asked, paid }: MatchItem): Fen => asked ?? paid ?? zeroFen;

const bySize = (a: MatchItem, b: MatchItem): number => {
  const [left, right] = [sizeOf(a), sizeOf(b)];
  if (left === right) return a.id < b.id ? -1 : 1;
  return left > right ? -1 : 1;
};

const dayOf = ({ bookedOn, on }: MatchItem): string => bookedOn ?? on ?? "9";

const orders: Readonly<Record<MatchOrder, (a: MatchItem, b: MatchItem) => number>> = {
  surest: (a, b) => (b.score ?? 0) - (a.score ?? 0) || bySize(a, b),
  largest: bySize,
  earliest: (a, b) => {
    const [left, right] = [dayOf(a), dayOf(b)];
    if (left === right) return bySize(a, b);
    return left < right ? -1 : 1;
  },
};

/** The lines that a filter leaves, in its order. */
export function listedItems(items: readonly MatchItem[], { text, onlySure, order }: MatchFilter): readonly MatchItem[] {
  const wanted = text.trim().toLowerCase();
  return items
    .filter((item) => (!onlySure || item.isSure) && (wanted === "" || searched(item).includes(wanted)))
    .toSorted(orders[order]);
}

const none = { proposals: "没有待确认的匹配。", questions: "没有要人判断的匹配。" } as const;

/** That a list is empty, and where work goes on: in the other lists, or with bringing in what can be matched. */
export function emptyText(view: keyof typeof none, counts: MatchCounts): string {
  const { proposals, questions, demands, payments } = counts;
  const open = [
    ...(proposals > 0 ? [`${proposals} 项在“待确认”`] : []),
    ...(questions > 0 ? [`${questions} 项在“要人判断”`] : []),
    ...(demands + payments > 0 ? [`没有对上的 ${demands} 张票据和 ${payments} 笔流水在“手工核销”`] : []),
  ];
  if (open.length > 0) return `${none[view]}接下来：${open.join("，")}。`;
  if (counts.accepted > 0) return `${none[view]}票据和流水都对上了。`;
  return view === "proposals" ? `${none[view]}导入发票和银行流水后，对得上的会列在这里。` : none[view];
}

/** The list after a change; null when the change was made to another state of it, so that it must be asked for anew. */
export function withMatchChange(list: MatchList, change: MatchChange): MatchList | null {
  if (list.revision !== change.from) return null;
  const gone = new Set(change.gone);
  const placed = new Map(change.placed.map((item) => [item.id, item]));
  const kept = list.items.filter(({ id }) => !gone.has(id) && !placed.has(id));
  return {
    ...{ revision: change.to, counts: change.counts, undoable: change.undoable },
    items: [...kept, ...change.placed],
  };
}

const fewest = 8;

/** What of a line's numbers fits into a column: the last digits of an invoice's, the months of a period, and whether there are more. */
export function shortNumbers(numbers: string): string {
  const [first = "", second] = numbers.split("、");
  const period = /^(\d{4}-\d{2})-\d{2}至(\d{4}-\d{2})/.exec(first);
  const [, from, to] = period ?? [];
  const months = from === to ? from : `${from}…`;
  return `${period === null ? first.slice(-fewest) : months}${second === undefined ? "" : " 等"}`;
}

const demandNames: Readonly<Record<DemandSide["kind"], string>> = {
  invoice: "待付发票",
  refund: "待收退款",
  sale: "待收销项发票",
  revenue: "待收结算",
};

const otherKinds: Readonly<Record<string, string>> = {
  row: "流水",
  refused: "不是这笔",
  aside: "与申报无关",
  several: "手工核销",
};

/** What a line is, in a word. */
export const kindText = (kind: string): string =>
  proposalKindNames[kind as ProposalKind] ??
  ambiguityNames[kind as AmbiguityReason] ??
  settlementWayNames[kind as Settlement["way"]] ??
  demandNames[kind as DemandSide["kind"]] ??
  otherKinds[kind] ??
  kind;

/** A line as it is said to screen readers when it becomes the one shown. */
export function spokenItem(item: MatchItem, place: number, count: number): string {
  const amounts = [
    item.asked === null ? null : `票面 ${formatYuan(item.asked)} 元`,
    item.paid === null ? null : `流水 ${formatYuan(item.paid)} 元`,
  ];
  const score = item.score === null ? null : `得分 ${item.score}`;
  const parts = [item.party, ...amounts, kindText(item.kind), score].filter((part) => part !== null && part !== "");
  return `第 ${place} 条，共 ${count} 条：${parts.join("，")}`;
}

/** The reasons of a score, strongest first, each with its points. */
export const reasonTexts = ({ reasons }: Pick<MatchDetail, "reasons">): readonly string[] =>
  reasons
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map(({ code, points }) => {
      const words = scoreReasonWords[code as ScoreReason["code"]] ?? code;
      return points === 0 ? words : `${words}（${points > 0 ? "+" : "−"}${Math.abs(points)}）`;
    });
