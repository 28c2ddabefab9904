import { z } from "zod";
import { method } from "./method.ts";

const tour = z.strictObject({
  /** Whether the tour comes by itself: nothing is recorded yet, and it was never closed for this workspace on this machine. */
  isDue: z.boolean(),
});

/** The calls about the first tour of the window. */
export const tourMethods = {
  "tour.show": method(z.strictObject({}), tour),
  /** It was walked to its end or closed: it does not come by itself again. */
  "tour.close": method(z.strictObject({}), tour),
} as const;
