import { z } from "zod";
import { date, sha256, text } from "../model/fields.ts";
import { sourceSchema } from "../model/invoice.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";

const field = z.strictObject({
  field: z.string(),
  name: text,
  /** As it is typed: yuan, a day; empty for what is not known. */
  value: text,
  source: sourceSchema.nullable(),
  /** Read from a picture's characters only. */
  isOpen: z.boolean(),
});

const unconfirmed = z.strictObject({
  invoice: z.string(),
  title: text,
  files: z.array(z.strictObject({ sha256, fileName: text })).readonly(),
  fields: z.array(field).readonly(),
  /** The lines as they were read, a sentence each. */
  lines: z.array(text).readonly(),
  areLinesOpen: z.boolean(),
  /** What else a person should look at: another invoice that may be this one. */
  doubts: z.array(text).readonly(),
});

/** An invoice that waits for a person to compare it with the paper. */
export type UnconfirmedInvoice = z.infer<typeof unconfirmed>;

const list = z.strictObject({
  invoices: z.array(unconfirmed).readonly(),
  kinds: z.array(z.strictObject({ id: z.string(), title: text })).readonly(),
  undoable: z.string().nullable(),
});

/** What waits for confirmation, and the kinds of invoices to choose from. */
export type Confirmations = z.infer<typeof list>;

const confirmation = z.strictObject({
  invoice: z.string(),
  /** What the person corrected, as typed; a field that is not named stands as shown. Empty takes a value away. */
  values: z.record(z.string(), text),
  /** Drops the lines that were read: only the sums count then. */
  dropsLines: z.boolean(),
});

/** A person's word on what was read. */
export type Confirmation = z.infer<typeof confirmation>;

const verification = z.strictObject({
  invoice: z.string(),
  checkedOn: date,
  by: text.trim().min(1, "请写明查验人").max(100),
  result: text.trim().min(1, "请写明查验结果，如“一致”").max(200),
});

/** What the tax authority's platform said of an invoice, as a person saw it there. */
export type InvoiceVerification = z.infer<typeof verification>;

const checked = z.strictObject({
  invoice: z.string(),
  title: text,
  verification: z.strictObject({ checkedOn: date, by: text, result: text }).nullable(),
});

/** The calls about what people say of single invoices. */
export const confirmationMethods = {
  "confirmations.list": method(z.strictObject({}), list),
  "confirmations.confirm": method(confirmation, booksDone),
  "verifications.show": method(z.strictObject({ invoice: z.string() }), checked),
  "verifications.save": method(verification, booksDone),
} as const;
