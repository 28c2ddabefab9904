import type { Truth } from "./conditions.ts";
import type { SubjectEntry } from "./file-types.ts";
import { EVIDENCE, type Kind } from "./vocabulary.ts";

/** A subject of a kind for which every proof is on file, every number is far past its threshold and money was spent. */
export function ready(kind: Kind, id: string, claimYear = 2026): SubjectEntry {
  return {
    kind,
    id,
    claimYear,
    evidence: EVIDENCE,
    absent: [],
    facts: {
      revenue_gross: "900000.00",
      revenue_net: "800000.00",
      broadcast_revenue_sum: "4000000.00",
      broadcast_revenue_max: "3000000.00",
      approved_investment: "700000.07",
      scenes_ok: 9,
      scenes_short: 0,
      nrta_selections: 3,
      crews_year: 80,
      days_year: 150,
      days_total: 300,
    },
    spend: {
      venue: "50000.09",
      prod_other: "7777.77",
      ai_compute: "123456.78",
      ai_other: "10000.01",
      translation: "88888.88",
      intl_location: "1234.56",
      intl_channel: "200000.03",
      intl_other: "99999.99",
      rd_labour: "300000.33",
      other: "0.01",
    },
  };
}

/** The same subject with some facts changed. */
export function withFacts(subject: SubjectEntry, facts: Record<string, string | number>): SubjectEntry {
  return { ...subject, facts: { ...subject.facts, ...facts } };
}

/** The same subject with this spend instead of its own. */
export function withSpend(subject: SubjectEntry, spend: Record<string, string>): SubjectEntry {
  return { ...subject, spend };
}

/** The same subject with some proofs on file, known not to exist, or not known at all. */
export function withProofs(subject: SubjectEntry, states: Readonly<Record<string, Truth>>): SubjectEntry {
  const untouched = (ids: readonly string[] = []) => ids.filter((id) => states[id] === undefined);
  const those = (state: Truth) => Object.keys(states).filter((id) => states[id] === state);
  return {
    ...subject,
    evidence: [...untouched(subject.evidence), ...those("yes")],
    absent: [...untouched(subject.absent), ...those("no")],
  };
}

/** The same subject with one proof known not to exist, or not known at all. */
export function withoutProof(subject: SubjectEntry, proof: string, state: Truth): SubjectEntry {
  return withProofs(subject, { [proof]: state });
}
