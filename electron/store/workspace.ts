import type { Records } from "../../shared/model/records.ts";
import type { Result } from "../../shared/result.ts";
import { type DraftTable, draftTable } from "./drafts.ts";
import { type ExportTable, exportTable } from "./exports.ts";
import { type Operator, operatorOf } from "./operator.ts";
import type { OriginalFiles } from "./original-files.ts";
import { type AllRecords, allRecords } from "./record-access.ts";
import { type RecordPlaces, recordPlaces } from "./record-places.ts";
import { recordedTables } from "./recorded-tables.ts";
import { snapshotOf } from "./snapshot.ts";
import type { Sql } from "./sql.ts";
import { keepTrail, type Trail } from "./trail.ts";
import { inTransaction } from "./transaction.ts";
import type { Holder, WorkspaceProblem } from "./workspace-problem.ts";
import { bareTables, type RecordTables } from "./workspace-tables.ts";

/** An open workspace, held by this process until it is closed. */
export interface Workspace extends RecordTables {
  readonly dir: string;
  /** Who held it last and was cut off before letting go of it; null where it was closed in good order. */
  readonly leftOpenBy: Holder | null;
  readonly exports: ExportTable;
  readonly drafts: DraftTable;
  readonly operator: Operator;
  readonly trail: Trail;
  /** The records of every noun as texts, written like any other: for what treats all of them alike. */
  readonly records: AllRecords;
  readonly places: RecordPlaces;
  /** All records as one value, each kind in the order first saved (evidence by number). */
  readonly snapshot: () => Records;
  /** Runs a service call as a whole; see `inTransaction`. Every write happens in one. */
  readonly transaction: <T, E = never>(work: () => Result<T, E>) => Result<T, E | WorkspaceProblem>;
  /** The whole database as the bytes of its file, for a thread that reads it while this one goes on. */
  readonly image: () => Uint8Array;
  /** What the database says about itself: nothing when it is sound. */
  readonly databaseTrouble: () => DatabaseTrouble;
  /** Lets the workspace go; a second time does nothing. */
  readonly close: () => void;
}

/** SQLite's own complaints, in its own words. */
export interface DatabaseTrouble {
  readonly broken: readonly string[];
  readonly dangling: readonly string[];
}

/** What a workspace takes from who opens it: the clock of its trail, whose changes are made in this session (the operator's where not said), and how it is let go. */
export interface WorkspaceTerms {
  readonly clock: () => string;
  readonly by?: string | undefined;
  readonly close: () => void;
  /** Who held it last and did not let go of it; null where nothing is known of that. */
  readonly leftOpenBy?: Holder | null;
}

/** Makes a workspace of a database that is already at its newest shape. */
export function workspaceOf(
  dir: string,
  sql: Sql,
  files: OriginalFiles,
  { clock, by, close, leftOpenBy = null }: WorkspaceTerms,
): Workspace {
  const bare = bareTables(sql, files);
  const operator = operatorOf(sql, by);
  const places = recordPlaces(sql);
  const { trail, notes, part } = keepTrail(sql, { records: allRecords(bare), places, operator, clock });
  const tables = recordedTables(bare, notes);
  return {
    ...tables,
    ...{ dir, operator, trail, places, leftOpenBy },
    exports: exportTable(sql),
    drafts: draftTable(sql),
    records: allRecords(tables),
    snapshot: () => snapshotOf(tables),
    transaction: (work) => inTransaction(sql, [part, files], dir, work),
    image: sql.image,
    databaseTrouble: () => databaseTrouble(sql),
    close,
  };
}

function databaseTrouble(sql: Sql): DatabaseTrouble {
  const broken = sql.rows("PRAGMA integrity_check").map(([line]) => String(line));
  const dangling = sql.rows("PRAGMA foreign_key_check").map(([table, row, parent]) => `${table} ${row} → ${parent}`);
  return { broken: broken.filter((line) => line !== "ok"), dangling };
}
