import type { Change } from "../../shared/model/change.ts";
import type { Merge } from "../../shared/model/merge.ts";
import type { RecordNoun } from "../../shared/model/record-nouns.ts";
import { type ChangeRows, changeRows, type NewChange, type TrailHead } from "./changes.ts";
import { mergeRows } from "./merges.ts";
import { type NotedChange, type Notes, takeNotes } from "./notes.ts";
import type { Operator } from "./operator.ts";
import type { AllRecords } from "./record-access.ts";
import type { RecordPlace, RecordPlaces } from "./record-places.ts";
import type { Sql } from "./sql.ts";
import { type TrailDifference, trailDifferences } from "./trail-differences.ts";
import type { TransactionPart } from "./transaction.ts";

/** The audit trail (变更记录): every change of every record, written with the transaction in which it happened. */
export interface Trail {
  /** The changes after a sequence, oldest first; all of them after 0. */
  readonly after: (sequence: number) => readonly Change[];
  readonly ofRecord: (noun: RecordNoun, key: string) => readonly Change[];
  readonly head: () => TrailHead;
  /** Whether the transaction under way has written what the trail does not tell yet. */
  readonly isUnsettled: () => boolean;
  /** What each transaction since the workspace was opened has added, oldest first. */
  readonly session: () => readonly ChangeGroup[];
  /** Says whose changes are made meanwhile, other than the operator's. */
  readonly inTheNameOf: Notes["inTheNameOf"];
  /** The merges of other copies that it went through, oldest first. */
  readonly merges: () => readonly Merge[];
  /** Within a transaction: notes that another trail is part of this one once the transaction is done. */
  readonly merged: (merge: Omit<Merge, "sequence">) => void;
  /** Within a transaction: keeps what another copy said and what was not taken, as a change and its taking back. */
  readonly witness: (lost: Omit<NewChange, "at" | "before" | "after"> & { readonly text: string }) => void;
  /** Within a transaction: puts a whole trail in the place of what this transaction would add; it led to the same records elsewhere. */
  readonly restore: (changes: readonly Change[], merges?: readonly Merge[]) => void;
  /** The records that are not as the trail says they were left: changed past the tool, or by an update of it. */
  readonly differences: () => readonly TrailDifference[];
}

/** The changes of one transaction, by the first and the last sequence; where the records stood that it removed. */
export interface ChangeGroup {
  readonly first: number;
  readonly last: number;
  readonly places: readonly RecordPlace[];
}

/** A trail together with what feeds it. */
export interface KeptTrail {
  readonly trail: Trail;
  readonly notes: Notes;
  readonly part: TransactionPart;
}

/** What a trail needs to know of its workspace; `records` are reached past the trail. */
export interface TrailSurroundings {
  readonly records: AllRecords;
  readonly places: RecordPlaces;
  readonly operator: Operator;
  readonly clock: () => string;
}

/** Who changes records in the tool's own name, such as where a trail begins. */
export const programHand = "申报匣";

type Witnessed = Parameters<Trail["witness"]>[0];

/** What a transaction adds to the trail beside what it wrote. */
interface Pending {
  readonly witnessed: Witnessed[];
  merge: Omit<Merge, "sequence"> | null;
  isRestored: boolean;
  added: ChangeGroup | null;
}

const nothingPending = (): Pending => ({ witnessed: [], merge: null, isRestored: false, added: null });

/** Keeps the trail of a database. */
export function keepTrail(sql: Sql, { records, places, operator, clock }: TrailSurroundings): KeptTrail {
  const rows = changeRows(sql);
  const merges = mergeRows(sql);
  const notes = takeNotes({ read: (noun, key) => records[noun].read(key), placeOf: places.of });
  const groups: ChangeGroup[] = [];
  let pending = nothingPending();
  const forget = (): void => {
    notes.clear();
    pending = nothingPending();
  };
  const settle = (): void => {
    if (pending.isRestored) return;
    const at = clock();
    const name = operator.get();
    pending.added = addNoted(rows, notes.changed(), at, name);
    rows.add(pending.witnessed.flatMap((lost) => witnessedChanges(lost, records, at, name)));
    if (pending.merge !== null) merges.add({ ...pending.merge, sequence: rows.head().sequence }, at);
  };
  return {
    notes,
    trail: {
      ...{ after: rows.after, ofRecord: rows.ofRecord, head: rows.head, merges: merges.list },
      isUnsettled: () => !notes.isEmpty(),
      session: () => groups,
      inTheNameOf: notes.inTheNameOf,
      merged: (merge) => {
        pending.merge = merge;
      },
      witness: (lost) => void pending.witnessed.push(lost),
      restore: (changes, before = []) => {
        rows.copy(changes);
        for (const merge of before) merges.add(merge, clock());
        pending.isRestored = true;
      },
      differences: () => trailDifferences(records, rows.after(0)),
    },
    part: {
      settle,
      finish: () => {
        if (pending.added !== null) groups.push(pending.added);
        forget();
      },
      discard: forget,
    },
  };
}

function witnessedChanges(
  { noun, key, by, text }: Witnessed,
  records: AllRecords,
  at: string,
  name: string,
): readonly NewChange[] {
  const now = records[noun].read(key);
  if (now === text) return [];
  return [
    { noun, key, at, by, before: now, after: text },
    { noun, key, at, by: name, before: text, after: now },
  ];
}

/** Within a transaction: begins the trail of a workspace that had none, or goes on with it after an update that changed records. */
export function catchUpTrail(sql: Sql, records: AllRecords, clock: () => string): void {
  const rows = changeRows(sql);
  const at = clock();
  const behind = trailDifferences(records, rows.after(0));
  rows.add(behind.map((difference) => ({ ...difference, at, by: programHand })));
}

function addNoted(rows: ChangeRows, changed: readonly NotedChange[], at: string, name: string): ChangeGroup | null {
  if (changed.length === 0) return null;
  const first = rows.head().sequence + 1;
  rows.add(changed.map((change) => ({ ...change, at, by: change.by ?? name })));
  const removed = changed.filter(({ after }) => after === null);
  const places = removed.flatMap(({ noun, key, place }) => (place === null ? [] : [{ noun, key, place }]));
  return { first, last: first + changed.length - 1, places };
}
