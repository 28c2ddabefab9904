import type { LocalDate } from "../dates.ts";
import { totalLedger } from "../ledger/total-ledger.ts";
import type { Pack } from "../policy/pack.ts";
import type { Profile } from "../policy/profile.ts";
import { compileBooks } from "./compile-books.ts";
import { compileClaims } from "./compile-claims.ts";
import { compileEvidence } from "./compile-evidence.ts";
import { compileLocations } from "./compile-locations.ts";
import { compileOriginals } from "./compile-originals.ts";
import { compileRevenues } from "./compile-revenues.ts";
import { compileRound, unanswered } from "./compile-round.ts";
import { compileSchedule } from "./compile-schedule.ts";
import { compileBudget, compileSpendSums } from "./compile-spend-sums.ts";
import type { Dossier, DossierPolicy, ReadingItem } from "./dossier.ts";
import type { DossierTerms } from "./dossier-terms.ts";
import { findMissing } from "./find-missing.ts";
import { listDocuments, listWorkbooks } from "./list-documents.ts";
import { listForms } from "./list-forms.ts";
import type { Predecessor } from "./package-contents.ts";

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

/**
 * All that an application consists of, as data, from the same gathering and assessment that the screen shows; with a predecessor it is
 * a round of corrections that follows that package.
 */
export function compileDossier(terms: DossierTerms, profile: Profile, predecessor: Predecessor | null = null): Dossier {
  const { records, pack, gathered, assessment } = terms;
  const claims = compileClaims(terms);
  const originals = compileOriginals(records);
  const schedule = compileSchedule(terms, originals);
  const evidence = compileEvidence(terms, claims, originals);
  const round = predecessor === null ? null : compileRound(terms, { claims, evidence }, predecessor);
  const missing = [...unanswered(round, records.studio.name), ...findMissing(claims, terms, profile)];
  const titles = new Map(pack.rules.map(({ id, title }) => [id, title]));
  const documents = listDocuments(profile, { pack, claims, missing, isRound: round !== null });
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
    schedule,
    ledger: totalLedger(gathered.ledger.entries),
    books: terms.reconciled === undefined ? null : compileBooks(terms, terms.reconciled),
    spendSums: compileSpendSums(schedule, records.budget, pack),
    budget: compileBudget(records.budget),
    revenues: compileRevenues(terms, originals),
    locations: compileLocations(terms),
    evidence,
    originals,
    missing,
    round,
    documents,
    workbooks: listWorkbooks(),
    forms: listForms(records.forms, documents),
  };
}
