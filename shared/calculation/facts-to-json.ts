import { type Fen, fen, fenToYuanText } from "../money.ts";
import type { FactSubject, Facts, FactValue } from "./facts.ts";

const factToJson = (value: FactValue): string | number =>
  typeof value === "bigint" ? fenToYuanText(fen(value)) : value;

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : 1);

const subjectToJson = ({ kind, id, claimYear, evidence, absent, facts, spend }: FactSubject) => ({
  kind,
  id,
  claimYear,
  evidence: [...evidence].toSorted(byCodeUnits),
  absent: [...absent].toSorted(byCodeUnits),
  facts: Object.fromEntries([...facts].map(([name, value]) => [name, factToJson(value)])),
  ...(spend !== null && {
    spend: Object.fromEntries([...spend].map(([name, value]: [string, Fen]) => [name, fenToYuanText(value)])),
  }),
});

/** Facts as their file has them (`shenbao.facts`, version 1). */
export const factsToJson = ({ pack, issuedOn, asOf, choices, subjects }: Facts) => ({
  format: "shenbao.facts" as const,
  version: 1 as const,
  pack,
  issuedOn,
  asOf,
  choices: Object.fromEntries(choices),
  subjects: subjects.map(subjectToJson),
});
