import { z } from "zod";
import { packDate, packId, packMoney } from "./literals.ts";

/** The national classes of micro-dramas by investment, as they stood from a day on (分类分层标准, dated). */
export const filingClassesSchema = z.strictObject({
  from: packDate.nullable(),
  media: z.array(z.enum(["live-action", "ai", "animation"])).min(1),
  source: z.string().min(1),
  classes: z
    .array(
      z.strictObject({
        id: packId,
        title: z.string(),
        atLeast: packMoney.nullable(),
        below: packMoney.nullable(),
        filing: z.string(),
      }),
    )
    .min(1),
});
export type FilingClasses = z.output<typeof filingClassesSchema>;
