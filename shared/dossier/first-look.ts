import { assess } from "../calculation/assess.ts";
import type { AssessmentLine } from "../calculation/assessment.ts";
import type { Choices, FactSubject, Facts } from "../calculation/facts.ts";
import { type Gathered, gather, type SubjectSources } from "../calculation/gather.ts";
import { asIfConfirmed, trialChoices } from "../calculation/trial-choices.ts";
import type { LocalDate } from "../dates.ts";
import type { Records } from "../model/records.ts";
import { subjectKey, type WorkSubject } from "../model/subject.ts";
import type { Fen } from "../money.ts";
import type { Pack } from "../policy/pack.ts";
import { referencesOfAmount, referencesOfPredicate } from "../policy/references.ts";
import type { Rule } from "../policy/rule.ts";
import { compileConditions } from "./compile-conditions.ts";
import type { ClaimCondition } from "./dossier.ts";

/** What five questions about one drama were answered; nothing of it is recorded. */
export interface FirstAnswers {
  readonly filed: "yes" | "no" | "unknown";
  readonly medium: "live-action" | "ai" | "animation" | "unknown";
  readonly shown: "not-yet" | "platform" | "cctv" | "satellite" | "unknown";
  readonly firstProducer: "own" | "other" | "unknown";
  /** Roughly; null where not said. */
  readonly cost: Fen | null;
  readonly gross: Fen | null;
  readonly net: Fen | null;
}

/** open: what was answered fits and nothing was left unasked, only papers are to be kept. shut: an answer rules it out. undecided: the rest. */
export type FirstVerdict = "open" | "shut" | "undecided";

/** Something that stands between a drama and a rule. */
export interface FirstLack {
  readonly condition: string;
  readonly title: string;
  readonly note: string;
  /** ruled-out: an answer says no. short: a figure is not reached. unanswered: a question left open. unasked: no question is about it. paper: of what was answered, to be kept. authority: others decide. fact: to be recorded. */
  readonly why: "ruled-out" | "short" | "unanswered" | "unasked" | "paper" | "authority" | "fact";
  /** What to keep or whom to ask; empty where nothing is said. */
  readonly keep: string;
  /** How much a figure is short of, in yuan or units; null where that is not the case. */
  readonly missing: string | null;
}

/** What one rule would give the drama. */
export interface FirstRule {
  readonly rule: Rule;
  readonly verdict: FirstVerdict;
  /** The most that it can come to, with what was said of the cost taken as counting whole; null where the text names no amount. */
  readonly most: Fen | null;
  /** The nearest first. */
  readonly lacks: readonly FirstLack[];
  /** The proofs that its conditions ask for, there or not. */
  readonly proofs: readonly string[];
}

/** What the five answers come to under the policy on a day. */
export interface FirstLook {
  readonly rules: readonly FirstRule[];
  /** The proofs of all rules that are not shut, in the policy's order: what to keep from today on. */
  readonly keep: Pack["evidence"];
  /** Open points of the text that were read as suggested, since nobody confirmed them yet. */
  readonly assumed: number;
  /** The rules for other subjects, on which these questions say nothing. */
  readonly others: number;
}

/** The answers put to the same calculation as records are. `work` is the drama as it would be recorded. */
export function firstLook(
  answers: FirstAnswers,
  work: WorkSubject,
  { records, pack, asOf }: { readonly records: Records; readonly pack: Pack; readonly asOf: LocalDate },
): FirstLook {
  const choices = trialChoices(records, pack);
  const gathered = gather(recordsOf(answers, work, records, choices), pack, asOf);
  const sources = gathered.sources.get(subjectKey(work));
  if (sources === undefined) throw new Error("the drama was not gathered");
  const proofs = answeredProofs(answers, pack);
  const own = pack.rules.filter(({ kind }) => kind === work.kind);
  const rules = own.map((rule) => lookAt(rule, { answers, pack, gathered, sources, proofs }));
  const wanted = new Set(rules.flatMap((one) => (one.verdict === "shut" ? [] : one.proofs)));
  return {
    rules,
    keep: pack.evidence.filter(({ id }) => wanted.has(id)),
    assumed: pack.choices.filter(({ id }) => !records.choices.some((made) => made.id === id)).length,
    others: pack.rules.length - own.length,
  };
}

/** Records of nothing but this drama and what was said of its revenue; the cost is no receipt and is put to each rule by itself. */
function recordsOf({ gross, net }: FirstAnswers, work: WorkSubject, records: Records, choices: Choices): Records {
  const subject = subjectKey(work);
  const told = { id: "told", subject, platform: "", from: null, to: null, gross, platformShare: null, net };
  const lists = Object.fromEntries(
    Object.entries(records).map(([name, list]) => [name, Array.isArray(list) ? [] : list]),
  );
  return {
    ...(lists as Records), // every list emptied, what a workspace has once kept
    choices: asIfConfirmed(choices),
    subjects: [work],
    revenues: gross === null && net === null ? [] : [{ ...told, sha256: null, fileName: "", row: null, note: "" }],
  };
}

interface AnsweredProofs {
  readonly held: ReadonlySet<string>;
  readonly ruledOut: ReadonlySet<string>;
  /** A figure was said; the paper itself is still to come. */
  readonly told: ReadonlySet<string>;
  /** Asked for by one of the questions, whatever the answer. */
  readonly asked: ReadonlySet<string>;
}

/** The proofs that the answers speak of: those of the gates by the filing, the others by what the pack says they are asked by. */
function answeredProofs(answers: FirstAnswers, pack: Pack): AnsweredProofs {
  const gates = new Set(pack.gates.flatMap(({ when }) => [...referencesOfPredicate(when)].map(({ id }) => id)));
  const asked = pack.evidence.flatMap(({ id, asked: by }) => {
    const question = gates.has(id) ? ("filed" as const) : by;
    return question === undefined ? [] : [{ id, answer: answersTo[question](answers) }];
  });
  const idsOf = (wanted: Answer): ReadonlySet<string> =>
    new Set(asked.filter(({ answer }) => answer === wanted).map(({ id }) => id));
  const all = new Set(asked.map(({ id }) => id));
  return { held: idsOf("yes"), ruledOut: idsOf("no"), told: idsOf("told"), asked: all };
}

type Question = "filed" | NonNullable<Pack["evidence"][number]["asked"]>;

type Answer = "yes" | "no" | "told" | "unknown";

// A drama that is not shown yet can still be: only an answer that cannot change rules a proof out.
const answersTo: Readonly<Record<Question, (answers: FirstAnswers) => Answer>> = {
  filed: ({ filed }) => filed,
  ai: ({ medium }) => (({ ai: "yes", "live-action": "no", animation: "unknown", unknown: "unknown" }) as const)[medium],
  shown: ({ shown }) => (shown === "not-yet" || shown === "unknown" ? "unknown" : "yes"),
  cctv: ({ shown }) => (shown === "cctv" ? "yes" : "unknown"),
  satellite: ({ shown }) => (shown === "satellite" ? "yes" : "unknown"),
  "first-producer": ({ firstProducer }) => (({ own: "yes", other: "no", unknown: "unknown" }) as const)[firstProducer],
  cost: ({ cost }) => (cost === null ? "unknown" : "told"),
  revenue: ({ gross, net }) => (gross === null && net === null ? "unknown" : "told"),
};

interface LookTerms {
  readonly answers: FirstAnswers;
  readonly pack: Pack;
  readonly gathered: Gathered;
  readonly sources: SubjectSources;
  readonly proofs: AnsweredProofs;
}

function lookAt(rule: Rule, terms: LookTerms): FirstRule {
  const line = lineOf(rule, terms);
  const conditions = compileConditions(line, rule, terms.sources, terms.pack);
  const lacks = conditions.flatMap((condition) => lackOf(condition, terms)).toSorted((a, b) => rank(a) - rank(b));
  // Without a rate or a cap the text names nothing; an unmet line comes to nothing, but its cap is what it would unlock.
  const most = line.status === "unmet" ? line.limit : line.amount;
  const wanted = conditions.map(({ id }) => id).filter((id) => terms.pack.evidence.some((one) => one.id === id));
  return { rule, verdict: verdictOf(lacks), most: rule.type === "unquantified" ? null : most, lacks, proofs: wanted };
}

/** The line of this rule when all that was said of the cost counts for it. */
function lineOf(rule: Rule, { answers: { cost }, pack, gathered, proofs }: LookTerms): AssessmentLine {
  const [told] = gathered.facts.subjects;
  if (told === undefined) throw new Error("the drama has no facts");
  const [category] = [...referencesOfAmount(rule.amount)].filter(({ to }) => to === "category");
  const spend =
    cost === null || category === undefined ? null : new Map([[categoryFor(category.id, pack), cost] as const]);
  const subject: FactSubject = { ...told, evidence: proofs.held, absent: proofs.ruledOut, spend };
  const facts: Facts = { ...gathered.facts, subjects: [subject] };
  const line = assess(facts, pack).lines.find((one) => one.rule === rule.id);
  if (line === undefined) throw new Error(`no line for ${rule.id}`);
  return line;
}

const categoryFor = (id: string, { categories }: Pack): string => (id === "*" ? (categories[0]?.id ?? id) : id);

function lackOf({ id, title, note, state, missing }: ClaimCondition, terms: LookTerms): readonly FirstLack[] {
  if (state === "yes") return [];
  const proof = terms.pack.evidence.find((one) => one.id === id);
  const lack = { condition: id, title, note, keep: proof?.keep ?? "", missing };
  return [{ ...lack, why: whyOf(id, { state, missing, proof }, terms) }];
}

interface Judged {
  readonly state: ClaimCondition["state"];
  readonly missing: string | null;
  readonly proof: Pack["evidence"][number] | undefined;
}

function whyOf(id: string, { state, missing, proof }: Judged, { proofs }: LookTerms): FirstLack["why"] {
  if (proof === undefined) {
    if (state === "unknown") return "fact";
    return missing === null ? "ruled-out" : "short";
  }
  if (state === "no") return "ruled-out";
  if (proofs.told.has(id)) return "paper";
  if (proofs.asked.has(id)) return "unanswered";
  return proof.authority === null ? "unasked" : "authority";
}

const order: readonly FirstLack["why"][] = [
  "ruled-out",
  "short",
  "unanswered",
  "fact",
  "unasked",
  "paper",
  "authority",
];
const rank = ({ why }: FirstLack): number => order.indexOf(why);

function verdictOf(lacks: readonly FirstLack[]): FirstVerdict {
  if (lacks.some(({ why }) => why === "ruled-out")) return "shut";
  return lacks.every(({ why }) => why === "paper") ? "open" : "undecided";
}
