import { z } from "zod";
import { date, money, signedMoney } from "../model/fields.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";

const handedIn = z.strictObject({
  exportedAt: z.iso.datetime({ offset: true }),
  submittedOn: date,
  handedTo: z.string(),
  receiptNumber: z.string(),
});

/** A package that was handed in with an invoice in its bases. */
export type HandedIn = z.infer<typeof handedIn>;

const view = z.strictObject({
  invoice: z.string(),
  number: z.string(),
  /** What of it is filed under works, input tax included. */
  claimed: signedMoney,
  /** The works that it is filed under. */
  works: z.array(z.string()).readonly(),
  /** Who works, as known; empty until somebody has named themselves. */
  operator: z.string(),
  /** That it is not claimed, as a person decided; null where nobody did. */
  excluded: z.strictObject({ id: z.string(), reason: z.string(), by: z.string(), on: date.nullable() }).nullable(),
});

const consequences = z.strictObject({
  /** What can be claimed by formula now, and with the invoice filed under nothing. */
  certain: z.strictObject({ now: money, without: money }),
  /** The packages handed in while it was filed under a work. */
  handedIn: z.array(handedIn).readonly(),
});

/** What follows from taking an invoice out. */
export type Consequences = z.infer<typeof consequences>;

/** How an invoice stands in the application. */
export type ElsewhereView = z.infer<typeof view>;

/** The calls about invoices that are claimed under another policy (就高、不重复). */
export const elsewhereMethods = {
  "elsewhere.show": method(z.strictObject({ invoice: z.string() }), view),
  /** Worked out when asked for alone: it costs a calculation. */
  "elsewhere.consequences": method(z.strictObject({ invoice: z.string() }), consequences),
  /** Takes an invoice out of the application: it is filed under nothing any more and not claimed, by one step. */
  "elsewhere.mark": method(
    z.strictObject({ invoice: z.string(), programme: z.string().trim().max(500), by: z.string().trim().max(100) }),
    booksDone,
  ),
} as const;
