import type { RecordNoun } from "../../shared/model/record-nouns.ts";
import type { Sql } from "./sql.ts";

/** Where records stand in the order of their noun: in the order in which they were first saved. */
export interface RecordPlaces {
  /** Null for what is not there, and for what a workspace has only once. */
  readonly of: (noun: RecordNoun, key: string) => bigint | null;
  /** Within a transaction: puts records that were removed and saved again back to their places; last where another stands there by now. */
  readonly putBack: (places: readonly RecordPlace[]) => void;
}

/** Where a record stood in the order of its noun. */
export interface RecordPlace {
  readonly noun: RecordNoun;
  readonly key: string;
  readonly place: bigint;
}

/** The places of a database. */
export const recordPlaces = (sql: Sql): RecordPlaces => ({
  of: (noun, key) => {
    if (noun === "studio" || noun === "policy") return null;
    const found = sql.rows(`SELECT position FROM ${tableOf(noun)} WHERE ${keyOf(noun)} = ?`, key)[0]?.[0];
    return typeof found === "bigint" ? found : null;
  },
  putBack: (places) => {
    // Out of each other's way first: a record saved again may stand where another belongs.
    for (const { noun, key, place } of places) move(sql, noun, key, -place);
    for (const { noun, key, place } of places)
      move(sql, noun, key, isFree(sql, noun, place) ? place : afterLast(sql, noun));
  },
});

/** The table in which the records of a noun stand. */
export const tableOf = (noun: RecordNoun): string =>
  noun === "budget" ? "budget_lines" : noun.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const move = (sql: Sql, noun: RecordNoun, key: string, place: bigint): void =>
  void sql.run(`UPDATE ${tableOf(noun)} SET position = ? WHERE ${keyOf(noun)} = ?`, place, key);

const isFree = (sql: Sql, noun: RecordNoun, place: bigint): boolean =>
  sql.rows(`SELECT 1 FROM ${tableOf(noun)} WHERE position = ?`, place).length === 0;

function afterLast(sql: Sql, noun: RecordNoun): bigint {
  const [last] = sql.rows(`SELECT coalesce(max(position), 0) FROM ${tableOf(noun)}`)[0] ?? [];
  return typeof last === "bigint" ? last + 1n : 1n;
}

function keyOf(noun: RecordNoun): string {
  if (noun === "subjects") return "key";
  return noun === "originals" ? "sha256" : "id";
}
