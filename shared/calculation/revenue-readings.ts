import type { LocalDate } from "../dates.ts";
import type { Records } from "../model/records.ts";
import type { Subject } from "../model/subject.ts";
import { type Fen, fen, subtractFen } from "../money.ts";
import type { FactSource } from "../policy/declarations.ts";
import type { Pack } from "../policy/pack.ts";
import type { Predicate } from "../policy/predicate.ts";
import { referencesOfPredicate } from "../policy/references.ts";
import type { Choices } from "./facts.ts";
import { gatherRevenue } from "./gather-revenue.ts";
import { resolveCondition } from "./resolve-condition.ts";
import type { Condition } from "./resolved-rule.ts";
import { isConfirmed } from "./trial-choices.ts";

type RevenueSource = Extract<FactSource, { gather: "revenue" }>;

/** reached, short of it, not known (a settlement does not state it), or exactly on it while it is open whether 以上 includes the number. */
export type RevenueStanding = "reached" | "short" | "unknown" | "on-the-line";

/** A threshold of revenue as it stands under one reading of what the text leaves open. */
export interface RevenueReading {
  /** What is measured, and how it is read. */
  readonly title: string;
  /** In fen; null while a settlement does not state it. */
  readonly have: Fen | null;
  readonly need: Fen;
  /** What is still missing; null unless it is short. */
  readonly missing: Fen | null;
  readonly standing: RevenueStanding;
}

/** What the readings of a threshold are worked out from. */
export interface RevenueTerms {
  readonly records: Records;
  readonly pack: Pack;
  readonly asOf: LocalDate;
  /** Every choice, confirmed or as suggested. */
  readonly trial: Choices;
}

const sourceOf = ({ facts }: Pack, id: string): RevenueSource | null => {
  const source = facts.find((fact) => fact.id === id)?.source;
  return source?.gather === "revenue" ? source : null;
};

/** The facts of revenue that a condition holds against a figure. */
const revenueFacts = (predicate: Predicate, pack: Pack): readonly string[] =>
  [...referencesOfPredicate(predicate)].flatMap(({ to, id }) =>
    to === "fact" && sourceOf(pack, id) !== null ? [id] : [],
  );

/** Whether a condition is a threshold of revenue. */
export const isRevenueThreshold = (predicate: Predicate, pack: Pack): boolean =>
  revenueFacts(predicate, pack).length > 0;

/** The choices that say which revenue counts: gross or net, all platforms or one. */
export function choicesOfRevenue(predicate: Predicate, pack: Pack): readonly string[] {
  const branches = [...referencesOfPredicate(predicate)].flatMap(({ to, id }) => (to === "choice" ? [id] : []));
  const measures = revenueFacts(predicate, pack).flatMap((id) => {
    const measure = sourceOf(pack, id)?.measure;
    return measure === undefined || typeof measure === "string" ? [] : [measure.choose];
  });
  return [...new Set([...branches, ...measures])];
}

/** A threshold under every reading that nobody has ruled out; one where all is confirmed. Readings that come to the same are told once. */
export function revenueReadings(
  predicate: Predicate,
  subject: Subject,
  terms: RevenueTerms,
): readonly RevenueReading[] {
  const under = combinations(choicesOfRevenue(predicate, terms.pack), terms);
  const readings = under.flatMap((choices) =>
    comparisonsIn(resolveCondition(predicate, { ...terms, choices })).flatMap((one) =>
      readingOf(one, subject, { ...terms, trial: choices }),
    ),
  );
  return [...Map.groupBy(readings, ({ have, need }) => `${have} ${need}`).values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [{ ...first, title: [first, ...rest].map(({ title }) => title).join("；") }],
  );
}

/** The trial with every option of the choices that nobody has confirmed, the suggested first. */
const combinations = (ids: readonly string[], terms: RevenueTerms): readonly Choices[] =>
  ids
    .filter((id) => !isConfirmed(terms.records, terms.trial, id))
    .reduce<readonly Choices[]>(
      (all, id) => {
        const options = terms.pack.choices.find((choice) => choice.id === id)?.options ?? [];
        return all.flatMap((choices) => options.map((option) => new Map(choices).set(id, option.id)));
      },
      [terms.trial],
    );

type Comparison = Extract<Condition, { form: "compare" }>;

function comparisonsIn(condition: Condition): readonly Comparison[] {
  if (condition.form === "compare") return [condition];
  if (condition.form === "not") return comparisonsIn(condition.part);
  return "parts" in condition ? condition.parts.flatMap(comparisonsIn) : [];
}

function readingOf({ fact, is, to }: Comparison, subject: Subject, terms: RevenueTerms): readonly RevenueReading[] {
  const source = sourceOf(terms.pack, fact);
  if (source === null || !("figure" in to)) return [];
  const { value } = gatherRevenue(source, subject, { ...terms, choices: terms.trial });
  const have = typeof value === "bigint" ? value : null;
  const need = fen(is === "more-than" ? to.figure + 1n : to.figure);
  const standing = have === fen(to.figure) && isLineOpen(terms) ? "on-the-line" : standingOf(have, need);
  const missing = have !== null && standing === "short" ? subtractFen(need, have) : null;
  return [{ title: titleOf(fact, source, terms), have, need, missing, standing }];
}

const isLineOpen = (terms: RevenueTerms): boolean =>
  terms.pack.reaches !== null && !isConfirmed(terms.records, terms.trial, terms.pack.reaches.choice);

function standingOf(have: Fen | null, need: Fen): RevenueStanding {
  if (have === null) return "unknown";
  return have >= need ? "reached" : "short";
}

function titleOf(fact: string, { measure }: RevenueSource, { pack, trial }: RevenueTerms): string {
  const title = pack.facts.find(({ id }) => id === fact)?.title ?? fact;
  if (typeof measure === "string") return title;
  const options = pack.choices.find(({ id }) => id === measure.choose)?.options ?? [];
  const read = options.find(({ id }) => id === trial.get(measure.choose))?.title ?? "";
  return `${title}，按${read}`;
}
