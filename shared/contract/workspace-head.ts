import { z } from "zod";
import { count, date } from "../model/fields.ts";
import { method } from "./method.ts";

const workspaceHead = z.strictObject({
  /** Empty until it has been entered. */
  studioName: z.string(),
  policyTitle: z.string(),
  today: date,
  /** The days from which and before which the policy applies, where today is none of them; null while it applies or its days are unknown. */
  outOfForce: z.strictObject({ from: date, before: date }).nullable(),
  /** How many changes of records were made: another number when something is other than it was. */
  changes: count,
});

/** Whose workspace is open, which policy it calculates by, and what day it is. */
export type WorkspaceHead = z.infer<typeof workspaceHead>;

/** What stands above every page. */
export const showWorkspaceHead = method(z.strictObject({}), workspaceHead);
