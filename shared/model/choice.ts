import { z } from "zod";
import { date, id, text } from "./fields.ts";

/** How the user reads a point that the policy leaves open; confirmed by a person, never set silently. */
export const choiceSchema = z.strictObject({ id, option: id, confirmedBy: text, confirmedOn: date.nullable() });
export type Choice = z.output<typeof choiceSchema>;
