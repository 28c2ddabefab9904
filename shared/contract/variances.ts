import { z } from "zod";
import { money, signedMoney, text } from "../model/fields.ts";
import { method } from "./method.ts";

const row = z.strictObject({
  id: z.string(),
  subject: text,
  category: text,
  heads: text,
  budget: money,
  contracted: money,
  invoiced: signedMoney,
  paid: signedMoney,
  /** Budget less invoiced; negative when overrun. */
  difference: signedMoney,
  /** Invoiced as a share of the budget, exact; null without a budget. */
  percent: text.nullable(),
});

/** A row of the budget held against what was contracted, invoiced and paid. */
export type VarianceRow = z.infer<typeof row>;

/** Budget against actual. */
export const listVariances = method(z.strictObject({}), z.strictObject({ rows: z.array(row).readonly() }));
