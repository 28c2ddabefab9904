import { z } from "zod";
import { date, id, text } from "./fields.ts";

/** Which column of a bank's or platform's table means what (列名对照), stated once and kept for its next files. */
export const columnMappingSchema = z.strictObject({
  id,
  kind: z.enum(["statement", "revenue", "budget", "ledger"]),
  holder: text.describe("银行或平台的名称"),
  titles: z.array(text).readonly().describe("表头一行的列名，按表里的次序；同样的表头再来时用这份对照"),
  columns: z.record(text, text).readonly().describe("含义 → 列名"),
  statedBy: text,
  statedOn: date.nullable(),
});
export type ColumnMapping = z.output<typeof columnMappingSchema>;
