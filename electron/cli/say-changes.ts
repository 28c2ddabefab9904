import { diffRecords, type FieldChange } from "../../shared/handover/diff-records.ts";
import { objectOf } from "../../shared/handover/json-value.ts";
import { type Change, changeKind } from "../../shared/model/change.ts";
import { recordTitle } from "../../shared/wording/record-title.ts";
import { sayRecordValue } from "../../shared/wording/record-values.ts";
import { recordFieldName, recordNounNames } from "../../shared/wording/record-words.ts";

/** So many additions or removals of one kind are told one by one; more of them are counted. */
const toldSingly = 10;

/** A moment as the clock on the wall shows it. */
export const localMoment = (at: string): string => new Date(at).toLocaleString("sv-SE");

/** A changed field: its name, from what, to what. */
export function fieldSentence(noun: string, { path, before, after }: FieldChange): string {
  const name = path.at(-1) ?? "";
  const [old, now] = [before, after].map((value) => sayRecordValue(name, value));
  return old === now
    ? `${recordFieldName(noun, path)}内容有改动（${now}）`
    : `${recordFieldName(noun, path)}由${old}改为${now}`;
}

const titleOf = ({ noun, key, before, after }: Change): string =>
  recordTitle(noun, key, objectOf(after ?? before ?? "{}"));

/** One change in a sentence: what was added or removed, or which fields changed from what to what. */
export function changeSentence(change: Change): string {
  const { noun, before, after } = change;
  if (before === null) return `新增 ${titleOf(change)}`;
  if (after === null) return `删除 ${titleOf(change)}`;
  return `修改 ${titleOf(change)}：${diffRecords(before, after)
    .map((field) => fieldSentence(noun, field))
    .join("；")}`;
}

const kindNames = { added: "新增", removed: "删除", changed: "修改" } as const;

function alikeLines(changes: readonly Change[]): readonly string[] {
  const [first] = changes;
  if (first === undefined) return [];
  const kind = changeKind(first);
  if (kind === "changed" || changes.length <= toldSingly)
    return changes.map((change) => `  #${change.sequence} ${changeSentence(change)}`);
  const numbers = `#${first.sequence}–#${changes.at(-1)?.sequence ?? first.sequence}`;
  return [`  ${numbers} ${kindNames[kind]}${recordNounNames[first.noun] ?? first.noun} ${changes.length} 条`];
}

/** Changes one after another that are of one kind and one noun, as runs. */
function runsOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const runs: Change[][] = [];
  for (const change of changes) {
    const [last] = runs.at(-1) ?? [];
    const isAlike = last !== undefined && last.noun === change.noun && changeKind(last) === changeKind(change);
    if (isAlike) runs.at(-1)?.push(change);
    else runs.push([change]);
  }
  return runs;
}

/** Changes for a person, oldest first: who and when once for what was done together, then each change. */
export function changeLines(changes: readonly Change[]): readonly string[] {
  const together = Map.groupBy(changes, ({ at, by }) => `${localMoment(at)}  ${by === "" ? "（未登记操作人）" : by}`);
  return [...together].flatMap(([head, done]) => [head, ...runsOf(done).flatMap(alikeLines)]);
}
