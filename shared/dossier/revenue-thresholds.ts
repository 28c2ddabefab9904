import { assess } from "../calculation/assess.ts";
import type { AssessmentLine } from "../calculation/assessment.ts";
import type { FactSubject } from "../calculation/facts.ts";
import { type Gathered, gather, type SubjectSources } from "../calculation/gather.ts";
import {
  choicesOfRevenue,
  isRevenueThreshold,
  type RevenueReading,
  type RevenueTerms,
  revenueReadings,
} from "../calculation/revenue-readings.ts";
import { asIfConfirmed, isConfirmed, trialChoices } from "../calculation/trial-choices.ts";
import type { LocalDate } from "../dates.ts";
import type { Records } from "../model/records.ts";
import { type Subject, type SubjectKey, subjectKey } from "../model/subject.ts";
import { type Fen, minFen } from "../money.ts";
import { choicesNeeded } from "../policy/choices-needed.ts";
import type { Pack } from "../policy/pack.ts";
import type { Predicate } from "../policy/predicate.ts";
import type { Rule } from "../policy/rule.ts";
import { subjectTitle } from "../wording/subject-title.ts";
import { compileConditions } from "./compile-conditions.ts";
import type { ClaimCondition } from "./dossier.ts";

/** What a rule would come to for a work once its revenue is reached and its proofs are there. */
export interface Unlocked {
  /** In fen; null where the text names no amount, or the policy is not in force. */
  readonly amount: Fen | null;
  /** What the rate would be taken of; null where there is no rate, or while it is unknown: then the amount is the cap. */
  readonly base: Fen | null;
  readonly rate: string | null;
  readonly limit: Fen | null;
}

/** A threshold of revenue that a rule sets, as one work stands to it. */
export interface RevenueThreshold {
  readonly subject: SubjectKey;
  readonly subjectName: string;
  readonly rule: Rule;
  /** One where it is confirmed how the text is read, else every reading, the suggested first. */
  readonly readings: readonly RevenueReading[];
  /** The choices, still open, that say which revenue counts, and whether the number itself reaches where it matters. */
  readonly open: readonly string[];
  readonly unlocks: Unlocked;
  /** Whether what it unlocks rests on suggestions that nobody has confirmed. */
  readonly assumed: boolean;
  /** The rule's other conditions that do not hold yet. */
  readonly lacking: readonly ClaimCondition[];
}

interface Terms extends RevenueTerms {
  readonly gathered: Gathered;
}

/** How far every work with a settlement is from every threshold of revenue that the policy sets; the nearest first, what is reached and what is ruled out last. */
export function revenueThresholds(
  records: Records,
  pack: Pack,
  asOf: LocalDate,
  gatherFrom: typeof gather = gather,
): readonly RevenueThreshold[] {
  const settled = new Set<string>(records.revenues.map(({ subject }) => subject));
  const subjects = records.subjects.filter((subject) => settled.has(subjectKey(subject)));
  const rules = pack.rules.filter(({ when }) => when.some((part) => isRevenueThreshold(part, pack)));
  if (subjects.length === 0 || rules.length === 0) return [];
  const trial = trialChoices(records, pack);
  // Where every choice is confirmed the records as they are say the same, and may have been gathered already.
  const areAll = pack.choices.every(({ id }) => isConfirmed(records, trial, id));
  const gathered = gatherFrom(areAll ? records : { ...records, choices: asIfConfirmed(trial) }, pack, asOf);
  const terms: Terms = { records, pack, asOf, trial, gathered };
  const found = subjects.flatMap((subject) =>
    rules.filter(({ kind }) => kind === subject.kind).map((rule) => thresholdOf(rule, subject, terms)),
  );
  return found.toSorted((a, b) => rank(a) - rank(b) || nearer(a, b));
}

function thresholdOf(rule: Rule, subject: Subject, terms: Terms): RevenueThreshold {
  const { pack } = terms;
  const thresholds = rule.when.filter((part) => isRevenueThreshold(part, pack));
  const readings = thresholds.flatMap((part) => revenueReadings(part, subject, terms));
  const { facts, sources } = gatheredOf(subject, terms);
  return {
    ...{ subject: subjectKey(subject), subjectName: subjectTitle(subject), rule, readings },
    open: openOf(thresholds, readings, terms),
    unlocks: unlockedBy(rule, thresholds, facts, terms),
    assumed: choicesNeeded(pack, rule).some((id) => isOpen(id, terms)),
    lacking: lackingOf(rule, lineOf(rule, facts, terms), sources, pack),
  };
}

const isOpen = (id: string, { records, trial }: Terms): boolean => !isConfirmed(records, trial, id);

/** What is still open about which revenue counts; whether 以上 includes the number only where it matters: to whoever stands exactly on it. */
function openOf(
  thresholds: readonly Predicate[],
  readings: readonly RevenueReading[],
  terms: Terms,
): RevenueThreshold["open"] {
  const { reaches } = terms.pack;
  const isOnTheLine = readings.some(({ standing }) => standing === "on-the-line");
  const ofRevenue = thresholds.flatMap((part) => choicesOfRevenue(part, terms.pack));
  const ofLine = isOnTheLine && reaches !== null ? [reaches.choice] : [];
  return [...new Set([...ofRevenue, ...ofLine])].filter((id) => isOpen(id, terms));
}

function gatheredOf(
  subject: Subject,
  { gathered }: Terms,
): { readonly facts: FactSubject; readonly sources: SubjectSources } {
  const sources = gathered.sources.get(subjectKey(subject));
  const facts = gathered.facts.subjects.find(({ kind, id }) => kind === subject.kind && id === subject.id);
  if (sources === undefined || facts === undefined) throw new Error(`${subjectKey(subject)} was not gathered`);
  return { facts, sources };
}

function lineOf(rule: Rule, subject: FactSubject, { pack, gathered }: Terms): AssessmentLine {
  const { lines } = assess({ ...gathered.facts, subjects: [subject] }, { ...pack, rules: [rule] });
  const [line] = lines;
  if (line === undefined) throw new Error(`no line for ${rule.id}`);
  return line;
}

/** The rule's line as if only money were in question: every threshold met, every proof there. */
function unlockedBy(rule: Rule, thresholds: readonly Predicate[], subject: FactSubject, terms: Terms): Unlocked {
  const { when, ...rest } = rule;
  const proofs = new Set(terms.pack.evidence.map(({ id }) => id));
  const held: FactSubject = { ...subject, evidence: proofs, absent: new Set() };
  const line = lineOf({ ...rest, when: when.filter((part) => !thresholds.includes(part)) }, held, terms);
  const { base, rate, limit } = line;
  return { amount: line.status === "unmet" ? null : line.amount, base, rate, limit };
}

function lackingOf(rule: Rule, line: AssessmentLine, sources: SubjectSources, pack: Pack): readonly ClaimCondition[] {
  const isRevenue = (id: string): boolean =>
    pack.facts.some((fact) => fact.id === id && fact.source.gather === "revenue");
  return compileConditions(line, rule, sources, pack).filter(({ id, state }) => state !== "yes" && !isRevenue(id));
}

const order = { short: 0, "on-the-line": 0, unknown: 1, reached: 2 } as const;
// What a recorded no shuts out stands last, however near its revenue is.
const rank = ({ readings, lacking }: RevenueThreshold): number =>
  lacking.some(({ state }) => state === "no") ? 3 : Math.min(...readings.map(({ standing }) => order[standing]));

/** The least that is missing under any reading; null where it is short under none. */
function leastMissing({ readings }: RevenueThreshold): Fen | null {
  const missing = readings.flatMap((reading) => (reading.missing === null ? [] : [reading.missing]));
  return missing.length === 0 ? null : missing.reduce(minFen);
}

function nearer(a: RevenueThreshold, b: RevenueThreshold): number {
  const [left, right] = [leastMissing(a), leastMissing(b)];
  if (left === null || right === null || left === right) return 0;
  return left < right ? -1 : 1;
}
