import { z } from "zod";
import { method } from "./method.ts";

const nothing = z.strictObject({});

const turnedAway = z.strictObject({
  /** The moment as an ISO text in UTC. */
  at: z.string(),
  /** From which machine; null where it was this one. */
  host: z.string().nullable(),
  program: z.string(),
  /** Who it was; null where no name was given. */
  by: z.string().nullable(),
});

/** Who wanted to open the workspace while it was held here, and was refused. */
export type TurnedAwayNote = z.infer<typeof turnedAway>;

/** The calls about others who wanted to open the workspace. */
export const turnedAwayMethods = {
  /** The last one that was not noted yet; null where there is none. */
  "workspace.turned-away": method(nothing, z.strictObject({ last: turnedAway.nullable() })),
  /** The one of that moment is known now. */
  "workspace.turned-away-noted": method(z.strictObject({ at: z.string() }), nothing),
} as const;
