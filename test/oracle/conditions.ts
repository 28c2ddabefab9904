import { yuan } from "./amounts.ts";
import type { Choices, Subject } from "./facts.ts";

/** Three-valued truth: unknown is not no. */
export type Truth = "yes" | "no" | "unknown";

/** How much is missing to meet a numeric condition: money as text, counts as integers. */
export interface Gap {
  readonly condition: string;
  readonly have: string | number;
  readonly need: string | number;
  readonly missing: string | number;
}

/** One condition of a row, decided; a gap stands only on a numeric condition that is no. */
export interface Condition {
  readonly condition: string;
  readonly state: Truth;
  readonly gap: Gap | null;
}

function onFile(subject: Subject, evidence: string): Truth {
  if (subject.evidence.has(evidence)) return "yes";
  return subject.absent.has(evidence) ? "no" : "unknown";
}

/** Whether a piece of evidence is on file, known not to exist, or neither. */
export function proof(subject: Subject, evidence: string): Condition {
  return { condition: evidence, state: onFile(subject, evidence), gap: null };
}

function atLeast(subject: Subject, fact: string, need: bigint, write: (n: bigint) => string | number): Condition {
  const have = subject.facts.get(fact);
  if (have === undefined) return { condition: fact, state: "unknown", gap: null };
  if (have >= need) return { condition: fact, state: "yes", gap: null };
  const gap = { condition: fact, have: write(have), need: write(need), missing: write(need - have) };
  return { condition: fact, state: "no", gap };
}

/** Whether a money fact reaches `need` fen. */
export function moneyAtLeast(subject: Subject, fact: string, need: bigint): Condition {
  return atLeast(subject, fact, need, yuan);
}

/** Whether a count reaches `need`. */
export function countAtLeast(subject: Subject, fact: string, need: bigint): Condition {
  return atLeast(subject, fact, need, Number);
}

/** The smallest fen or count that is "以上" of a number of the text, by the choice `ge`. */
export function orMore(threshold: bigint, choices: Choices): bigint {
  return choices.get("ge") === "excl" ? threshold + 1n : threshold;
}

/** All must hold. */
export function all(truths: readonly Truth[]): Truth {
  if (truths.includes("no")) return "no";
  return truths.includes("unknown") ? "unknown" : "yes";
}

/** One of two must hold. */
export function either(one: Truth, other: Truth): Truth {
  if (one === "yes" || other === "yes") return "yes";
  return one === "no" && other === "no" ? "no" : "unknown";
}
