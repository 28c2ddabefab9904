import { z } from "zod";
import { sha256 } from "../../shared/model/fields.ts";
import type { Sql } from "./sql.ts";

/** An application package that was written: when, by which profile, where, and the hashes by which it can be recognised. */
export const exportRecordSchema = z.strictObject({
  exportedAt: z.iso.datetime({ offset: true }),
  profile: z.string(),
  path: z.string(),
  tagManifestSha256: sha256,
  factsSha256: sha256,
});
export type ExportRecord = z.output<typeof exportRecordSchema>;

/** The history of exports: added to, never changed. */
export interface ExportTable {
  readonly list: () => readonly ExportRecord[];
  readonly add: (record: ExportRecord) => void;
}

/** The table of exports, oldest first. */
export const exportTable = (sql: Sql): ExportTable => ({
  list: () => sql.rows(`SELECT ${columns} FROM exports ORDER BY position`).map(rowToExport),
  add: (record) => {
    const { exportedAt, profile, path, tagManifestSha256, factsSha256 } = exportRecordSchema.parse(record);
    const insert = `INSERT INTO exports (${columns}) VALUES (?, ?, ?, ?, ?)`;
    sql.run(insert, exportedAt, profile, path, tagManifestSha256, factsSha256);
  },
});

const columns = "exported_at, profile, path, tag_manifest_sha256, facts_sha256";

const rowToExport = ([exportedAt, profile, path, tagManifestSha256, factsSha256]: readonly unknown[]): ExportRecord =>
  exportRecordSchema.parse({ exportedAt, profile, path, tagManifestSha256, factsSha256 });
