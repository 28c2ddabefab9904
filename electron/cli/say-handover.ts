import { diffRecords } from "../../shared/handover/diff-records.ts";
import { isObject, objectOf } from "../../shared/handover/json-value.ts";
import type { Conflict } from "../../shared/handover/merge-record.ts";
import type { PlannedRecord } from "../../shared/handover/plan-merge.ts";
import { recordTitle } from "../../shared/wording/record-title.ts";
import { sayRecordValue } from "../../shared/wording/record-values.ts";
import { recordFieldName, recordNounNames } from "../../shared/wording/record-words.ts";
import type { HandOverProblem, Incoming } from "../services/hand-over/incoming.ts";
import { workspaceProblemSentence } from "../store/workspace-problem.ts";
import { fieldSentence, localMoment } from "./say-changes.ts";

const toldSingly = 10;

const titleOf = ({ noun, key, mine, theirs }: PlannedRecord): string =>
  recordTitle(noun, key, objectOf(theirs ?? mine ?? "{}"));

/** What a record will be, in a word. */
export function kindOfPlanned({ mine, merged }: PlannedRecord): "added" | "removed" | "changed" | "same" {
  if (mine === merged) return "same";
  if (mine === null) return "added";
  return merged === null ? "removed" : "changed";
}

const kindNames = { added: "新增", removed: "删除", changed: "修改", same: "不变" } as const;

function plannedLines(records: readonly PlannedRecord[]): readonly string[] {
  const [first] = records;
  if (first === undefined) return [];
  const kind = kindOfPlanned(first);
  if (kind === "same") return [];
  if (kind !== "changed" && records.length > toldSingly)
    return [`  ${kindNames[kind]}${recordNounNames[first.noun] ?? first.noun} ${records.length} 条`];
  return records.map((record) => {
    const fields = kind === "changed" ? diffRecords(record.mine, record.merged) : [];
    const told = fields.map((field) => fieldSentence(record.noun, field)).join("；");
    return `  ${kindNames[kind]} ${titleOf(record)}${told === "" ? "" : `：${told}`}`;
  });
}

/** Both sides of a conflict, with the name by which a file of choices decides it. */
export function conflictSentence({ id, noun, key, path, base, mine, theirs }: Conflict, title: string): string {
  if (path.length === 0) {
    const who = mine === undefined ? "本方已删除，对方改动了" : "对方已删除，本方改动了";
    const both = mine !== undefined && theirs !== undefined ? "双方都改动了" : who;
    return `${title}：${both}（${id}）`;
  }
  const field = path.at(-1) ?? "";
  const [was, own, other] = [base, mine, theirs].map((value) => sayRecordValue(field, value));
  const shown = isObject(mine) || Array.isArray(mine) ? "内容不同" : `原为${was}，本方${own}，对方${other}`;
  return `${title === "" ? key : title} ${recordFieldName(noun, path)}：${shown}（${id}）`;
}

const conflictLines = (records: readonly PlannedRecord[]): readonly string[] =>
  records.flatMap((record) => record.conflicts.map((conflict) => `  ${conflictSentence(conflict, titleOf(record))}`));

function notices({ plan, renumbered, set }: Incoming): readonly string[] {
  const kept = plan.kept.map(
    ({ noun, key, text, neededBy }) =>
      `  保留 ${recordTitle(noun, key, objectOf(text))}：一方删除了它，但${recordNounNames[neededBy.noun] ?? ""} ${neededBy.key} 还要用到`,
  );
  const numbers = renumbered.map(({ key, from, to }) => {
    const text = plan.records.find((record) => record.noun === "evidence" && record.key === key)?.theirs;
    return `  ${recordTitle("evidence", key, { ...objectOf(text ?? "{}"), number: "" })}：编号 ${from} 本方已用过，改编为 ${to}`;
  });
  const bare = set.originals.filter(({ base64 }) => base64 === undefined);
  const missing = bare.length === 0 ? [] : [`  有 ${bare.length} 个原件对方也没有内容，请之后重新导入这些文件`];
  return [...kept, ...numbers, ...missing];
}

/** What a change set brings, what stands against it, and what is done about removals and numbers. */
export function incomingLines(incoming: Incoming): readonly string[] {
  const { set, plan } = incoming;
  const who = set.by === "" ? "（未登记操作人）" : set.by;
  const alike = Map.groupBy(plan.records, (record) => `${kindOfPlanned(record)} ${record.noun}`);
  const brought = [...alike.values()].flatMap(plannedLines);
  const conflicts = conflictLines(plan.records);
  return [
    `${set.studio === "" ? "" : `${set.studio}，`}${who}于 ${localMoment(set.writtenAt)} 写出的变更`,
    ...(brought.length === 0 ? ["没有本方还没有的改动。"] : ["带来的改动：", ...brought]),
    ...(conflicts.length === 0 ? [] : [`双方都改过、结果不同的 ${conflicts.length} 处：`, ...conflicts]),
    ...notices(incoming),
  ];
}

/** Why a change set was not merged, and what to do. */
export function handOverProblemSentence(problem: HandOverProblem): string {
  switch (problem.kind) {
    case "nothing-in-common":
      return "这份变更文件接不上本方的工作区：两份没有共同的起点，或文件只含更晚的变更。如果是同一个工作区的两份副本，请对方用 handover out 加 --all 重新写出；否则请用 data import 另装一个工作区。";
    case "broken-trail":
      return `这份变更文件的第 ${problem.sequence} 条变更记录与前后接不上，文件可能被改动过，没有并入任何内容。请对方重新写出。`;
    case "undecided":
      return `有 ${problem.conflicts.length} 处双方都改过、结果不同，没有并入任何内容。请用 --take mine（都按本方）、--take theirs（都按对方），或写一个 JSON 文件逐处决定，如 {"${problem.conflicts[0]?.id ?? ""}": "theirs"}，用 --take 文件 指明。`;
    default:
      return workspaceProblemSentence(problem);
  }
}
