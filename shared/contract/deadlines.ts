import { z } from "zod";
import { deadlineSchema } from "../model/deadline.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";

const entered = deadlineSchema.omit({ id: true });

/** A day to be kept in mind as a person enters it. */
export type EnteredDeadline = z.infer<typeof entered>;

/** The calls about days that a person entered; they are listed on the overview. */
export const deadlineMethods = {
  /** Adds a deadline (`id` null) or changes one. */
  "deadlines.save": method(z.strictObject({ id: z.string().nullable(), entered }), booksDone),
  "deadlines.remove": method(z.strictObject({ id: z.string() }), booksDone),
} as const;
