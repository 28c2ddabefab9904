import { z } from "zod";
import { date, id, text } from "./fields.ts";

/** That what is not allocated of an invoice is not claimed (不申报), as a person decided: its rest is ineligible instead of undecided. */
export const exclusionSchema = z.strictObject({
  id,
  invoice: id,
  reason: text,
  decidedBy: text,
  decidedOn: date.nullable(),
});
export type Exclusion = z.output<typeof exclusionSchema>;
