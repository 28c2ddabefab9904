import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeChanges, invertChanges } from "../../../shared/handover/compose-changes.ts";
import { diffRecords } from "../../../shared/handover/diff-records.ts";
import { isObject, isSameValue, type MaybeValue, objectOf } from "../../../shared/handover/json-value.ts";
import { type MergedChanges, mergeChanges } from "../../../shared/handover/merge-changes.ts";
import type { Side } from "../../../shared/handover/merge-record.ts";
import type { RecordChange } from "../../../shared/handover/record-states.ts";
import { anyCopy, anyEdits, applied, changesOf } from "./arbitrary-changes.ts";

const sorted = (changes: readonly RecordChange[]) => changes.toSorted((a, b) => (a.key < b.key ? -1 : 1));

/** Changes by record, their texts as values, so that the order of names says nothing. */
const valuesOf = (changes: readonly RecordChange[]) =>
  Object.fromEntries(sorted(changes).map(({ key, after }) => [key, after === null ? null : objectOf(after)]));

const oneSet = fc.tuple(anyCopy, anyEdits).map(([copy, edits]) => ({ copy, set: changesOf(copy, edits) }));
const threeSets = fc
  .tuple(anyCopy, anyEdits, anyEdits, anyEdits)
  .map(([copy, ...all]) => ({ copy, sets: all.map((edits) => composeChanges(changesOf(copy, edits))) }));

type Sets = readonly [readonly RecordChange[], readonly RecordChange[], readonly RecordChange[]];

describe("change sets", () => {
  it("composed lead where all their changes lead, in whatever portions they are composed", () => {
    fc.assert(
      fc.property(oneSet, fc.nat(4), fc.nat(4), ({ copy, set }, one, two) => {
        const [from, to] = [Math.min(one, two), Math.max(one, two)];
        const parts = [set.slice(0, from), set.slice(from, to), set.slice(to)] as const;
        const whole = composeChanges(set);
        expect(sorted(composeChanges(composeChanges(parts[0], parts[1]), parts[2]))).toEqual(sorted(whole));
        expect(sorted(composeChanges(parts[0], composeChanges(parts[1], parts[2])))).toEqual(sorted(whole));
        expect(applied(copy, whole)).toEqual(applied(copy, set));
      }),
    );
  });

  it("inverted take back exactly, and composed with their inverse are nothing", () => {
    fc.assert(
      fc.property(oneSet, ({ copy, set }) => {
        const net = composeChanges(set);
        expect(applied(applied(copy, net), invertChanges(net))).toEqual(copy);
        expect(composeChanges(net, invertChanges(net))).toEqual([]);
        expect(invertChanges(invertChanges(net))).toEqual(net);
      }),
    );
  });
});

describe("merging change sets", () => {
  it("gives the same whoever's comes first, where nothing conflicts", () => {
    fc.assert(
      fc.property(threeSets, ({ sets }) => {
        const [a, b] = sets as unknown as Sets;
        const [ab, ba] = [mergeChanges(a, b), mergeChanges(b, a)];
        expect(ab.conflicts.map(({ id }) => id).toSorted()).toEqual(ba.conflicts.map(({ id }) => id).toSorted());
        fc.pre(ab.conflicts.length === 0);
        expect(valuesOf(ab.changes)).toEqual(valuesOf(ba.changes));
      }),
    );
  });

  it("gives the same in whatever order three are merged, where nothing conflicts", () => {
    fc.assert(
      fc.property(threeSets, ({ sets }) => {
        const [a, b, c] = sets as unknown as Sets;
        const [ab, bc, ac] = [mergeChanges(a, b), mergeChanges(b, c), mergeChanges(a, c)];
        fc.pre([ab, bc, ac].every(({ conflicts }) => conflicts.length === 0));
        const [left, right] = [mergeChanges(ab.changes, c), mergeChanges(a, bc.changes)];
        expect([left.conflicts, right.conflicts]).toEqual([[], []]);
        expect(valuesOf(left.changes)).toEqual(valuesOf(right.changes));
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same with every conflict taken from the first, where no record is removed", () => {
    fc.assert(
      fc.property(threeSets, ({ sets }) => {
        const [a, b, c] = sets as unknown as Sets;
        fc.pre(sets.flat().every(({ before, after }) => before !== null && after !== null));
        const left = mergeChanges(mergeChanges(a, b).changes, c);
        const right = mergeChanges(a, mergeChanges(b, c).changes);
        expect(valuesOf(left.changes)).toEqual(valuesOf(right.changes));
      }),
    );
  });

  it("of a set with itself or with nothing is the set", () => {
    fc.assert(
      fc.property(threeSets, ({ sets: [a = []] }) => {
        for (const merged of [mergeChanges(a, a), mergeChanges(a, []), mergeChanges([], a)]) {
          expect(merged.conflicts).toEqual([]);
          expect(valuesOf(merged.changes)).toEqual(valuesOf(a));
        }
      }),
    );
  });

  it("loses nothing: every value that either side gave is in the merge or named in a conflict with both", () => {
    fc.assert(
      fc.property(
        threeSets,
        fc.constantFrom("mine" as const, "theirs" as const),
        ({ sets: [a = [], b = []] }, side) => {
          const merged = mergeChanges(a, b, () => side);
          expect(lostOf(a, "mine", merged)).toEqual([]);
          expect(lostOf(b, "theirs", merged)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("would be found out if it lost something", () => {
    const set = [{ noun: "studio", key: "a", before: '{"name":"x"}', after: '{"name":"y"}' }] as const;
    expect(lostOf(set, "mine", { changes: [], conflicts: [] })).toEqual(["a name"]);
  });
});

/** The fields of one side's changes whose values are neither in the merge nor in a conflict. */
function lostOf(set: readonly RecordChange[], side: Side, { changes, conflicts }: MergedChanges): readonly string[] {
  const merged = new Map(changes.map(({ key, after }) => [key, after]));
  return set.flatMap(({ key, before, after }) => {
    const result = merged.has(key) ? (merged.get(key) ?? null) : before;
    const own = conflicts.filter((conflict) => conflict.key === key);
    return diffRecords(before, after)
      .filter(({ path, after: given }) => {
        const named = own.find((conflict) => conflict.path.every((name, index) => path[index] === name));
        const kept = named === undefined ? valueAt(result, path) : valueIn(named[side], path.slice(named.path.length));
        return !isSameValue(kept, given);
      })
      .map(({ path }) => `${key} ${path.join("/")}`);
  });
}

const valueAt = (text: string | null, path: readonly string[]): MaybeValue =>
  text === null ? undefined : valueIn(objectOf(text), path);

const valueIn = (value: MaybeValue, path: readonly string[]): MaybeValue =>
  path.reduce<MaybeValue>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
