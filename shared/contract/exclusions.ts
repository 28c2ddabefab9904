import { z } from "zod";
import { date, signedMoney, text } from "../model/fields.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";

const undecided = z.strictObject({
  id: z.string(),
  invoice: z.string(),
  number: text,
  seller: text,
  item: text,
  on: date.nullable(),
  amount: signedMoney,
  /** Why it is not decided: a code of the ledger. */
  reason: z.string(),
  /** Whether saying that it is not claimed decides it. */
  mayBeExcluded: z.boolean(),
});

/** A part of a recorded cost that is not decided yet. */
export type UndecidedPart = z.infer<typeof undecided>;

const excluded = z.strictObject({
  id: z.string(),
  number: text,
  seller: text,
  /** What of the invoice does not count because of it. */
  amount: signedMoney,
  reason: text,
  decidedBy: text,
  decidedOn: date.nullable(),
});

/** An invoice of which the rest is not claimed. */
export type ExcludedInvoice = z.infer<typeof excluded>;

const list = z.strictObject({
  undecided: z.array(undecided).readonly(),
  excluded: z.array(excluded).readonly(),
  undoable: z.string().nullable(),
});

/** What is not decided yet, and what is not claimed. */
export type ExclusionsView = z.infer<typeof list>;

/** What is not decided yet, and what is not claimed. */
export const listExclusions = method(z.strictObject({}), list);

/** Says that the rest of invoices is not claimed; all or none. */
export const excludeInvoices = method(
  z.strictObject({ invoices: z.array(z.string()).min(1).readonly(), reason: text.max(2000) }),
  booksDone,
);

/** Claims the rest of invoices again; all or none. */
export const includeInvoices = method(z.strictObject({ ids: z.array(z.string()).min(1).readonly() }), booksDone);
