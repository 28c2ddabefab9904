import type { Answer } from "../model/answer.ts";
import type { Concern } from "./concern.ts";

/** A finding with the answer to it. Outdated: what the finding says has changed since, so that it is open again. */
export interface AnsweredConcern {
  readonly concern: Concern;
  readonly standing: "open" | "answered" | "answer-outdated";
  /** The latest answer; null where there is none. */
  readonly answer: Answer | null;
}

/** Findings with their answers, and the answers whose finding is no longer there. */
export interface Answers {
  readonly concerns: readonly AnsweredConcern[];
  readonly settled: readonly Answer[];
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A finding, or an answer to one. */
interface Keyed {
  readonly code: string;
  readonly records: readonly string[];
}

const keys = new WeakMap<Keyed, string>();

/** What a finding is known by: its code and the ids of its records, in whatever order. */
export function concernKey(keyed: Keyed): string {
  const key = keys.get(keyed) ?? JSON.stringify([keyed.code, ...keyed.records.toSorted(byCodePoint)]);
  keys.set(keyed, key);
  return key;
}

/** What a finding says, in a form that is the same as long as it says the same. */
export const saidBy = ({ severity, detail = {} }: Concern): string =>
  JSON.stringify([severity, ...Object.entries(detail).toSorted(([a], [b]) => byCodePoint(a, b))]);

const dayAndId = ({ answeredOn, id }: Answer): string => `${answeredOn ?? ""} ${id}`;

function latestByKey(answers: readonly Answer[]): ReadonlyMap<string, Answer> {
  const inOrder = answers.toSorted((a, b) => byCodePoint(dayAndId(a), dayAndId(b)));
  return new Map(inOrder.map((answer) => [concernKey(answer), answer]));
}

/** Puts answers to findings: of several the latest counts, and it stands only while the finding says what it said then. */
export function answersTo(concerns: readonly Concern[], answers: readonly Answer[]): Answers {
  const latest = latestByKey(answers);
  const asked = new Set(concerns.map(concernKey));
  return {
    concerns: concerns.map((concern) => {
      const answer = latest.get(concernKey(concern)) ?? null;
      if (answer === null) return { concern, standing: "open", answer };
      return { concern, standing: answer.said === saidBy(concern) ? "answered" : "answer-outdated", answer };
    }),
    settled: answers.filter((answer) => !asked.has(concernKey(answer))),
  };
}

const lowering: ReadonlySet<Answer["verdict"]> = new Set(["explained", "not-claimed"]);

/** Whether a finding still weighs: unless it is explained, or what it concerns is not claimed. To know a risk does not lower it. */
export const isOpen = ({ standing, answer }: AnsweredConcern): boolean =>
  standing !== "answered" || answer === null || !lowering.has(answer.verdict);
