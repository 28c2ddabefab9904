import fc from "fast-check";
import { wan, yuan } from "./amounts.ts";
import type { FactsFile, SubjectEntry } from "./file-types.ts";
import { CATEGORIES, CHOICES, COUNT_FACTS, EVIDENCE, KINDS, type Kind, MONEY_FACTS } from "./vocabulary.ts";

/** The amounts at which some clause of the measures changes, in fen. */
const EDGES = [5n, 10n, 15n, 20n, 25n, 50n, 80n, 100n, 200n, 250n, 500n].map(wan);

const fen = fc.oneof(
  { weight: 4, arbitrary: fc.bigInt({ min: 0n, max: wan(60n) }) },
  { weight: 3, arbitrary: fc.bigInt({ min: 0n, max: wan(1200n) }) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...EDGES), fc.integer({ min: -3, max: 3 })).map(([at, by]) => at + BigInt(by)),
  },
  { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 999n }) },
  // Past what a float can hold to the fen.
  { weight: 1, arbitrary: fc.bigInt({ min: 2n ** 53n, max: 10n ** 19n }) },
);

/** The ways in which the same fen may be written. */
function waysToWrite(amount: bigint): readonly string[] {
  const text = yuan(amount);
  const short = text.endsWith("0") ? [text.slice(0, -1)] : [];
  const whole = text.endsWith(".00") ? [text.slice(0, -3)] : [];
  return [text, text, text, ...short, ...whole];
}

/** Yuan text that a facts file may carry. */
export const money: fc.Arbitrary<string> = fen.chain((amount) => fc.constantFrom(...waysToWrite(amount)));

const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 8 }) },
  { weight: 3, arbitrary: fc.constantFrom(4, 5, 6, 48, 49, 50, 51, 52, 118, 119, 120, 121, 122) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 400 }) },
  { weight: 1, arbitrary: fc.constant(Number.MAX_SAFE_INTEGER) },
);

/** A record that gives some of the names. */
function someOf<T>(names: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  const given = fc.option(value, { freq: 3, nil: undefined });
  return fc.tuple(...names.map(() => given)).map((values) => {
    const entries = names.map((name, at) => [name, values[at]] as const);
    return Object.fromEntries(entries.filter((entry): entry is readonly [string, T & {}] => entry[1] !== undefined));
  });
}

const facts: fc.Arbitrary<Record<string, string | number>> = fc
  .tuple(someOf<string>(MONEY_FACTS, money), someOf<number>(COUNT_FACTS, count))
  .map(([amounts, counts]) => ({ ...amounts, ...counts }));

/** Spend by category; most subjects are recorded, some are not. */
export const spend: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 6, arbitrary: someOf<string>(CATEGORIES, money) },
  { weight: 1, arbitrary: fc.constant({}) },
);

/** What is on file and what is known not to exist: mostly all there, else a mixture. */
const evidence: fc.Arbitrary<Pick<SubjectEntry, "evidence" | "absent">> = fc
  .constantFrom(["yes", "yes", "yes", "yes", "yes", "yes", "yes", "no", "unknown"], ["yes"], ["yes", "no", "unknown"])
  .chain((states) => fc.tuple(...EVIDENCE.map(() => fc.constantFrom(...states))))
  .map((states) => ({
    evidence: EVIDENCE.filter((_, at) => states[at] === "yes"),
    absent: EVIDENCE.filter((_, at) => states[at] === "no"),
  }));

/** A subject with everything written out. */
export function subjectWith(kind: fc.Arbitrary<Kind>, id: fc.Arbitrary<string>): fc.Arbitrary<SubjectEntry> {
  const named = fc.record({ kind, id, claimYear: fc.integer({ min: 2026, max: 2028 }), facts });
  return fc
    .tuple(named, evidence, fc.option(spend, { freq: 8, nil: undefined }))
    .map(([fixed, proofs, spent]) => ({ ...fixed, ...proofs, ...(spent === undefined ? {} : { spend: spent }) }));
}

/** One subject is unique by kind and id, an enterprise by id and claim year, and there is one enterprise. */
function onlyOnce(subjects: readonly SubjectEntry[]): readonly SubjectEntry[] {
  const seen = new Set<string>();
  return subjects
    .map((subject) => (subject.kind === "enterprise" ? { ...subject, id: "e1" } : subject))
    .filter(({ kind, id, claimYear }) => {
      const name = JSON.stringify([kind, id, kind === "enterprise" ? claimYear : null]);
      return !seen.has(name) && seen.add(name);
    });
}

const kind = fc.constantFrom<Kind>("work", "work", "work", "enterprise", "enterprise", ...KINDS);
const id = fc.constantFrom("w1", "w2", "w3", "w4", "w5", "作品一", "x/y", "a b", "__proto__", "0");

/** Several subjects of all kinds, each once. */
export const subjects: fc.Arbitrary<readonly SubjectEntry[]> = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(subjectWith(kind, id), { maxLength: 6 }) },
    { weight: 1, arbitrary: fc.array(subjectWith(fc.constant("work"), id), { minLength: 4, maxLength: 10 }) },
  )
  .map(onlyOnce);

/** Every choice at some option. */
export const allChoices: fc.Arbitrary<Record<string, string>> = fc
  .tuple(...Object.values(CHOICES).map((options) => fc.constantFrom(...options)))
  .map((picked) => Object.fromEntries(Object.keys(CHOICES).map((choice, at) => [choice, picked[at] ?? ""])));

const choices: fc.Arbitrary<Record<string, string>> = fc
  .tuple(allChoices, fc.constantFrom(0, 0, 0, 0, 1, 2, 24), fc.shuffledSubarray(Object.keys(CHOICES)))
  .map(([all, howMany, order]) => {
    const left = new Set(order.slice(0, howMany));
    return Object.fromEntries(Object.entries(all).filter(([choice]) => !left.has(choice)));
  });

const dates: fc.Arbitrary<Pick<FactsFile, "issuedOn" | "asOf">> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ issuedOn: "2025-12-01", asOf: "2026-06-30" }) },
  { weight: 1, arbitrary: fc.constantFrom({ issuedOn: null, asOf: "2026-06-30" }, { asOf: "2026-06-30" }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { issuedOn: "2024-02-29", asOf: "2027-02-28" },
      { issuedOn: "2024-02-29", asOf: "2027-03-01" },
      { issuedOn: "2025-12-01", asOf: "2025-11-30" },
      { issuedOn: "2025-12-01", asOf: "2028-11-30" },
      { issuedOn: "2025-12-01", asOf: "2028-12-01" },
    ),
  },
);

/** Any facts file that the contract accepts. */
export const factsFile: fc.Arbitrary<FactsFile> = fc.record({ subjects, choices, dates }).map((parts) => ({
  format: "shenbao.facts",
  version: 1,
  pack: "cn-liaoning-microdrama",
  ...parts.dates,
  choices: parts.choices,
  subjects: parts.subjects,
}));

/** A facts file in force with every choice made, so that its lines carry amounts. */
export const decidedFile: fc.Arbitrary<FactsFile> = fc
  .record({ file: factsFile, choices: allChoices })
  .map((parts) => ({ ...parts.file, issuedOn: "2025-12-01", asOf: "2026-06-30", choices: parts.choices }));
