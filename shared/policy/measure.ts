import { z } from "zod";
import { packCount, packId, quote } from "./literals.ts";

/** A provision that gives no money, with what a studio can do about it; `deadlines` count working days of the reviewing office. */
export const measureSchema = z.strictObject({
  id: packId,
  article: z.string().min(1),
  title: z.string().min(1),
  quote,
  action: z.string().min(1).describe("单位可以做什么"),
  deadlines: z.array(z.strictObject({ title: z.string().min(1), workdays: packCount, quote })),
});
export type Measure = z.output<typeof measureSchema>;
