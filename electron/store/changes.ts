import { hash } from "node:crypto";
import { type Change, changeSchema, changeSeal, noChange } from "../../shared/model/change.ts";
import type { RecordNoun } from "../../shared/model/record-nouns.ts";
import { decoder } from "./record-table.ts";
import type { Sql, SqlRow } from "./sql.ts";

/** The last change of a trail; sequence 0 where there is none. */
export interface TrailHead {
  readonly sequence: number;
  readonly sha256: string;
}

/** Where every trail starts. */
export const trailStart: TrailHead = { sequence: 0, sha256: noChange };

/** What is to be added to the trail; its place and its hash follow from the change before it. */
export type NewChange = Pick<Change, "at" | "by" | "noun" | "key" | "before" | "after">;

/** The rows of the trail, oldest first: added to, never changed. */
export interface ChangeRows {
  readonly after: (sequence: number) => readonly Change[];
  readonly ofRecord: (noun: RecordNoun, key: string) => readonly Change[];
  readonly head: () => TrailHead;
  readonly add: (changes: readonly NewChange[]) => void;
  /** Puts changes in their places as they are, such as those of a document; one that does not follow is refused by the database. */
  readonly copy: (changes: readonly Change[]) => void;
}

/** The table of changes. */
export function changeRows(sql: Sql): ChangeRows {
  const list = (where: string, ...values: SqlRow) =>
    sql.rows(`SELECT ${columns} FROM changes ${where} ORDER BY sequence`, ...values).map(rowToChange);
  const write = (changes: readonly Change[]): void => {
    for (let at = 0; at < changes.length; at += rowsAtOnce) {
      const some = changes.slice(at, at + rowsAtOnce);
      sql.run(inserts[some.length] as string, ...some.flatMap(changeToRow));
    }
  };
  const head = (): TrailHead => {
    const row = sql.rows("SELECT sequence, sha256 FROM changes ORDER BY sequence DESC LIMIT 1")[0];
    return row === undefined ? trailStart : { sequence: Number(row[0]), sha256: String(row[1]) };
  };
  return {
    after: (sequence) => list("WHERE sequence > ?", BigInt(sequence)),
    ofRecord: (noun, key) => list("WHERE noun = ? AND key = ?", noun, key),
    head,
    add: (changes) => {
      let last = head();
      const sealed = changes.map((change) => {
        const next = seal({ ...change, sequence: last.sequence + 1, previous: last.sha256 });
        last = next;
        return next;
      });
      write(sealed);
    },
    copy: write,
  };
}

/** The change with the hash that belongs to what it says. */
export const seal = (change: Omit<Change, "sha256">): Change => ({
  ...change,
  sha256: hash("sha256", changeSeal(change)),
});

/** Where a trail, or the part of it after a point, stops being what was once written: the first change that does not follow the one before it, or was altered; null when none. */
export function findBreak(changes: readonly Change[], from: TrailHead = trailStart): Change | null {
  let last = from;
  for (const change of changes) {
    const follows = change.sequence === last.sequence + 1 && change.previous === last.sha256;
    if (!follows || seal(change).sha256 !== change.sha256) return change;
    last = change;
  }
  return null;
}

const columns = "sequence, at, by_whom, noun, key, before, after, previous, sha256";
// A statement costs more than a row.
const rowsAtOnce = 16;
const marks = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";
const inserts: readonly string[] = Array.from(
  { length: rowsAtOnce + 1 },
  (_, count) => `INSERT INTO changes (${columns}) VALUES ${Array.from({ length: count }, () => marks).join(", ")}`,
);

const decode = decoder<Change, Change>(changeSchema, "changes");

const changeToRow = ({ sequence, at, by, noun, key, before, after, previous, sha256 }: Change): SqlRow => [
  ...[BigInt(sequence), at, by, noun, key, before, after, previous, sha256],
];

// What a row holds is only taken for a Change once the decoder has checked it.
const rowToChange = ([sequence, at, by, noun, key, before, after, previous, sha256]: SqlRow): Change =>
  decode({ sequence: Number(sequence), at, by, noun, key, before, after, previous, sha256 } as Change);
