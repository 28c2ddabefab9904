import type { Change } from "../../shared/model/change.ts";
import { type RecordNoun, recordNouns } from "../../shared/model/record-nouns.ts";
import type { AllRecords } from "./record-access.ts";

/** A record that is not as the trail says it was left. */
export interface TrailDifference {
  readonly noun: RecordNoun;
  readonly key: string;
  /** What the trail says last; null when it knows no such record, or says that it was removed. */
  readonly before: string | null;
  /** What the record is; null when there is none. */
  readonly after: string | null;
}

/** The records that are not as a trail left them, by noun in the order in which they can be saved. */
export function trailDifferences(records: AllRecords, changes: readonly Change[]): readonly TrailDifference[] {
  const words = lastWords(changes);
  return recordNouns.flatMap((noun) => differencesOf(noun, records[noun].texts(), words.get(noun) ?? new Map()));
}

function lastWords(changes: readonly Change[]): ReadonlyMap<RecordNoun, ReadonlyMap<string, string>> {
  const words = new Map<RecordNoun, Map<string, string>>();
  for (const { noun, key, after } of changes) {
    const ofNoun = words.get(noun) ?? new Map<string, string>();
    words.set(noun, ofNoun);
    if (after === null) ofNoun.delete(key);
    else ofNoun.set(key, after);
  }
  return words;
}

function differencesOf(
  noun: RecordNoun,
  texts: ReadonlyMap<string, string>,
  words: ReadonlyMap<string, string>,
): readonly TrailDifference[] {
  const keys = [...new Set([...texts.keys(), ...words.keys()])];
  return keys
    .map((key) => ({ noun, key, before: words.get(key) ?? null, after: texts.get(key) ?? null }))
    .filter(({ before, after }) => before !== after);
}
