import { z } from "zod";
import { date, id, text } from "./fields.ts";

/** A day that the studio wants to keep in mind (期限), such as the authority's last day for applications. */
export const deadlineSchema = z.strictObject({
  id,
  title: text,
  dueOn: date.describe("截止日期"),
  isDone: z.boolean().describe("已办妥"),
  note: text.describe("依据，如通知的文号"),
});
export type Deadline = z.output<typeof deadlineSchema>;
