import type { Change } from "../../shared/model/change.ts";
import { type RecordNoun, recordKey } from "../../shared/model/record-nouns.ts";
import type { Records } from "../../shared/model/records.ts";
import type { Workspace } from "../store/workspace.ts";

/** Looking up more records of a noun than this one by one takes longer than reading all of them. */
const mostLookedUp = 300;

/**
 * The records as they are now, from what they were and what the trail says of the time since: the same as a new snapshot, without
 * reading again what nobody touched. Untouched records and lists stay the same objects. Within a transaction.
 */
export function followChanges(workspace: Workspace, before: Records, changes: readonly Change[]): Records {
  const byNoun = Map.groupBy(changes, ({ noun }) => noun);
  const lists = [...byNoun].map(([noun, own]) => [noun, listAfter(workspace, before, noun, own)]);
  return { ...before, ...(Object.fromEntries(lists) as Partial<Records>) };
}

// The noun ties a table to its records, which a union of all nouns cannot say.
interface AnyTable {
  readonly list: () => readonly object[];
  readonly find: (key: string) => object | null;
}

function listAfter(
  workspace: Workspace,
  before: Records,
  noun: RecordNoun,
  changes: readonly Change[],
): object | readonly object[] {
  if (noun === "studio" || noun === "policy") return workspace[noun].get();
  const table: AnyTable = workspace[noun];
  const keys = new Set(changes.map(({ key }) => key));
  // Proofs stand in the order of their numbers, which are no places.
  if (noun === "evidence" || keys.size > mostLookedUp) return table.list();
  const now = new Map([...keys].map((key) => [key, table.find(key)]));
  const list = patched(noun, before[noun], now);
  return areInPlace(workspace, noun, list, now) ? list : table.list();
}

/** A list with the records of some keys as they are now: changed ones where they stood, new ones last. */
function patched(
  noun: RecordNoun,
  list: readonly object[],
  now: ReadonlyMap<string, object | null>,
): readonly object[] {
  const known = new Set<string>();
  const kept = list.flatMap((record) => {
    const key = recordKey(noun, record);
    const found = now.get(key);
    if (found === undefined) return [record];
    known.add(key);
    return found === null ? [] : [found];
  });
  const added = [...now].flatMap(([key, record]) => (record === null || known.has(key) ? [] : [record]));
  return [...kept, ...added];
}

/** Whether the records of some keys stand in the list where the table has them: one that was removed and put back may stand elsewhere. */
function areInPlace(
  workspace: Workspace,
  noun: RecordNoun,
  list: readonly object[],
  keys: ReadonlyMap<string, unknown>,
): boolean {
  const placeAt = (index: number): bigint | null => {
    const record = list[index];
    return record === undefined ? null : workspace.places.of(noun, recordKey(noun, record));
  };
  return list.every((record, index) => {
    if (!keys.has(recordKey(noun, record))) return true;
    const [left, own, right] = [placeAt(index - 1), placeAt(index), placeAt(index + 1)];
    return own !== null && (left === null || left < own) && (right === null || own < right);
  });
}
