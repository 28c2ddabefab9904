import { z } from "zod";
import { method } from "./method.ts";

const nothing = z.strictObject({});

const left = z.strictObject({
  /** Which program was cut off, and since when it had been open. */
  program: z.string(),
  since: z.string(),
  /** When something was last saved; null where nothing ever was. */
  lastSavedAt: z.string().nullable(),
  /** What is wrong with the data file, in the database's own words; empty where nothing is. */
  trouble: z.array(z.string()).readonly(),
});

/** That the workspace was not closed in good order before: a power cut, a program that was ended. */
export type LeftOpen = z.infer<typeof left>;

/** The calls about a workspace whose last holder was cut off. */
export const leftOpenMethods = {
  /** Told until it is noted; null where the workspace was closed in good order. */
  "workspace.left-open": method(nothing, z.strictObject({ left: left.nullable() })),
  "workspace.left-open-noted": method(nothing, nothing),
} as const;
