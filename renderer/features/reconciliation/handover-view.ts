import type {
  HandOverConflict,
  HandOverPreview,
  HandOverSide,
  HandOverWritten,
} from "../../../shared/contract/handover.ts";
import { recordNounNames } from "../../../shared/wording/record-words.ts";
import { changeKinds, momentText, personText } from "./changes-view.ts";

/** What was written. */
export function handOutText({ path, changes, missing }: HandOverWritten): string {
  const gone = missing === 0 ? "" : `其中 ${missing} 个原件没有内容，请对方另外导入。`;
  return `已写出 ${changes} 条改动：${path}。请把这个文件交给对方。${gone}`;
}

/** Whose file it is, and when it was written. */
export const sourceText = ({ by, writtenAt, studio }: HandOverPreview): string =>
  `${studio === "" ? "" : `${studio}，`}${personText(by)}于 ${momentText(writtenAt)} 写出`;

/** What it brings, counted by kind. */
export function countsText({ counts }: HandOverPreview): string {
  if (counts.length === 0) return "没有本方还没有的改动。";
  return counts
    .map(({ kind, noun, count }) => `${changeKinds[kind]}${recordNounNames[noun] ?? noun} ${count} 条`)
    .join("，");
}

/** What was decided, by conflict. */
export type Decisions = Readonly<Record<string, HandOverSide>>;

/** All conflicts decided for one side. */
export const decideAll = (conflicts: readonly HandOverConflict[], side: HandOverSide): Decisions =>
  Object.fromEntries(conflicts.map(({ id }) => [id, side]));

/** How many conflicts still wait for a decision. */
export const undecidedCount = (conflicts: readonly HandOverConflict[], decisions: Decisions): number =>
  conflicts.filter(({ id }) => decisions[id] === undefined).length;
