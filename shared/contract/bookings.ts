import { z } from "zod";
import { date, sha256, signedMoney, text } from "../model/fields.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";

const state = z.enum(["booked", "proposed", "several", "not-booked", "without-paper"]);

const row = z.strictObject({
  id: z.string(),
  /** Found in the books, found by its amount alone, in one of several vouchers, not in the books, or only in the books. */
  state,
  side: z.enum(["invoice", "payment", "cost", "bank"]),
  /** The invoice's or the bank row's id; null for a line of the books alone. */
  record: z.string().nullable(),
  /** The invoice's number, the bank's memo or the account. */
  title: text,
  party: text,
  on: date.nullable(),
  amount: signedMoney,
  /** `2026-03 记-23`; several where several may be it; empty where there is none. */
  voucher: text,
  bookedOn: date.nullable(),
  /** Null where nothing is booked. */
  booked: signedMoney.nullable(),
  /** Why it is held to be booked there; empty where it is not. */
  basis: text,
  /** The file of the books and the row in it; empty where there is none. */
  source: text,
});

/** A paper held against the company's own books, or a line of them that no paper explains. */
export type BookingRow = z.infer<typeof row>;

const book = z.strictObject({
  sha256,
  fileName: text,
  kind: z.enum(["journal", "account"]),
  from: date,
  to: date,
  entries: z.int(),
  vouchers: z.int(),
  /** Lines that the file itself does not prove. */
  unproven: z.int(),
});

/** A file of the company's own books whose lines are recorded. */
export type ImportedBook = z.infer<typeof book>;

const list = z.strictObject({
  books: z.array(book).readonly(),
  rows: z.array(row).readonly(),
  undoable: z.string().nullable(),
});

/** The company's own books held against invoices and bank rows. */
export type BookingView = z.infer<typeof list>;

/** The calls about the company's own books. */
export const bookingMethods = {
  "bookings.list": method(z.strictObject({}), list),
  /** Takes all lines of one file away again, and the file with them unless something else is known from it. */
  "bookings.remove": method(z.strictObject({ sha256 }), booksDone),
} as const;
