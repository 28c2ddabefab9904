import type { ReadingFigures, ReadingOption, ReadingsView, ReadingView } from "../../../shared/contract/readings.ts";
import { type Fen, formatYuan, subtractFen } from "../../../shared/money.ts";

/** Which readings are listed. */
export type ReadingFilter = "all" | "open" | "moves-money";

const figuresDiffer = (a: ReadingFigures, b: ReadingFigures): boolean =>
  a.certain !== b.certain || a.provenCeiling !== b.provenCeiling;

/** Whether the options of a reading come to different figures. */
export function movesMoney({ options }: ReadingView): boolean {
  const [first, ...others] = options;
  return first !== undefined && others.some(({ figures }) => figuresDiffer(figures, first.figures));
}

/** The readings of a filter, in the policy's order. */
export function filterReadings(readings: readonly ReadingView[], filter: ReadingFilter): readonly ReadingView[] {
  if (filter === "open") return readings.filter(({ taken }) => taken === null);
  return filter === "moves-money" ? readings.filter(movesMoney) : readings;
}

/** The open readings that change no amount, whichever option is taken. */
export const idleReadings = ({ readings }: Pick<ReadingsView, "readings">): readonly ReadingView[] =>
  readings.filter(({ taken, idle }) => taken === null && idle);

/** What confirming a reading as suggested is sent as. */
export function suggestedOf({ id, options }: ReadingView): { readonly id: string; readonly option: string } {
  const suggested = options.find((option) => option.suggested);
  if (suggested === undefined) throw new Error(`no option of ${id} is suggested`);
  return { id, option: suggested.id };
}

/** The suggested option and the others, and that they come to the same. */
export function optionsText({ options }: ReadingView): string {
  const titles = (isSuggested: boolean): string =>
    options.flatMap(({ title, suggested }) => (suggested === isSuggested ? [title] : [])).join("；");
  return `建议：${titles(true)}。也可以：${titles(false)}。按现有资料，金额都不变。`;
}

/** What the figures become once all of them are confirmed: a line that waited for one of them counts from then on. */
export function togetherText({ figures, together }: Pick<ReadingsView, "figures" | "together">): string {
  const changes = [
    ...changed("按公式可申领", figures.certain, together.certain),
    ...changed("最高不超过", figures.provenCeiling, together.provenCeiling),
  ];
  if (changes.length === 0) return "全部确认后，上面两个金额不变。";
  return `全部确认后，${changes.join("，")}：有的条款一直在等这些口径确认，才没有计入。`;
}

const changed = (word: string, from: Fen, to: Fen): readonly string[] =>
  from === to ? [] : [`${word}由 ${formatYuan(from)} 元变为 ${formatYuan(to)} 元`];

/** How many readings still wait for a person. */
export const openCount = ({ readings }: ReadingsView): number => readings.filter(({ taken }) => taken === null).length;

const difference = (word: string, to: Fen, from: Fen): readonly string[] => {
  if (to === from) return [];
  const by = subtractFen(to, from);
  return [`${word}${by > 0n ? "多" : "少"} ${formatYuan(by > 0n ? by : subtractFen(from, to))} 元`];
};

/** The option that others are compared with: the one taken, else the suggestion. */
const comparedWith = ({ options, taken }: ReadingView): ReadingOption | undefined =>
  options.find(({ id }) => id === taken) ?? options[0];

/** What taking an option changes, against the one taken (or, while none is, the suggestion). */
export function effectText(reading: ReadingView, option: ReadingOption): string {
  const against = comparedWith(reading);
  if (against === undefined || against.id === option.id) return "";
  const changes = [
    ...difference("可申领", option.figures.certain, against.figures.certain),
    ...difference("最高不超过", option.figures.provenCeiling, against.figures.provenCeiling),
  ];
  if (changes.length === 0) return "按现有资料，金额不变";
  return `比“${against.title}”：${changes.join("，")}`;
}

/** What the effects were worked out under while other readings are still open; null when none is. */
export function assumptionText({ assumed }: Pick<ReadingsView, "assumed">): string | null {
  if (assumed === 0) return null;
  return `还有 ${assumed} 项口径待确认。下面各选项的金额是试算：其余未确认的暂按建议项，只用于比较，不作为测算结果。`;
}

/** Both figures of an option, apart. */
export const optionFigures = ({ figures }: ReadingOption): readonly (readonly [string, string])[] => [
  ["可申领", `${formatYuan(figures.certain)} 元`],
  ["最高不超过", `${formatYuan(figures.provenCeiling)} 元`],
];

/** Who confirmed a reading and when. */
export const confirmedText = ({ confirmedBy, confirmedOn }: ReadingView): string =>
  `${confirmedBy === "" ? "未署名" : confirmedBy} ${confirmedOn ?? "未记日期"} 确认`;

/** The name that was last signed with, to be offered again. */
export function lastName({ readings }: ReadingsView): string {
  const signed = readings.filter(({ confirmedBy }) => confirmedBy !== "");
  return signed.toSorted((a, b) => ((a.confirmedOn ?? "") < (b.confirmedOn ?? "") ? 1 : -1))[0]?.confirmedBy ?? "";
}

// What a pack writes for a point that no article touches, and for one that all of them do.
const unnumbered: Readonly<Record<string, string>> = { 无: "没有对应的条文", 全文: "全文" };

/** Where in the law a reading stands. */
export const placeText = ({ article }: ReadingView): string => unnumbered[article] ?? `第${article}条`;
