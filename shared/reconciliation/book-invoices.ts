import { isSale } from "../ledger/is-party.ts";
import type { Invoice } from "../model/invoice.ts";
import type { JournalEntry } from "../model/journal-entry.ts";
import type { Records } from "../model/records.ts";
import { type Assigned, assignOffers, type Offer } from "./assign-offers.ts";
import { bookByNumber } from "./book-by-number.ts";
import type { Booked, BookedBasis, BookedPapers } from "./booked.ts";
import { type BookedVoucher, netOf } from "./booked-voucher.ts";
import { type BookingWindow, type InvoiceOffers, invoiceOffers } from "./invoice-offers.ts";

/** An invoice may be booked a month before it is issued, when it was paid in advance, or long after. */
const anyTime: BookingWindow = [-62, 200];
const nearby: BookingWindow = [-62, 62];

/** More vouchers than this of one amount nobody tells apart by the amount. */
const mostAlike = 30;

type OffersOf = (offers: InvoiceOffers, invoice: Invoice) => readonly Offer[];

const stages: readonly (readonly [BookedBasis, boolean, OffersOf])[] = [
  ["party", true, (offers, invoice) => offers.named(invoice, anyTime).filter((offer) => isSameMonth(invoice, offer))],
  ["party", true, (offers, invoice) => offers.named(invoice, anyTime)],
  ["amount", false, (offers, invoice) => offers.ofAmount(invoice, nearby, mostAlike)],
  ["name", false, (offers, invoice) => offers.nearly(invoice, nearby)],
];

const isSameMonth = ({ issuedOn }: Invoice, { voucher }: Offer): boolean =>
  issuedOn?.slice(0, 7) === voucher.bookedOn.slice(0, 7);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** Invoices to the applicant that count and say what they come to. */
const askedOf = ({ invoices, studio }: Pick<Records, "invoices" | "studio">): readonly Invoice[] =>
  invoices
    .filter((invoice) => !invoice.voided && invoice.total !== null && invoice.total !== 0n && !isSale(invoice, studio))
    .toSorted(byId);

/** What the invoices find in the books, and which of them were looked for. */
export interface BookedInvoices extends BookedPapers {
  readonly asked: readonly Invoice[];
}

/**
 * Finds invoices in the books: by their number first, then by what a voucher spends and whose name it writes, last by the amount alone
 * or the seller alone, which are only proposals. Where several fit alike all stay open.
 */
export function bookInvoices(
  vouchers: readonly BookedVoucher[],
  records: Pick<Records, "invoices" | "studio">,
): BookedInvoices {
  const asked = askedOf(records);
  const used = new Set<JournalEntry>();
  const booked: Booked[] = [...bookByNumber(vouchers, asked, used)];
  const offers = invoiceOffers(vouchers, used);
  const found = new Set(booked.flatMap((one) => one.records));
  let left = asked.filter(({ id }) => !found.has(id));
  for (const [basis, isSure, offersOf] of stages) {
    const given = assignOffers(left, (invoice) => offersOf(offers, invoice), used);
    booked.push(...given.map((one) => bookedOf(one, basis, isSure)));
    const done = new Set(given.map(({ paper }) => paper));
    left = left.filter((invoice) => !done.has(invoice));
  }
  const isFree = ({ lines }: Offer): boolean => lines.every(({ entry }) => !used.has(entry));
  const open = left.map((invoice) => {
    const fitting = offers.someOfAmount(invoice, anyTime, mostAlike).filter(isFree);
    return [invoice.id, [...new Set(fitting.map(({ voucher }) => voucher))]] as const;
  });
  return { asked, booked, possible: new Map(open.filter(([, fitting]) => fitting.length > 0)) };
}

const bookedOf = ({ paper, offer }: Assigned<Invoice>, basis: BookedBasis, isSure: boolean): Booked => ({
  ...{ kind: "invoice", records: [paper.id], voucher: offer.voucher, lines: offer.lines, basis, isSure },
  amount: netOf(offer.lines),
});
