import { z } from "zod";
import { changeSchema } from "./change.ts";
import { count, sha256, text } from "./fields.ts";
import { mergeSchema } from "./merge.ts";
import { originalSchema } from "./original.ts";

/** How a file of changes begins, and how later shapes of it are told apart. */
export const changeSetFormat = "shenbao.changes";
export const changeSetVersion = 1;

/** What one copy of a workspace hands to another: its trail from a point on, its merges, and the originals that were added since. */
export const changeSetSchema = z.strictObject({
  format: z.literal(changeSetFormat),
  version: z.literal(changeSetVersion),
  writtenAt: z.iso.datetime(),
  by: text.describe("写出的操作人"),
  studio: text.describe("单位名称"),
  from: z.strictObject({ sequence: count, sha256 }).describe("从本方变更记录的哪一条之后起"),
  changes: z.array(changeSchema).readonly(),
  merges: z.array(mergeSchema).readonly(),
  nextEvidenceNumber: z.int().min(1),
  originals: z.array(z.strictObject({ ...originalSchema.shape, base64: z.string().optional() })).readonly(),
});
export type ChangeSet = z.output<typeof changeSetSchema>;
