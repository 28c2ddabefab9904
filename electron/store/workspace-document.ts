import { z } from "zod";
import { originalSchema } from "../../shared/model/original.ts";
import { recordsSchema } from "../../shared/model/records.ts";
import { exportRecordSchema } from "./exports.ts";

/** The first line of every document, and how later shapes of it are told apart. */
export const documentFormat = "shenbao.workspace";
export const documentVersion = 1;

// `base64` is missing where the bytes are not in the document.
const documentOriginalSchema = z.strictObject({ ...originalSchema.shape, base64: z.string().optional() });

const { originals: _records, ...recordLists } = recordsSchema.shape;

/** The whole workspace as one JSON document; money as yuan text, an unknown key anywhere is an error. `exports` is missing without history. */
export const workspaceDocumentSchema = z.strictObject({
  format: z.literal(documentFormat),
  version: z.literal(documentVersion),
  ...recordLists,
  nextEvidenceNumber: z.int().min(1),
  exports: z.array(exportRecordSchema).readonly().optional(),
  originals: z.array(documentOriginalSchema).readonly(),
});
export type WorkspaceDocument = z.output<typeof workspaceDocumentSchema>;
