import { type Conflict, mergeRecord } from "../../shared/handover/merge-record.ts";
import { type RecordNoun, type RecordOf, recordSchemaOf } from "../../shared/model/record-nouns.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { recordFieldName } from "../../shared/wording/record-words.ts";

/** A record as it was shown to a person, as that person left it, and as it is kept now. */
interface Edit<N extends RecordNoun> {
  /** A noun whose records hold no money: they are compared as JSON. */
  readonly noun: N;
  readonly key: string;
  readonly was: RecordOf<N>;
  readonly entered: RecordOf<N>;
  readonly now: RecordOf<N>;
}

/**
 * What a person entered, put onto the record as it is by now: another window of the same workspace may have changed other fields of it.
 * A sentence where both changed a field, and not to the same.
 */
export function mergedEdit<N extends RecordNoun>({
  noun,
  key,
  was,
  entered,
  now,
}: Edit<N>): Result<RecordOf<N>, string> {
  const states = { bases: [JSON.stringify(was)], mine: JSON.stringify(entered), theirs: JSON.stringify(now) };
  const { text, conflicts } = mergeRecord({ noun, key, ...states }, () => "mine");
  if (conflicts.length > 0) return err(sayConflicts(conflicts));
  return ok(recordSchemaOf(noun).parse(JSON.parse(text ?? states.mine)));
}

function sayConflicts(conflicts: readonly Conflict[]): string {
  const fields = new Set(conflicts.map(({ noun, path }) => `“${recordFieldName(noun, path)}”`));
  return `${[...fields].join("、")}刚才在另一个窗口里也改了，两边填的不一样，没有保存。请刷新页面，先看那边填的；这里填的暂存着，需要时可以恢复。`;
}
