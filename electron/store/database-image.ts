import { err, type Result } from "../../shared/result.ts";
import { attempt, systemClock } from "./open-workspace.ts";
import { originalFiles } from "./original-files.ts";
import { connectImage, type Sql } from "./sql.ts";
import { type Workspace, workspaceOf } from "./workspace.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** A database as it stood at one moment, apart from its file, with what of its workspace is not in it. */
export interface DatabaseImage {
  /** The bytes of the database's file. */
  readonly bytes: Uint8Array;
  /** The folder of the workspace. */
  readonly dir: string;
  /** Who works in it. */
  readonly operator: string;
}

/** The database of an open workspace as it stands now; cheap beside reading its records. */
export const imageOf = (workspace: Workspace): DatabaseImage => ({
  ...{ bytes: workspace.image(), dir: workspace.dir, operator: workspace.operator.get() },
});

/** Reads the records of an image. What it writes is lost; one that the disk did not give completely is refused. */
export function readImage<T>(
  { bytes, dir, operator }: DatabaseImage,
  read: (workspace: Workspace) => T,
): Result<T, WorkspaceProblem> {
  return attempt(dir, () => {
    const sql = connectImage(bytes);
    try {
      const lost = blankPages(bytes) - freePages(sql);
      if (lost > 0) return err({ kind: "disk-failing", path: dir, detail: `数据库有 ${lost} 页读不出来` });
      const terms = { clock: systemClock, by: operator, close: sql.close };
      const workspace = workspaceOf(dir, sql, originalFiles(dir), terms);
      return { ok: true, value: read(workspace) };
    } finally {
      sql.close();
    }
  });
}

// Only a page that holds nothing yet may be all zeros, and the one that SQLite leaves out for its locks.
const lockByte = 0x40000000;

const freePages = (sql: Sql): number => Number(sql.rows("PRAGMA freelist_count")[0]?.[0] ?? 0);

function blankPages(bytes: Uint8Array): number {
  const image = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = pageSize(image);
  const blank = Buffer.alloc(size);
  let count = 0;
  for (let at = 0; at < image.length; at += size)
    if (at !== lockByte && image.compare(blank, 0, size, at, at + size) === 0) count++;
  return count;
}

// As the file says it: two bytes, 1 for 65,536.
function pageSize(image: Buffer): number {
  const said = image.length < 18 ? 0 : image.readUInt16BE(16);
  return said === 1 ? 65_536 : Math.max(512, said);
}
