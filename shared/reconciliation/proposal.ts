import type { LocalDate } from "../dates.ts";
import type { Payment } from "../model/payment.ts";
import type { Fen } from "../money.ts";

/** What a bank row is expected for: an invoice to be paid, a red-letter invoice's refund, or a platform's settlement. */
export interface Demand {
  /** `invoice:…`, `refund:…` or `revenue:…` with the record's id. */
  readonly id: string;
  readonly kind: "invoice" | "refund" | "revenue";
  readonly record: string;
  readonly direction: Payment["direction"];
  /** Always positive. */
  readonly amount: Fen;
  readonly on: LocalDate | null;
  /** The other side as `plainName` writes it; empty when unknown. */
  readonly party: string;
  /** The other side as the record writes it. */
  readonly partyName: string;
  /** The invoice's number; null for a settlement. */
  readonly number: string | null;
  /** What is settled together: a settlement's period. */
  readonly bundle: string | null;
  /** The demand whose payment a refund gives back; null for all else. */
  readonly refundOf: string | null;
  /** Whether it is well if nothing was ever paid: an invoice that a red-letter one takes back, and that one's refund. */
  readonly optional: boolean;
}

/** How a bank row's other side relates to the one expected. */
export type NameMatch = "same" | "truncated" | "brand" | "account" | "unknown" | "differs";

/** A point for or against a match: the score of a proposal is their sum, at least 0 and at most 100. */
export interface ScoreReason {
  readonly code:
    | "amount-exact"
    | "amount-sum"
    | "amount-with-fee"
    | "amount-partial"
    | "name-same"
    | "name-truncated"
    | "name-brand"
    | "name-unknown"
    | "name-differs"
    | "account-known"
    | "date-near"
    | "date-in-window"
    | "date-unknown"
    | "number-in-memo"
    | "period-in-memo"
    | "paired-in-order";
  readonly points: number;
}

/** How many stand on either side of a proposal. `partial` leaves some of the demand unpaid; `with-fee` differs by a bank fee. */
export type ProposalKind = "one-to-one" | "merged" | "instalments" | "partial" | "with-fee";

/** Which part of which payment settles which demand. */
export interface ProposalPart {
  readonly demand: string;
  readonly payment: string;
  readonly amount: Fen;
}

/** A match that a person may accept; nothing is merged by it. No payment and no demand stands in two proposals. */
export interface Proposal {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly demands: readonly Demand[];
  readonly payments: readonly Payment[];
  readonly parts: readonly ProposalPart[];
  readonly name: NameMatch;
  readonly score: number;
  readonly reasons: readonly ScoreReason[];
}

/** Why several candidates, or one weak one, are shown to a person instead of being matched. */
export type AmbiguityReason = "several-fit" | "several-sums-fit" | "number-paid-twice" | "only-amount-fits";

/** Demands and payments that could belong together in more than one way. */
export interface Ambiguity {
  readonly reason: AmbiguityReason;
  readonly demands: readonly Demand[];
  readonly payments: readonly Payment[];
}

/** What matching came to: every demand and every payment stands in at most one of the lists. */
export interface Matching {
  readonly proposals: readonly Proposal[];
  readonly ambiguities: readonly Ambiguity[];
  readonly openDemands: readonly Demand[];
  readonly openPayments: readonly Payment[];
}
