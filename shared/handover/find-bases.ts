import type { Change } from "../model/change.ts";
import type { ChangeSet } from "../model/change-set.ts";
import type { Merge } from "../model/merge.ts";

/** A trail with the merges that it went through. */
export interface TrailWithMerges {
  readonly changes: readonly Change[];
  readonly merges: readonly Merge[];
}

/** On which states both copies last agreed: mine or theirs after a change. Two where each merged the other without knowing of it. */
export type Base = { readonly whose: "mine" | "theirs"; readonly sequence: number };

/** What is known of two trails. */
export interface CommonGround {
  readonly bases: readonly Base[];
  /** The changes of theirs that mine may lack are those after this sequence of theirs. */
  readonly after: number;
  /** How far they know my trail. */
  readonly known: number;
}

/** Finds what two copies have in common; null where the change set sets out from a point that this copy never reached, or is another workspace's. */
export function findCommonGround(mine: TrailWithMerges, theirs: ChangeSet): CommonGround | null {
  const shared = sharedBeginning(mine.changes, theirs);
  const mySequences = new Map(mine.changes.map(({ sequence, sha256 }) => [sha256, sequence]));
  const theirSequences = new Map(theirs.changes.map(({ sequence, sha256 }) => [sha256, sequence]));
  theirSequences.set(theirs.from.sha256, theirs.from.sequence);
  const theyMerged = latest(theirs.merges, mySequences, shared ?? 0);
  const iMerged = latest(mine.merges, theirSequences, shared ?? -1);
  // Two trails that begin apart are those of different workspaces.
  if (shared === 0 && theyMerged === null && iMerged === null) return null;
  const after = iMerged?.reached ?? shared;
  if (after === null) return null;
  const known = theyMerged?.reached ?? shared ?? 0;
  return { bases: basesOf(shared, theyMerged, iMerged), after: Math.min(after, shared ?? after), known };
}

/** That one trail merged the other: `reached` in the sequence of the merged one, `at` in that of the merging one. */
interface Merging {
  readonly reached: number;
  readonly at: number;
}

function latest(merges: readonly Merge[], sequences: ReadonlyMap<string, number>, beyond: number): Merging | null {
  const known = merges.flatMap(({ sequence, theirs }) => {
    const reached = sequences.get(theirs);
    return reached === undefined || reached <= beyond ? [] : [{ reached, at: sequence }];
  });
  return known.toSorted((a, b) => a.reached - b.reached).at(-1) ?? null;
}

function basesOf(shared: number | null, theyMerged: Merging | null, iMerged: Merging | null): readonly Base[] {
  const mine: Base = { whose: "mine", sequence: theyMerged?.reached ?? shared ?? 0 };
  if (iMerged === null) return [mine];
  const theirs: Base = { whose: "theirs", sequence: iMerged.reached };
  if (theyMerged === null || iMerged.reached >= theyMerged.at) return [theirs];
  return theyMerged.reached >= iMerged.at ? [mine] : [mine, theirs];
}

/** How many changes both trails begin with, alike; null where it is fewer than the change set takes for granted. */
function sharedBeginning(mine: readonly Change[], { from, changes }: ChangeSet): number | null {
  if (from.sequence > 0 && mine[from.sequence - 1]?.sha256 !== from.sha256) return null;
  const apart = changes.findIndex(({ sequence, sha256 }) => mine[sequence - 1]?.sha256 !== sha256);
  return apart === -1 ? from.sequence + changes.length : from.sequence + apart;
}
