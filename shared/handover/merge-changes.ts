import { type Choose, type Conflict, mergeRecord } from "./merge-record.ts";
import { placeOf, type RecordChange } from "./record-states.ts";

/** Two change sets as one. */
export interface MergedChanges {
  readonly changes: readonly RecordChange[];
  readonly conflicts: readonly Conflict[];
}

/** Merges two change sets that set out from the same records. Where nothing conflicts it does not matter which is whose, nor in which order three are merged. */
export function mergeChanges(
  mine: readonly RecordChange[],
  theirs: readonly RecordChange[],
  choose: Choose = () => "mine",
): MergedChanges {
  const others = new Map(theirs.map((change) => [placeOf(change), change]));
  const known = new Set(mine.map(placeOf));
  const merged = mine.map((change) => mergeOne(change, others.get(placeOf(change)), choose));
  return {
    changes: [...merged.map(({ change }) => change), ...theirs.filter((change) => !known.has(placeOf(change)))].filter(
      ({ before, after }) => before !== after,
    ),
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
  };
}

function mergeOne(mine: RecordChange, theirs: RecordChange | undefined, choose: Choose) {
  if (theirs === undefined) return { change: mine, conflicts: [] };
  const { noun, key, before } = mine;
  const { text, conflicts } = mergeRecord(
    { noun, key, bases: [before], mine: mine.after, theirs: theirs.after },
    choose,
  );
  return { change: { noun, key, before, after: text }, conflicts };
}
