import { z } from "zod";
import { date, id, sha256, text } from "./fields.ts";
import { subjectKeySchema } from "./subject.ts";

/** A proof (证明材料), or the recorded knowledge that it does not exist. */
export const evidenceSchema = z.strictObject({
  id,
  number: z.int().min(1).describe("材料编号；给出后不再变动"),
  kind: id.describe("政策包里的材料种类"),
  subject: subjectKeySchema.nullable().describe("空为单位整体的材料，如营业执照"),
  state: z.enum(["on-file", "absent"]).describe("已有，或已知没有"),
  title: text,
  documentNumber: text.describe("文号、备案号等，按原样"),
  issuedOn: date.nullable(),
  pages: text.describe("证明所在页，如 2-3；空为全文"),
  sha256: sha256.nullable().describe("原件；只登记无文件时为空"),
  fileName: text,
  mediaType: text,
  note: text,
});
export type Evidence = z.output<typeof evidenceSchema>;
