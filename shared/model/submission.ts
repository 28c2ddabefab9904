import { z } from "zod";
import { date, id, sha256, text } from "./fields.ts";

/** That a package was handed in (提交): which one, when, to whom, and the receipt that was given for it. */
export const submissionSchema = z.strictObject({
  id,
  package: sha256.describe("申报包的封印"),
  submittedOn: date.describe("提交日期"),
  handedTo: text.describe("交给谁、在哪个平台"),
  receiptNumber: text.describe("受理号或回执号"),
  note: text,
});
export type Submission = z.output<typeof submissionSchema>;
