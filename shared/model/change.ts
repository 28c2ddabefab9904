import { z } from "zod";
import { sha256, text } from "./fields.ts";
import { recordNouns } from "./record-nouns.ts";

/** One change of one record (变更记录), never altered: who, when, before and after. Each holds the hash of the one before it. */
export const changeSchema = z.strictObject({
  sequence: z.int().min(1),
  at: z.iso.datetime(),
  by: text.describe("当时在工具里登记的操作人；未登记为空"),
  noun: z.enum(recordNouns).describe("记录的种类，与 Records 同名"),
  key: text.min(1).describe("记录的编号，见 recordKey"),
  before: text.nullable().describe("改前的记录（JSON）；新增为空"),
  after: text.nullable().describe("改后的记录（JSON）；删除为空"),
  previous: sha256,
  sha256,
});
export type Change = z.output<typeof changeSchema>;

/** What the first change holds in the place of the hash of the one before it. */
export const noChange = "0".repeat(64);

/**
 * The text whose SHA-256 a change carries, in four lines: the hash of the change before it; a JSON array of sequence, moment, operator,
 * noun and key; the record before; the record after, empty where there was none. JSON of one line holds no line break.
 */
export const changeSeal = ({ sequence, at, by, noun, key, before, after, previous }: Omit<Change, "sha256">): string =>
  `${previous}\n${JSON.stringify([sequence, at, by, noun, key])}\n${before ?? ""}\n${after ?? ""}`;

/** What a change does to its record. */
export function changeKind({ before, after }: Pick<Change, "before" | "after">): "added" | "removed" | "changed" {
  if (before === null) return "added";
  return after === null ? "removed" : "changed";
}
