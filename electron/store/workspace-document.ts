import { z } from "zod";
import { changeSchema } from "../../shared/model/change.ts";
import { mergeSchema } from "../../shared/model/merge.ts";
import { originalSchema } from "../../shared/model/original.ts";
import { bookListsSchema, recordsSchema } from "../../shared/model/records.ts";
import { exportRecordSchema } from "./exports.ts";

/** The first line of every document, and how later shapes of it are told apart. */
export const documentFormat = "shenbao.workspace";
export const documentVersion = 1;

// `base64` is missing where the bytes are not in the document.
const documentOriginalSchema = z.strictObject({ ...originalSchema.shape, base64: z.string().optional() });

const { originals: _records, ...recordLists } = recordsSchema.shape;

// Documents written before the books were kept have none of these lists.
const { shape: bookLists } = bookListsSchema;
const laterLists = {
  contracts: bookLists.contracts.default([]),
  acceptances: bookLists.acceptances.default([]),
  chainLinks: bookLists.chainLinks.default([]),
  settlements: bookLists.settlements.default([]),
  matchRefusals: bookLists.matchRefusals.default([]),
  matchingRules: bookLists.matchingRules.default([]),
  exclusions: bookLists.exclusions.default([]),
  answers: bookLists.answers.default([]),
  signOffs: bookLists.signOffs.default([]),
  corrections: bookLists.corrections.default([]),
  forms: bookLists.forms.default([]),
  categoryRules: bookLists.categoryRules.default([]),
  columnMappings: bookLists.columnMappings.default([]),
  deadlines: bookLists.deadlines.default([]),
  submissions: bookLists.submissions.default([]),
  journalEntries: bookLists.journalEntries.default([]),
};

/** The whole workspace as one JSON document; money as yuan text, an unknown key anywhere is an error. `exports`, `operator`, `changes` and `merges` are missing without history, `changes` also where none was kept yet. */
export const workspaceDocumentSchema = z.strictObject({
  format: z.literal(documentFormat),
  version: z.literal(documentVersion),
  ...recordLists,
  ...laterLists,
  nextEvidenceNumber: z.int().min(1),
  exports: z.array(exportRecordSchema).readonly().optional(),
  operator: z.string().optional(),
  changes: z.array(changeSchema).readonly().optional(),
  merges: z.array(mergeSchema).readonly().optional(),
  originals: z.array(documentOriginalSchema).readonly(),
});
export type WorkspaceDocument = z.output<typeof workspaceDocumentSchema>;
