import { pointedAt } from "./pointers.ts";
import { placeOf, type RecordState } from "./record-states.ts";

/** A record that one copy removed and that stays, since the other copy's records point at it. */
export interface KeptRecord extends RecordState {
  readonly text: string;
  readonly neededBy: Pick<RecordState, "noun" | "key">;
}

/**
 * The removed records that must stay or come back, so that no record points at nothing, and again what they point at themselves.
 * `records` are all that there would be; `textOf` gives what a removed record said last, null where nobody knows it.
 */
export function keepNeeded(
  records: readonly RecordState[],
  textOf: (record: Pick<RecordState, "noun" | "key">) => string | null,
): readonly KeptRecord[] {
  const there = new Set(records.map(placeOf));
  const kept: KeptRecord[] = [];
  const waiting = [...records];
  for (let record = waiting.pop(); record !== undefined; record = waiting.pop()) {
    for (const target of pointedAt(record)) {
      if (there.has(placeOf(target))) continue;
      const text = textOf(target);
      if (text === null) continue;
      const back = { ...target, text, neededBy: { noun: record.noun, key: record.key } };
      there.add(placeOf(target));
      kept.push(back);
      waiting.push(back);
    }
  }
  return kept;
}
