import { parseRecord, type RecordNoun, recordKey, recordNouns, recordText } from "../../shared/model/record-nouns.ts";
import { StoreRefusal } from "./store-refusal.ts";
import type { RecordTables } from "./workspace-tables.ts";

/** The records of one noun as texts (see `recordText`): for what treats the records of every noun alike. */
export interface RecordAccess {
  /** The record of this key; null when there is none. */
  readonly read: (key: string) => string | null;
  /** All records by key, in the order of their table. */
  readonly texts: () => ReadonlyMap<string, string>;
  readonly write: (text: string) => void;
  readonly remove: (key: string) => void;
}

/** How the records of each noun are reached as texts. */
export type AllRecords = Readonly<Record<RecordNoun, RecordAccess>>;

/** The records of a workspace, reached as texts. */
export function allRecords(tables: RecordTables): AllRecords {
  const entries = recordNouns.map((noun) => [noun, accessOver(noun, wholeTable(tables, noun))] as const);
  return Object.fromEntries(entries) as Record<RecordNoun, RecordAccess>; // every noun has its entry
}

// The noun ties a table to its records, which a union of all nouns cannot say.
interface WholeTable {
  readonly list: () => readonly object[];
  readonly find: (key: string) => object | null;
  readonly save: (record: never) => void;
  readonly remove: (key: string) => unknown;
}

function wholeTable(tables: RecordTables, noun: RecordNoun): WholeTable {
  if (noun === "originals") return { ...tables.originals, save: tables.originals.saveWithoutBytes };
  if (noun !== "studio" && noun !== "policy") return tables[noun];
  const { find, save, clear } = tables[noun];
  return { find, list: () => [find()].filter((record) => record !== null), save, remove: clear };
}

function accessOver(noun: RecordNoun, table: WholeTable): RecordAccess {
  const textOf = (record: object) => recordText(noun, record as never);
  return {
    read: (key) => {
      const record = table.find(key);
      return record === null ? null : textOf(record);
    },
    texts: () => new Map(table.list().map((record) => [recordKey(noun, record), textOf(record)])),
    write: (text) => table.save(recordOf(noun, text) as never),
    remove: (key) => void table.remove(key),
  };
}

function recordOf(noun: RecordNoun, text: string): object {
  const record = parseRecord(noun, text);
  if (record === null) throw new StoreRefusal({ kind: "damaged", path: "workspace.db", detail: `changes: ${noun}` });
  return record;
}
