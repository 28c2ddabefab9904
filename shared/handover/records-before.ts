import { parseRecord, type RecordNoun, type RecordOf, recordKey, recordNouns } from "../model/record-nouns.ts";
import type { Records } from "../model/records.ts";
import type { RecordChange } from "./record-states.ts";

/** The records as they were before changes; null where one of them was written in a form that is not read any more. */
export function recordsBefore(records: Records, changes: readonly RecordChange[]): Records | null {
  const byNoun = Map.groupBy(changes, ({ noun }) => noun);
  const lists = recordNouns.map((noun) => [noun, before(records, noun, byNoun.get(noun) ?? [])] as const);
  return lists.some(([, list]) => list === null) ? null : (Object.fromEntries(lists) as unknown as Records);
}

/** What a noun has in `Records`, before the changes of its records. */
function before(records: Records, noun: RecordNoun, changes: readonly RecordChange[]): unknown {
  const now: unknown = records[noun];
  if (changes.length === 0) return now;
  const texts = new Map(changes.map((change) => [change.key, change.before]));
  if (!Array.isArray(now)) {
    const text = texts.get(noun);
    return text === undefined || text === null ? now : parseRecord(noun, text);
  }
  const kept = (now as readonly RecordOf<RecordNoun>[]).filter((one) => !texts.has(recordKey(noun, one)));
  const former = [...texts.values()].flatMap((text) => (text === null ? [] : [parseRecord(noun, text)]));
  return former.includes(null) ? null : [...kept, ...former];
}
