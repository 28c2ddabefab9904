import type { Finding } from "../finding.ts";
import type { SubjectKind } from "../model/subject.ts";
import type { Fen } from "../money.ts";
import type { RuleType } from "../policy/rule.ts";
import type { Gap, Reason } from "./weigh-condition.ts";

/** met: all conditions hold. unmet: one does not. needs-choice: an interpretation is still to be chosen. */
export type LineStatus = "met" | "unmet" | "unknown" | "needs-choice";

/** What one rule gives one subject, and why. */
export interface AssessmentLine {
  readonly rule: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly claimYear: number;
  readonly article: string;
  readonly type: RuleType;
  readonly status: LineStatus;
  /** What the rate is taken of; null where there is no rate, or while it is unknown. */
  readonly base: Fen | null;
  readonly rate: string | null;
  /** After the line's own cap; zero when unmet; null when a choice is needed or the text gives no amount. */
  readonly amount: Fen | null;
  readonly limit: Fen | null;
  readonly reasons: readonly Reason[];
  /** The choices of interpretation still to be made, in the pack's order. */
  readonly needs: readonly string[];
  readonly gap: Gap | null;
  readonly quote: string;
}

/** A cap over several lines, and what they come to under it. */
export interface AssessmentGroup {
  readonly id: string;
  readonly claimYear: number | null;
  readonly limit: Fen | null;
  readonly certain: Fen;
  readonly possible: Fen;
}

/**
 * Three figures that are never added up: certain are met entitlements; provenCeiling are ceilings whose conditions are met,
 * up to which the authority decides; possible counts unknown lines too and is for machines and tests.
 */
export interface Totals {
  readonly certain: Fen;
  readonly provenCeiling: Fen;
  readonly possible: Fen;
}

/** What a policy gives a studio, line by line. */
export interface Assessment {
  readonly pack: { readonly id: string; readonly version: string };
  readonly lines: readonly AssessmentLine[];
  readonly groups: readonly AssessmentGroup[];
  readonly totals: Totals;
  readonly findings: readonly Finding[];
}
