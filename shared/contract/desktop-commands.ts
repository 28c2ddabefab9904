import { z } from "zod";

/** What the desktop asks of its page: what was chosen in the menu, or opened from outside. */
export const desktopCommand = z.discriminatedUnion("kind", [
  /** To leave the workspace for the start screen. */
  z.strictObject({ kind: z.literal("start") }),
  z.strictObject({ kind: z.literal("open"), path: z.string() }),
  /** A file of changes that another copy handed over. */
  z.strictObject({ kind: z.literal("change-set"), path: z.string() }),
]);

/** What the desktop asks of its page. */
export type DesktopCommand = z.infer<typeof desktopCommand>;
