import type { LocalDate } from "../dates.ts";
import { totalLedger } from "../ledger/total-ledger.ts";
import type { Pack } from "../policy/pack.ts";
import type { Profile } from "../policy/profile.ts";
import { compileClaims } from "./compile-claims.ts";
import { compileEvidence } from "./compile-evidence.ts";
import { compileOriginals } from "./compile-originals.ts";
import { compileSchedule } from "./compile-schedule.ts";
import type { Dossier, DossierPolicy, ReadingItem } from "./dossier.ts";
import type { DossierTerms } from "./dossier-terms.ts";
import { findMissing } from "./find-missing.ts";
import { listDocuments, listWorkbooks } from "./list-documents.ts";

const policyOf = (pack: Pack, issuedOn: LocalDate | null): DossierPolicy => ({
  id: pack.id,
  version: pack.packVersion,
  title: pack.title,
  jurisdiction: pack.jurisdiction,
  interpreter: pack.interpreter,
  documentNumber: pack.documentNumber,
  issuedOn,
  formsArePublished: pack.implementation.state === "published",
  implementationNote: pack.implementation.note,
});

function compileReadings({ records, pack }: DossierTerms): readonly ReadingItem[] {
  return pack.choices.map(({ id, article, question, quote, options }) => {
    const made = records.choices.find((choice) => choice.id === id);
    return {
      id,
      article,
      question,
      quote,
      option: options.find((option) => option.id === made?.option)?.title ?? null,
      confirmedBy: made?.confirmedBy ?? "",
      confirmedOn: made?.confirmedOn ?? null,
    };
  });
}

/** All that an application consists of, as data, from the same gathering and assessment that the screen shows. */
export function compileDossier(terms: DossierTerms, profile: Profile): Dossier {
  const { records, pack, gathered, assessment } = terms;
  const claims = compileClaims(terms);
  const originals = compileOriginals(records);
  const titles = new Map(pack.rules.map(({ id, title }) => [id, title]));
  return {
    applicant: records.studio,
    policy: policyOf(pack, gathered.facts.issuedOn),
    profile,
    asOf: gathered.facts.asOf,
    choices: gathered.facts.choices,
    readings: compileReadings(terms),
    claims,
    groups: assessment.groups.map((group) => {
      const rules =
        pack.groups.find((declared) => group.id.startsWith(`${declared.rules.join("+")}/${declared.per}`))?.rules ?? [];
      return { ...group, rules, title: rules.map((rule) => titles.get(rule) ?? rule).join("、") };
    }),
    exclusions: pack.exclusions
      .filter(({ when }) => when === null || gathered.facts.choices.get(when.choice) === when.option)
      .map(({ rules }) => rules),
    totals: assessment.totals,
    facts: gathered.facts.subjects,
    categoryTitles: new Map(pack.categories.map(({ id, title }) => [id, title])),
    schedule: compileSchedule(terms, originals),
    ledger: totalLedger(gathered.ledger.entries),
    evidence: compileEvidence(terms),
    originals,
    missing: findMissing(claims, terms, profile),
    documents: listDocuments(profile),
    workbooks: listWorkbooks(),
  };
}
