import type { SubjectKey } from "../model/subject.ts";
import type { Fen } from "../money.ts";

/** Why a part of a recorded cost does not count. */
export type IneligibleReason =
  | "voided"
  | "red-letter"
  | "netted-by-red-letter"
  | "buyer-not-applicant"
  | "outside-cost-period"
  | "outside-province"
  | "input-tax"
  | "not-claimed";

/** What keeps a part of a recorded cost from being judged. */
export type UndecidedReason =
  | "unallocated"
  | "over-allocated"
  | "category-unknown"
  | "subject-unknown"
  | "buyer-unknown"
  | "applicant-unknown"
  | "date-unknown"
  | "place-unknown"
  | "tax-unknown"
  | "choice-needed"
  | "blue-invoice-missing"
  | "ocr-unconfirmed";

/** A part of an entry that does not enter the claim: ineligible for good, or undecided until something is settled. */
export type LedgerPart =
  | { readonly state: "ineligible"; readonly reason: IneligibleReason; readonly amount: Fen }
  | { readonly state: "undecided"; readonly reason: UndecidedReason; readonly amount: Fen; readonly choice?: string };

/**
 * Every fen of an invoice line's allocation (or of what was left unallocated) once: `eligible` and the parts add up to `gross`.
 * Amounts are signed: discounts and red-letter invoices are negative.
 */
export interface LedgerEntry {
  readonly invoice: string;
  /** From 1; 0 is what the total holds beyond the lines. */
  readonly line: number;
  /** Null for what is not allocated. */
  readonly allocation: string | null;
  readonly subject: SubjectKey | null;
  readonly category: string | null;
  readonly gross: Fen;
  readonly eligible: Fen;
  readonly parts: readonly LedgerPart[];
}
