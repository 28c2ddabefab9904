import { fen, fenToYuanText } from "../money.ts";
import type { FactSubject } from "./facts.ts";
import type { Condition, Threshold } from "./resolved-rule.ts";
import { allOf, anyOf, opposite, type State, stateOf } from "./state.ts";

/** How much is missing to meet a numeric condition: yuan as text for money, numbers for counts. */
export interface Gap {
  readonly condition: string;
  readonly have: string | number;
  readonly need: string | number;
  readonly missing: string | number;
}

/** One condition of a line and whether it holds; a numeric one that does not hold also says by how much. */
export interface Reason {
  readonly condition: string;
  readonly state: State;
  readonly have?: string | number;
  readonly need?: string | number;
  readonly missing?: string | number;
}

/** What a condition comes to: its state, a reason for each of its parts, and the gap where it is a numeric no. */
export interface Verdict {
  readonly state: State;
  readonly reasons: readonly Reason[];
  readonly gap: Gap | null;
}

type Comparison = Extract<Condition, { form: "compare" }>;

const plain = (condition: string, state: State): Verdict => ({ state, reasons: [{ condition, state }], gap: null });

/** What stands on the right of a comparison, in fen or units; null while it is unknown. */
function figureOf(
  to: Threshold,
  subject: FactSubject,
): { readonly numerator: bigint; readonly denominator: bigint } | null {
  if ("figure" in to) return { numerator: to.figure, denominator: 1n };
  const other = "share" in to ? subject.facts.get(to.of) : undefined;
  if (other === undefined || !("share" in to)) return null;
  return { numerator: to.share.numerator * BigInt(other), denominator: to.share.denominator };
}

/** The least whole number that meets `at-least` or `more-than`. */
function leastThatMeets(is: "at-least" | "more-than", numerator: bigint, denominator: bigint): bigint {
  const floor = numerator / denominator;
  if (is === "more-than") return floor + 1n;
  return floor * denominator === numerator ? floor : floor + 1n;
}

function compareNumbers(is: Comparison["is"], have: bigint, numerator: bigint, denominator: bigint): boolean {
  const left = have * denominator;
  if (is === "at-least") return left >= numerator;
  if (is === "more-than") return left > numerator;
  return is === "at-most" ? left <= numerator : left < numerator;
}

function compareDays(is: Comparison["is"], have: string, day: string): boolean {
  if (is === "at-least") return have >= day;
  if (is === "more-than") return have > day;
  return is === "at-most" ? have <= day : have < day;
}

function gapOf(fact: string, have: bigint, need: bigint, isMoney: boolean): Gap {
  const shown = (value: bigint): string | number => (isMoney ? fenToYuanText(fen(value)) : Number(value));
  return { condition: fact, have: shown(have), need: shown(need), missing: shown(need - have) };
}

function weighComparison({ fact, is, to }: Comparison, subject: FactSubject): Verdict {
  const value = subject.facts.get(fact);
  if (value === undefined) return plain(fact, "unknown");
  if ("day" in to) return plain(fact, stateOf(compareDays(is, String(value), to.day)));
  const figure = figureOf(to, subject);
  if (figure === null) return plain(fact, "unknown");
  const have = BigInt(value);
  const state = stateOf(compareNumbers(is, have, figure.numerator, figure.denominator));
  if (state === "yes" || is === "at-most" || is === "less-than") return plain(fact, state);
  const need = leastThatMeets(is, figure.numerator, figure.denominator);
  const gap = gapOf(fact, have, need, typeof value === "bigint");
  return { state, reasons: [{ ...gap, state }], gap };
}

function weighProof(id: string, { evidence, absent }: FactSubject): Verdict {
  if (evidence.has(id)) return plain(id, "yes");
  return plain(id, absent.has(id) ? "no" : "unknown");
}

function weighParts(form: "all" | "any", parts: readonly Condition[], subject: FactSubject): Verdict {
  const verdicts = parts.map((part) => weighCondition(part, subject));
  const state = (form === "all" ? allOf : anyOf)(verdicts.map((verdict) => verdict.state));
  const gap = state === "no" ? (verdicts.find((verdict) => verdict.gap !== null)?.gap ?? null) : null;
  return { state, reasons: verdicts.flatMap((verdict) => verdict.reasons), gap };
}

/** Weighs a condition against what is known of a subject. The gap of an "any" that is no is its first part's. */
export function weighCondition(condition: Condition, subject: FactSubject): Verdict {
  switch (condition.form) {
    case "proof":
      return weighProof(condition.id, subject);
    case "compare":
      return weighComparison(condition, subject);
    case "one-of": {
      const value = subject.facts.get(condition.fact);
      return plain(condition.fact, value === undefined ? "unknown" : stateOf(condition.values.includes(String(value))));
    }
    case "not": {
      const verdict = weighCondition(condition.part, subject);
      return { state: opposite(verdict.state), reasons: verdict.reasons, gap: null };
    }
    default:
      return weighParts(condition.form, condition.parts, subject);
  }
}

/** All conditions of a rule together: no if one is no. The gap is that of the first numeric condition that is no. */
export const weighAll = (conditions: readonly Condition[], subject: FactSubject): Verdict =>
  weighParts("all", conditions, subject);
