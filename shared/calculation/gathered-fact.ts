import type { Finding } from "../finding.ts";
import type { FactValue } from "./facts.ts";

/** A fact with the ids of the records it was gathered from; a value of null is unknown, with the findings that say why. */
export interface GatheredFact {
  readonly value: FactValue | null;
  readonly from: readonly string[];
  readonly findings: readonly Finding[];
}

/** A fact that nothing has been recorded of. */
export const nothingGathered: GatheredFact = { value: null, from: [], findings: [] };

/** A fact that the records leave open, and why. */
export const leftOpen = (from: readonly string[], finding: Finding): GatheredFact => ({
  value: null,
  from,
  findings: [finding],
});

/** A fact that the records give. */
export const gathered = (value: FactValue, from: readonly string[]): GatheredFact => ({ value, from, findings: [] });
