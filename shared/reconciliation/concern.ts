import type { Finding } from "../finding.ts";
import type { LedgerPart } from "../ledger/ledger-entry.ts";
import type { Fen } from "../money.ts";

/** A finding of reconciliation: what it concerns, and how much of each invoice's eligible cost an audit could disallow for it. */
export interface Concern extends Finding {
  readonly code: ConcernCode;
  /** Ids of the invoices, payments and settlements concerned. */
  readonly records: readonly string[];
  /** Invoice id → the exposed amount; "all" of what is eligible; empty where nothing of the claim is at stake. */
  readonly exposed: ReadonlyMap<string, Fen | "all">;
}

/** What reconciliation can find, by where it shows. */
export type ConcernCode =
  | PaymentCode
  | PaperCode
  | InvoiceCode
  | ClaimCode
  | BookingCode
  | "statement-does-not-add-up"
  | "statement-without-balance"
  | "statement-gap"
  | "statement-months-missing"
  | "budget-overrun"
  | "cost-without-budget"
  | "risk-over-line"
  | "project-over-line"
  | `cost-${LedgerPart["reason"]}`;

type PaymentCode =
  | "statements-missing"
  | "invoice-unpaid"
  | "invoice-paid-less"
  | "invoice-paid-more"
  | "payment-used-twice"
  | "match-several-fit"
  | "match-several-sums-fit"
  | "match-number-paid-twice"
  | "match-only-amount-fits"
  | "matches-not-accepted"
  | "payer-differs"
  | "payee-differs"
  | "payee-personal"
  | "payee-account-differs"
  | "payment-cash"
  | "payment-offset"
  | "payment-without-invoice"
  | "payment-with-fee"
  | "discount-claimed"
  | "withholding-unproven"
  | "refund-not-received"
  | "revenue-not-received"
  | "revenue-not-invoiced"
  | "sale-not-received"
  | "income-unexplained";

type PaperCode =
  | "contracts-missing"
  | "contract-missing"
  | "contract-covers-less"
  | "contract-exceeded"
  | "contract-not-invoiced"
  | "contract-party-differs"
  | "contract-signed-late"
  | "related-party"
  | "acceptances-missing"
  | "acceptance-missing"
  | "papers-without-file"
  | "links-exceed-invoice";

type InvoiceCode =
  | "buyer-name-differs"
  | "buyer-tax-number-missing"
  | "invoice-number-twice"
  | "invoices-alike"
  | "invoices-split"
  | "invoices-round"
  | "original-is-copy"
  | "originals-missing"
  | "originals-not-xml"
  | "originals-refuted"
  | "originals-unverified";

type ClaimCode =
  | "invoice-before-filing"
  | "invoice-after-claim"
  | "invoice-claimed-elsewhere"
  | "grant-elsewhere"
  | "grant-already"
  | "cost-in-two-rules"
  | "category-in-no-rule"
  | "base-differs"
  | "input-tax-claimed";

/** What the company's own books say otherwise than the papers. */
export const bookingCodes = [
  ...(["booking-missing", "booking-amount-differs", "booking-twice", "booking-other-year"] as const),
  ...(["booking-without-invoice", "booking-without-bank-row"] as const),
] as const;

type BookingCode = (typeof bookingCodes)[number];

/** Nothing of the claim is at stake. */
export const nothingExposed: ReadonlyMap<string, "all"> = new Map();

/** All that is eligible of these invoices is at stake. */
export const allExposed = (invoices: readonly string[]): ReadonlyMap<string, "all"> =>
  new Map(invoices.map((id) => [id, "all"]));

/** What a finding says beside its records; `rule` names its source. Nothing is exposed and nothing detailed unless said. */
export interface Told extends Pick<Concern, "code" | "severity" | "records"> {
  readonly rule: string;
  readonly exposed?: Concern["exposed"];
  readonly detail?: Readonly<Record<string, string>>;
}

/** A finding from what it tells; its field is the first record. */
export const concernOf = ({ code, severity, records, rule, exposed = nothingExposed, detail = {} }: Told): Concern => ({
  ...{ code, severity, field: records[0] ?? null, records, exposed },
  detail: { ...detail, rule },
});

// More than these nobody reads in a sentence; the finding names them all as records.
const namedAtMost = 5;

/** Names for a sentence, each once, none empty and in an order of their own, so that the records' never shows: `甲、乙 等`. */
export function listNames(names: readonly string[]): string {
  const distinct = [...new Set(names)].filter((name) => name !== "").toSorted((a, b) => (a < b ? -1 : 1));
  return `${distinct.slice(0, namedAtMost).join("、")}${distinct.length > namedAtMost ? " 等" : ""}`;
}
