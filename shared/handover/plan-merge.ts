import type { Change } from "../model/change.ts";
import type { ChangeSet } from "../model/change-set.ts";
import type { RecordNoun } from "../model/record-nouns.ts";
import { type CommonGround, findCommonGround, type TrailWithMerges } from "./find-bases.ts";
import { objectOf } from "./json-value.ts";
import { type KeptRecord, keepNeeded } from "./keep-needed.ts";
import { type Choose, type Conflict, mergeRecord, type RecordVersions } from "./merge-record.ts";
import { placeOf, type RecordState } from "./record-states.ts";

/** A copy of a workspace: all records, and how they came to be so. */
export interface Copy {
  readonly records: readonly RecordState[];
  readonly trail: TrailWithMerges;
}

/** A record that the other copy changed, as it will be here. */
export interface PlannedRecord extends RecordVersions {
  readonly merged: string | null;
  /** As it would be if every conflict were theirs: what is lost of theirs otherwise. */
  readonly asTheirs: string | null;
  readonly conflicts: readonly Conflict[];
  /** Who changed it last in the other copy. */
  readonly by: string;
}

/** What merging a change set comes to; nothing of it is written yet. */
export interface MergePlan {
  readonly ground: CommonGround;
  readonly records: readonly PlannedRecord[];
  /** Removals that are not carried out. */
  readonly kept: readonly KeptRecord[];
}

type StateOf = (noun: RecordNoun, key: string) => string | null;

/** Plans the merge of a change set into a copy; null where the two have too little in common. */
export function planMerge(mine: Copy, theirs: ChangeSet, choose: Choose): MergePlan | null {
  const ground = findCommonGround(mine.trail, theirs);
  if (ground === null) return null;
  const now = new Map(mine.records.map((record) => [placeOf(record), record.text]));
  const mineNow: StateOf = (noun, key) => now.get(placeOf({ noun, key })) ?? null;
  const changed = lastChanges(theirs.changes.filter(({ sequence }) => sequence > ground.after));
  const basesOf = ground.bases.map(({ whose, sequence }) =>
    whose === "mine"
      ? stateAfter(mine.trail.changes, sequence, mineNow)
      : stateAfter(theirs.changes, sequence, lastOf(changed)),
  );
  const records = [...changed.values()]
    .map(({ noun, key, after, by }) => {
      const bases = basesOf.map((stateOf) => stateOf(noun, key));
      return { ...sameNumber({ noun, key, bases, mine: mineNow(noun, key), theirs: after }), by };
    })
    .filter(({ bases, mine: own, theirs: other }) => own !== other && !bases.every((base) => base === other))
    .map((versions) => planRecord(versions, choose));
  return { ground, records, kept: keptOf(mine, records, basesOf) };
}

function planRecord(versions: RecordVersions & { readonly by: string }, choose: Choose): PlannedRecord {
  const { text, conflicts } = mergeRecord(versions, choose);
  return { ...versions, merged: text, conflicts, asTheirs: mergeRecord(versions, () => "theirs").text };
}

const lastChanges = (changes: readonly Change[]): ReadonlyMap<string, Change> =>
  new Map(changes.map((change) => [placeOf(change), change]));

const lastOf =
  (changed: ReadonlyMap<string, Change>): StateOf =>
  (noun, key) =>
    changed.get(placeOf({ noun, key }))?.after ?? null;

/** What records were after a change: what the first later change of each found, or what it is now. */
function stateAfter(changes: readonly Change[], sequence: number, now: StateOf): StateOf {
  const found = new Map<string, string | null>();
  for (const change of changes) {
    if (change.sequence > sequence && !found.has(placeOf(change))) found.set(placeOf(change), change.before);
  }
  return (noun, key) => {
    const place = placeOf({ noun, key });
    return found.has(place) ? (found.get(place) ?? null) : now(noun, key);
  };
}

/** A proof's number stands in papers that were printed here, so a copy keeps its own; the other's says nothing. */
function sameNumber(versions: RecordVersions): RecordVersions {
  const { noun, bases, mine, theirs } = versions;
  if (noun !== "evidence" || mine === null) return versions;
  const { number = null } = objectOf(mine);
  const renumber = (text: string | null): string | null =>
    text === null ? null : JSON.stringify({ ...objectOf(text), number });
  return { ...versions, bases: bases.map(renumber), theirs: renumber(theirs) };
}

function keptOf(mine: Copy, planned: readonly PlannedRecord[], basesOf: readonly StateOf[]): readonly KeptRecord[] {
  const touched = new Map(planned.map((record) => [placeOf(record), record]));
  const after = [
    ...mine.records.filter((record) => !touched.has(placeOf(record))),
    ...planned.map(({ noun, key, merged }) => ({ noun, key, text: merged })),
  ].filter(({ text }) => text !== null);
  return keepNeeded(after, ({ noun, key }) => {
    const own = touched.get(placeOf({ noun, key }))?.mine ?? null;
    return own ?? basesOf.map((stateOf) => stateOf(noun, key)).find((text) => text !== null) ?? null;
  });
}
