import { z } from "zod";
import { money, signedMoney, text } from "../model/fields.ts";
import { method } from "./method.ts";

const receipt = z.strictObject({
  id: z.string(),
  number: text,
  seller: text,
  /** Its eligible cost in the line's categories. */
  base: signedMoney,
  /** What it adds to the amount, the receipts taken in the order of issue. */
  carries: signedMoney,
  /** What the line would lose without it, all others kept. */
  lostWithout: signedMoney,
  isExposed: z.boolean(),
});

const line = z.strictObject({
  id: z.string(),
  title: text,
  subject: text,
  isMet: z.boolean(),
  base: signedMoney,
  /** The least base that reaches the cap; all of it where no cap is reached. */
  needed: signedMoney,
  /** What of the base adds nothing because a cap is reached. */
  surplus: signedMoney,
  amount: money,
  receipts: z.array(receipt).readonly(),
});

/** A receipt of a line, and what it adds to it. */
export type CarryingReceipt = z.infer<typeof receipt>;

/** A line of the assessment that rests on receipts. */
export type CarriedLine = z.infer<typeof line>;

/** Which receipts carry which line, and which add nothing because a cap is reached. */
export const listCarries = method(z.strictObject({}), z.strictObject({ lines: z.array(line).readonly() }));
