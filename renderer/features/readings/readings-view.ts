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

// What a pack writes for a point that no article touches.
const noArticle = "无";

/** Where in the law a reading stands. */
export const placeText = ({ article }: ReadingView): string =>
  article === noArticle ? "没有对应的条文" : `第${article}条`;
