import { placeOf, type RecordChange, type RecordState } from "./record-states.ts";

/**
 * What changes come to, one after another: of each record the state before the first and after the last; nothing of one that is
 * again what it was. The order of the result says nothing.
 */
export function composeChanges(...sets: readonly (readonly RecordChange[])[]): readonly RecordChange[] {
  const net = new Map<string, RecordChange>();
  for (const { noun, key, before, after } of sets.flat()) {
    const place = placeOf({ noun, key });
    net.set(place, { noun, key, before: net.has(place) ? (net.get(place)?.before ?? null) : before, after });
  }
  return [...net.values()].filter(({ before, after }) => before !== after);
}

/** What takes a change set back. */
export const invertChanges = (changes: readonly RecordChange[]): readonly RecordChange[] =>
  changes.map(({ noun, key, before, after }) => ({ noun, key, before: after, after: before })).toReversed();

/** The states that a change set leads to. */
export const statesAfter = (changes: readonly RecordChange[]): readonly RecordState[] =>
  changes.map(({ noun, key, after }) => ({ noun, key, text: after }));
