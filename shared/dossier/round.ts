import type { LineStatus } from "../calculation/assessment.ts";
import type { LocalDate } from "../dates.ts";
import type { RuleType } from "../policy/rule.ts";

/** A proof that is new, replaced or withdrawn since the package before; its number never changes. */
export interface EvidenceChange {
  readonly change: "new" | "replaced" | "withdrawn";
  readonly number: number;
  readonly title: string;
  /** File names; null where there is none on that side. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Where a claim stood and stands; null where there was or is no such line. */
export interface ClaimChange {
  readonly article: string;
  readonly ruleTitle: string;
  readonly subjectName: string;
  readonly before: ClaimStand | null;
  readonly after: ClaimStand | null;
}

/** A claim's status and amount (yuan text); a ceiling's amount is what it is at most. */
export interface ClaimStand {
  readonly status: LineStatus;
  readonly type: RuleType;
  readonly amount: string | null;
}

/** A point of the authority's notice with its answer, as the letter writes it. */
export interface AnsweredCorrection {
  readonly number: number;
  readonly notice: string;
  readonly asked: string;
  readonly answer: string;
  readonly dueOn: LocalDate | null;
  /** Numbers of the proofs enclosed. */
  readonly evidence: readonly number[];
}

/** A round of corrections (补正): which package it follows, what has changed since, and what is answered. */
export interface Round {
  /** 2 for the first round after the application. */
  readonly number: number;
  readonly follows: { readonly seal: string; readonly round: number; readonly asOf: LocalDate };
  readonly evidence: readonly EvidenceChange[];
  readonly claims: readonly ClaimChange[];
  readonly corrections: readonly AnsweredCorrection[];
}
