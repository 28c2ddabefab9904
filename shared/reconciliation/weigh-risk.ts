import type { SubjectKey } from "../model/subject.ts";
import { formatYuan } from "../money.ts";
import { answersTo, isOpen } from "./answers-to.ts";
import { type Concern, concernOf } from "./concern.ts";
import { entriesRisk, strikesOf, supportRisk } from "./disallow.ts";
import type { FindTerms } from "./find-terms.ts";
import { costRisk, eligibleByInvoice, exposedByInvoice, percentText, type RiskShare } from "./risk.ts";
import { isPossible } from "./spend-lines.ts";
import { titlesIn } from "./titles.ts";

/** A share at risk, and what of it no answer lowers; nothing is hidden by an answer. */
export interface AnsweredRisk extends RiskShare {
  readonly open: RiskShare;
}

/** What an audit could disallow: of the claimed cost, of what enters a base, work by work, and of the support computed from it. */
export interface Risk extends AnsweredRisk {
  /** Of the eligible cost that enters the base of a rule which is met or still open: what the claim rests on. */
  readonly bases: AnsweredRisk;
  /** The same for each subject that has such a base, in the order of keys: projects are audited one by one. */
  readonly subjects: readonly (AnsweredRisk & { readonly subject: SubjectKey })[];
  /** Of the certain support, through the caps. */
  readonly support: AnsweredRisk;
}

/** Weighs findings against the ledger: all of them, and those that no answer lowers. `exposed` is what they expose of each invoice. */
export function weighRisk(terms: FindTerms, found: readonly Concern[]) {
  const { records, pack, gathered, spendLines } = terms;
  const { entries } = gathered.ledger;
  const eligible = eligibleByInvoice(entries);
  const open = answersTo(found, records.answers).concerns.filter(isOpen);
  const isAllOpen = open.length === found.length;
  const all = exposedByInvoice(found, eligible);
  const unlowered = open.map(({ concern }) => concern);
  const left = isAllOpen ? all : exposedByInvoice(unlowered, eligible);
  const struck = strikesOf(entries, all);
  const struckOpen = isAllOpen ? struck : strikesOf(entries, left);
  const inBases = [...new Set(spendLines.filter(isPossible).flatMap((line) => line.entries))];
  const ofEntries = (some: typeof inBases): AnsweredRisk => ({
    ...entriesRisk(some, struck),
    open: entriesRisk(some, struckOpen),
  });
  const bySubject = [...Map.groupBy(inBases, ({ subject }) => subject)].flatMap(([subject, own]) =>
    subject === null ? [] : [{ subject, ...ofEntries(own) }],
  );
  const support = (strikes: typeof struck): RiskShare => supportRisk(gathered.facts, pack, entries, strikes);
  const risk: Risk = {
    ...{ ...costRisk(all, eligible), open: costRisk(left, eligible), bases: ofEntries(inBases) },
    subjects: bySubject.toSorted((a, b) => (a.subject < b.subject ? -1 : 1)),
    support: { ...support(struck), open: support(struckOpen) },
  };
  return { risk, exposed: all };
}

const sumsOf = ({ atRisk, claimed, share, open }: AnsweredRisk): Readonly<Record<string, string>> => ({
  ...{ amount: formatYuan(atRisk), claimed: formatYuan(claimed), share: percentText(share ?? 0) },
  ...{ open: formatYuan(open.atRisk), openShare: percentText(open.share ?? 0) },
});

/** Of the whole claim: by its cost, or only by what of it enters a base, whichever share is greater. */
function ofWhole(risk: Risk): readonly Concern[] {
  if (!risk.isOverLine && !risk.bases.isOverLine) return [];
  const ofBases = (risk.bases.share ?? 0) > (risk.share ?? 0);
  const detail = { ...sumsOf(ofBases ? risk.bases : risk), of: ofBases ? "bases" : "cost" };
  const severity = risk.open.isOverLine || risk.bases.open.isOverLine ? "warning" : "info";
  return [concernOf({ code: "risk-over-line", severity, records: [], rule: "risk-line", detail })];
}

/** Of each project, where there are several: an audit fails one without the others. */
function ofProjects({ subjects }: Risk, terms: FindTerms): readonly Concern[] {
  if (subjects.length < 2) return [];
  const titles = titlesIn(terms);
  return subjects
    .filter(({ isOverLine }) => isOverLine)
    .map((one) => {
      const severity = one.open.isOverLine ? "warning" : "info";
      const detail = { ...sumsOf(one), subject: titles.subject(one.subject) };
      return concernOf({ code: "project-over-line", severity, records: [one.subject], rule: "risk-line", detail });
    });
}

/** Warns where what an audit could disallow is over the line, of the whole or of a project. */
export const findRiskConcerns = (risk: Risk, terms: FindTerms): readonly Concern[] => [
  ...ofWhole(risk),
  ...ofProjects(risk, terms),
];
