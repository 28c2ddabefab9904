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

export type ConcernCode =
  | "statements-missing"
  | "invoice-unpaid"
  | "invoice-paid-less"
  | "match-several-fit"
  | "match-several-sums-fit"
  | "match-number-paid-twice"
  | "match-only-amount-fits"
  | "payee-differs"
  | "payee-personal"
  | "payment-cash"
  | "payment-without-invoice"
  | "payment-with-fee"
  | "refund-not-received"
  | "revenue-not-received"
  | "income-unexplained"
  | "buyer-name-differs"
  | "invoices-alike"
  | "invoices-split"
  | "original-is-copy"
  | "originals-unverified"
  | "risk-over-line"
  | `cost-${LedgerPart["reason"]}`;

/** Nothing of the claim is at stake. */
export const nothingExposed: ReadonlyMap<string, "all"> = new Map();

/** All that is eligible of these invoices is at stake. */
export const allExposed = (invoices: readonly string[]): ReadonlyMap<string, "all"> =>
  new Map(invoices.map((id) => [id, "all"]));
