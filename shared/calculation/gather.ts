import type { LocalDate } from "../dates.ts";
import type { Finding } from "../finding.ts";
import { buildLedger, type Ledger } from "../ledger/build-ledger.ts";
import type { Records } from "../model/records.ts";
import { type Subject, type SubjectKey, subjectKey } from "../model/subject.ts";
import type { Pack } from "../policy/pack.ts";
import type { Choices, FactSubject, Facts } from "./facts.ts";
import { gatherFacts } from "./gather-facts.ts";
import { type GatheredProofs, gatherProofs } from "./gather-proofs.ts";
import { gatherSpend } from "./gather-spend.ts";
import type { GatherTerms } from "./gather-terms.ts";
import type { GatheredFact } from "./gathered-fact.ts";

/** What the facts about one subject rest on. */
export interface SubjectSources {
  readonly subject: Subject;
  readonly facts: ReadonlyMap<string, GatheredFact>;
  readonly proofs: GatheredProofs;
}

/** Facts gathered from records, with the ledger and the records that each fact rests on. */
export interface Gathered {
  readonly facts: Facts;
  readonly ledger: Ledger;
  readonly sources: ReadonlyMap<SubjectKey, SubjectSources>;
  readonly findings: readonly Finding[];
}

/** The choices that the pack knows; others (of a pack used before) stay stored but count for nothing. */
function choicesFor(
  records: Records,
  pack: Pack,
): { readonly choices: Choices; readonly findings: readonly Finding[] } {
  const isKnown = ({ id, option }: { readonly id: string; readonly option: string }): boolean =>
    pack.choices.some((declared) => declared.id === id && declared.options.some((entry) => entry.id === option));
  const unknown = records.choices.filter((choice) => !isKnown(choice));
  return {
    choices: new Map(records.choices.filter(isKnown).map(({ id, option }) => [id, option])),
    findings: unknown.map(({ id }) => ({ code: "choice-not-in-pack", severity: "warning", field: id })),
  };
}

const known = (facts: ReadonlyMap<string, GatheredFact>): FactSubject["facts"] =>
  new Map([...facts].flatMap(([id, { value }]) => (value === null ? [] : [[id, value] as const])));

/**
 * The first step of the calculation: the studio's records become facts about subjects. Missing is not zero: what no record
 * gives is left out. The policy's day of issue is the pack's own, or the one the user entered.
 */
export function gather(records: Records, pack: Pack, asOf: LocalDate): Gathered {
  const { choices, findings } = choicesFor(records, pack);
  const terms: GatherTerms = { records, pack, choices };
  const ledger = buildLedger(records, pack, choices);
  const entriesBySubject = Map.groupBy(ledger.entries, ({ subject }) => subject);
  const subjects = records.subjects.map((subject) => {
    const key = subjectKey(subject);
    const sources: SubjectSources = {
      subject,
      facts: gatherFacts(subject, terms),
      proofs: gatherProofs(subject, terms),
    };
    const { spend, findings: spendFindings } = gatherSpend(key, entriesBySubject.get(key) ?? []);
    const factFindings = [...sources.facts.values()].flatMap((fact) => fact.findings);
    const facts: FactSubject = {
      kind: subject.kind,
      id: subject.id,
      claimYear: subject.claimYear,
      evidence: sources.proofs.onFile,
      absent: sources.proofs.absent,
      facts: known(sources.facts),
      spend,
    };
    return { key, sources, facts, findings: [...factFindings, ...sources.proofs.findings, ...spendFindings] };
  });
  return {
    facts: {
      pack: pack.id,
      issuedOn: (pack.issuedOn as LocalDate | null) ?? records.policy.issuedOn,
      asOf,
      choices,
      subjects: subjects.map(({ facts }) => facts),
    },
    ledger,
    sources: new Map(subjects.map(({ key, sources }) => [key, sources])),
    findings: [...findings, ...distinct(subjects.flatMap((subject) => subject.findings))],
  };
}

/** Several facts of one subject may rest on the same gap; it is told once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify(finding);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
