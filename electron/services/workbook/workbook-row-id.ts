import { createHash } from "node:crypto";

/** The id of a record that a workbook row made: the same natural key always gives the same id. */
export const workbookRowId = (naturalKey: string): string =>
  `wb-${createHash("sha256").update(naturalKey, "utf8").digest("hex").slice(0, 24)}`;
