import type { Invoice } from "../model/invoice.ts";
import type { Payment } from "../model/payment.ts";
import type { Fen } from "../money.ts";
import type { BookedVoucher, VoucherLine } from "./booked-voucher.ts";

/** Why a record is held to be booked in a voucher: its number is named; its party or its day, with the amount; nothing but the amount, or nothing but the party. */
export type BookedBasis = "number" | "party" | "day" | "amount" | "name";

/** Where in the company's books a record stands. */
export interface Booked {
  readonly kind: "invoice" | "payment";
  /** Ids of the invoices that the lines are of together, or of the one payment. */
  readonly records: readonly string[];
  readonly voucher: BookedVoucher;
  /** The lines that it takes; no line is taken twice. */
  readonly lines: readonly VoucherLine[];
  readonly basis: BookedBasis;
  /** False where nothing but the amount or the party fits: a person has to look. */
  readonly isSure: boolean;
  /** What the lines come to; of a payment without its sign. */
  readonly amount: Fen;
}

/** A line of the books that no paper explains. */
export interface OpenLine extends VoucherLine {
  readonly voucher: BookedVoucher;
}

/** Record id → the vouchers that may be its, where not one alone does; left to a person. */
export type PossibleVouchers = ReadonlyMap<string, readonly BookedVoucher[]>;

/** What one kind of papers finds in the books. */
export interface BookedPapers {
  readonly booked: readonly Booked[];
  readonly possible: PossibleVouchers;
}

/** The company's own books held against the papers: what stands where, and what is open on either side. Empty while no books are imported. */
export interface Bookkeeping extends BookedPapers {
  readonly hasBooks: boolean;
  /** Invoices of months that the books cover which stand nowhere in them. */
  readonly openInvoices: readonly Invoice[];
  /** Bank rows of months that the books cover which stand nowhere in them. */
  readonly openPayments: readonly Payment[];
  /** Cost lines for which no invoice is known. */
  readonly openCosts: readonly OpenLine[];
  /** Money out of the bank for which no bank row is known. */
  readonly openBank: readonly OpenLine[];
}

/** No books were imported. */
export const noBookkeeping: Bookkeeping = {
  ...{
    hasBooks: false,
    booked: [],
    possible: new Map(),
    openInvoices: [],
    openPayments: [],
    openCosts: [],
    openBank: [],
  },
};
