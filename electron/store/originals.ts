import { createHash } from "node:crypto";
import { type Original, originalSchema } from "../../shared/model/original.ts";
import { textColumn, wholeColumn } from "./columns.ts";
import { fileChunks } from "./file-bytes.ts";
import { type ByteSource, type OriginalFiles, sourceChunks } from "./original-files.ts";
import { type RecordTable, recordTable } from "./record-table.ts";
import type { Sql } from "./sql.ts";
import { StoreRefusal } from "./store-refusal.ts";

/** A file to keep: its bytes, what it was called, what it is. One that was brought ahead under its hash is not read again. */
export type NewOriginal = ByteSource & {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256?: string;
};

/** A file that was read before: what is known of it, and where it stands. */
export type ReadOriginal = Original & { readonly path: string };

/** Wraps the saving of a new original's record. */
export type Noted = (record: Original, save: () => void) => void;

/** The originals (原件): each kept once, byte for byte, under its SHA-256. */
export interface OriginalTable {
  readonly list: () => readonly Original[];
  readonly find: (sha256: string) => Original | null;
  /**
   * Brings the bytes of files here ahead of the transaction that stores them, in a thread: stored then, they are exactly these bytes,
   * and nothing waits for the disk. A few small files are left to the transaction. Whatever becomes of it, the caller releases them.
   */
  readonly bring: OriginalFiles["bring"];
  /** Keeps a file. Bytes already kept are not kept twice: the name first given stays. A file that had rotted is healed. */
  readonly store: (original: NewOriginal, noted?: Noted) => Original;
  /** Keeps files that were read before, many at a time; their bytes are here once the transaction commits. Throws `ChangedFile` where one has changed. */
  readonly storeAll: (originals: readonly ReadOriginal[], noted?: Noted) => void;
  /** Removes an original and, once the transaction is done, its file, which is gone for good once the workspace is let go. Refused while records point at it. */
  readonly remove: (sha256: string) => boolean;
  /** Brings back the file of an original that was removed since the workspace was opened, within a transaction; false where it is gone. */
  readonly bringBack: (sha256: string) => boolean;
  /** Records an original whose bytes are not here, as a document without originals brings them. */
  readonly saveWithoutBytes: (original: Original) => void;
  /** Where the file stands, whether or not it does. */
  readonly path: (sha256: string) => string;
  /** The bytes, checked against the hash; throws a refusal when they are missing or changed. */
  readonly read: (sha256: string) => Uint8Array;
  /** As `read`, for files of any size: the refusal of changed bytes comes after the last chunk, so nothing may count as done before. */
  readonly chunks: (sha256: string) => Generator<Uint8Array>;
}

/** The table of originals together with their files. */
export function originalTable(sql: Sql, files: OriginalFiles): OriginalTable {
  const table = originalRecords(sql);
  return {
    list: table.list,
    find: table.find,
    path: files.path,
    saveWithoutBytes: table.save,
    bring: files.bring,
    storeAll: (originals, noted = plainly) => {
      mustBeWithin(sql);
      files.copyAll(originals);
      const known = new Set(sql.rows("SELECT sha256 FROM originals").map(([sha256]) => sha256));
      for (const { path: _path, ...record } of originals) {
        if (known.has(record.sha256)) continue;
        known.add(record.sha256);
        noted(record, () => table.save(record));
      }
    },
    store: (original, noted = plainly) => {
      mustBeWithin(sql);
      const { sha256 } = original;
      const brought = sha256 === undefined ? null : files.takeBrought(sha256);
      const digest = brought ?? files.write(sourceChunks(original));
      const known = table.find(digest.sha256);
      if (known !== null) return known;
      const record = { ...digest, fileName: original.fileName, mediaType: original.mediaType };
      noted(record, () => table.save(record));
      return record;
    },
    remove: (sha256) => {
      const removed = table.remove(sha256);
      if (removed) files.removeAfterCommit(sha256);
      return removed;
    },
    bringBack: (sha256) => {
      mustBeWithin(sql);
      return files.bringBack(sha256);
    },
    read: (sha256) => Buffer.concat([...kept(checkedChunks(files.path(sha256), sha256))]),
    chunks: (sha256) => kept(checkedChunks(files.path(sha256), sha256)),
  };
}

const plainly: Noted = (_record, save) => save();

function mustBeWithin(sql: Sql): void {
  if (!sql.inTransaction()) throw new Error("originals are stored within workspace.transaction only");
}

/** The bytes of the file at a path, checked against the hash of what it should be: the refusal of changed bytes comes after the last chunk. A chunk is only valid until the next is asked for. */
export function* checkedChunks(path: string, sha256: string): Generator<Uint8Array> {
  const hash = createHash("sha256");
  const chunks = fileChunks(path);
  for (;;) {
    const next = orMissing(sha256, () => chunks.next());
    if (next.done === true) break;
    hash.update(next.value);
    yield next.value;
  }
  if (hash.digest("hex") !== sha256) throw new StoreRefusal({ kind: "original-changed", sha256 });
}

// For a reader that may keep what it is given.
function* kept(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const chunk of chunks) yield new Uint8Array(chunk);
}

function orMissing<T>(sha256: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof StoreRefusal && error.problem.kind === "file-missing") {
      throw new StoreRefusal({ kind: "original-missing", sha256 });
    }
    throw error;
  }
}

const originalRecords = (sql: Sql): RecordTable<Original> =>
  recordTable(sql, originalSchema, "sha256", {
    table: "originals",
    key: "sha256",
    order: "position",
    columns: {
      sha256: textColumn("sha256"),
      fileName: textColumn("file_name"),
      mediaType: textColumn("media_type"),
      size: wholeColumn("size"),
    },
  });
