import type { LocalDate } from "../dates.ts";
import type { MatchingRule } from "../model/matching-rule.ts";
import type { Payment } from "../model/payment.ts";
import type { Settlement } from "../model/settlement.ts";
import type { Fen } from "../money.ts";

/**
 * What a bank row is expected for: an invoice to be paid, a red-letter invoice's refund, the applicant's own invoice to a platform
 * (`sale`), or a platform's settlement. A sale invoice that a settlement stands for is not asked for twice.
 */
export interface Demand {
  /** `invoice:…`, `refund:…`, `sale:…` or `revenue:…` with the record's id. */
  readonly id: string;
  readonly kind: "invoice" | "refund" | "sale" | "revenue";
  /** Id of the invoice, or of the settlement where the kind is `revenue`. */
  readonly record: string;
  readonly direction: Payment["direction"];
  /** What is still asked for after what was accepted; never negative, and positive in every list but that of what was accepted. */
  readonly amount: Fen;
  /** What was asked for in all. */
  readonly whole: Fen;
  /** The amount without tax, where the invoice states it. */
  readonly exTax: Fen | null;
  readonly on: LocalDate | null;
  /** `on` as a count of days; null with it. */
  readonly day: number | null;
  /** The other side as `plainName` writes it, a platform as its company where papers tell; empty when unknown. */
  readonly party: string;
  /** The other side as the record writes it. */
  readonly partyName: string;
  /** The invoice's number, or that of the one invoice that stands for a settlement; null where there is none. */
  readonly number: string | null;
  /** What is settled together: a settlement's period. */
  readonly bundle: string | null;
  /** The demand whose payment a refund gives back; null for all else. */
  readonly refundOf: string | null;
  /** Whether it is well if nothing was ever paid: an invoice that a red-letter one takes back, and that one's refund. */
  readonly optional: boolean;
  /** After how many days this party's papers were usually paid, learnt from what was accepted; null when nothing was. */
  readonly usualLag: number | null;
}

/**
 * How a bank row's other side relates to the one expected: by its name, in full or in part, by its account (seen beside the full
 * name), as a person stated in a rule, or as a person accepted before (`history`).
 */
export type NameMatch = "same" | "truncated" | "brand" | "account" | "stated" | "history" | "unknown" | "differs";

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
    | "name-stated"
    | "name-history"
    | "account-known"
    | "date-near"
    | "date-in-window"
    | "date-unknown"
    | "lag-usual"
    | "number-in-memo"
    | "period-in-memo"
    | "short-by-tax"
    | "short-by-retention"
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
  /** What the demands still ask for, and what is left of the payments. */
  readonly asked: Fen;
  readonly paid: Fen;
  readonly name: NameMatch;
  readonly score: number;
  readonly reasons: readonly ScoreReason[];
}

/** Why several candidates, or one weak one, are shown to a person instead of being matched. */
export type AmbiguityReason = "several-fit" | "several-sums-fit" | "number-paid-twice" | "only-amount-fits";

/** Demands and payments that could belong together in more than one way. */
export interface Ambiguity {
  readonly id: string;
  readonly reason: AmbiguityReason;
  readonly demands: readonly Demand[];
  readonly payments: readonly Payment[];
}

/** What a person accepted before. A demand or payment of null is no longer recorded, or no longer asks for anything. */
export interface Accepted {
  readonly settlement: Settlement;
  readonly demand: Demand | null;
  readonly payment: Payment | null;
}

/** A demand or a payment of which more was accepted than it has. */
export interface OverSettled {
  readonly side: "demand" | "payment";
  /** Id of the invoice, settlement statement or payment. */
  readonly record: string;
  readonly amount: Fen;
  readonly settled: Fen;
  /** Ids of the accepted settlements. */
  readonly settlements: readonly string[];
}

/** A bank row that a person's rule takes out of matching. */
export interface SetAside {
  readonly payment: Payment;
  readonly rule: MatchingRule;
}

/** That a sale invoice seems to stand for a platform's settlement; matching already asks for the two once. */
export interface ProposedLink {
  readonly revenue: string;
  readonly invoice: string;
  /** How much of the invoice stands for the settlement. */
  readonly amount: Fen;
}

/** What matching came to: every demand and every payment stands in at most one of the first four lists. All are in order of ids. */
export interface Matching {
  readonly proposals: readonly Proposal[];
  readonly ambiguities: readonly Ambiguity[];
  readonly openDemands: readonly Demand[];
  readonly openPayments: readonly Payment[];
  /** Payment id → what accepted settlements leave of it, where they use it in part. */
  readonly partlyUsed: ReadonlyMap<string, Fen>;
  readonly accepted: readonly Accepted[];
  readonly overSettled: readonly OverSettled[];
  readonly setAside: readonly SetAside[];
  readonly links: readonly ProposedLink[];
}
