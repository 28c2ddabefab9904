import { type Fen, fen, fenToYuanText } from "../money.ts";
import type { FactSubject, Facts, FactValue } from "./facts.ts";

const textOf = (value: FactValue): string | number => (typeof value === "bigint" ? fenToYuanText(fen(value)) : value);

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : 1);

/** The entries of a map by their names, so that the order in which files came in leaves no trace. */
const byName = <T>(entries: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
  [...entries].toSorted(([a], [b]) => byCodeUnits(a, b));

const amountsOf = (spend: ReadonlyMap<string, Fen>) =>
  Object.fromEntries(byName(spend).map(([category, amount]) => [category, fenToYuanText(amount)]));

const subjectToJson = ({ kind, id, claimYear, evidence, absent, facts, spend }: FactSubject) => ({
  kind,
  id,
  claimYear,
  evidence: [...evidence].toSorted(byCodeUnits),
  absent: [...absent].toSorted(byCodeUnits),
  facts: Object.fromEntries(byName(facts).map(([name, value]) => [name, textOf(value)])),
  ...(spend !== null && { spend: amountsOf(spend) }),
});

/** Facts as their file has them (`shenbao.facts`, version 1). */
export const factsToJson = ({ pack, issuedOn, asOf, choices, subjects }: Facts) => ({
  format: "shenbao.facts" as const,
  version: 1 as const,
  pack,
  issuedOn,
  asOf,
  choices: Object.fromEntries(byName(choices)),
  subjects: subjects.map(subjectToJson),
});
