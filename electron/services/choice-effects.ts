import { assess } from "../../shared/calculation/assess.ts";
import type { Assessment, Totals } from "../../shared/calculation/assessment.ts";
import type { Choices } from "../../shared/calculation/facts.ts";
import { gather } from "../../shared/calculation/gather.ts";
import type { LocalDate } from "../../shared/dates.ts";
import type { Records } from "../../shared/model/records.ts";
import type { ChoiceDeclaration } from "../../shared/policy/declarations.ts";
import type { Pack } from "../../shared/policy/pack.ts";

/** The two figures of an assessment that a person may read; they are never added up. */
export type ReadableTotals = Pick<Totals, "certain" | "provenCeiling">;

/** What the figures come to under an option, by choice and option; and how many open choices were tried as suggested for it. */
export interface ChoiceEffects {
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, ReadableTotals>>;
  /** The choices whose options all come to the same, amount by amount: of each line, of what it lacks, and of each cap. */
  readonly idle: ReadonlySet<string>;
  readonly assumed: number;
}

/** The option that the user took, if the pack still knows it. */
export const optionOf = ({ choices }: Pick<Records, "choices">, { id, options }: ChoiceDeclaration): string | null => {
  const made = choices.find((choice) => choice.id === id)?.option;
  return options.some((option) => option.id === made) ? (made ?? null) : null;
};

/** The choices on which not only the assessment but already the facts depend. */
function choicesOfGathering({ gathering, facts }: Pack): ReadonlySet<string> {
  const held = [gathering.withoutInputTax, gathering.withinProvince].flatMap((under) => under?.choice ?? []);
  const measured = facts.flatMap(({ source }) =>
    source.gather === "revenue" && typeof source.measure !== "string" ? [source.measure.choose] : [],
  );
  return new Set([...held, ...measured]);
}

const asRecords = (records: Records, choices: Choices): Records => ({
  ...records,
  choices: [...choices].map(([id, option]) => ({ id, option, confirmedBy: "", confirmedOn: null })),
});

/** Effects that were worked out, with what they were worked out for. */
interface Known {
  readonly pack: Pack;
  readonly asOf: LocalDate;
  readonly effects: ChoiceEffects;
}

// Records are values that nobody changes: what was found for them once stays true as long as somebody holds them.
const known = new WeakMap<Records, Known>();

/**
 * Assesses the records once under every option of every choice, the others left as they were taken. Where others are still open, the
 * suggestion is tried for them: else no option would show an effect before the last is chosen. The last effects of the same records are
 * given again.
 */
export function choiceEffects(records: Records, pack: Pack, asOf: LocalDate): ChoiceEffects {
  const last = known.get(records);
  if (last !== undefined && last.pack === pack && last.asOf === asOf) return last.effects;
  const effects = effectsAnew(records, pack, asOf);
  known.set(records, { pack, asOf, effects });
  return effects;
}

function effectsAnew(records: Records, pack: Pack, asOf: LocalDate): ChoiceEffects {
  const taken = pack.choices.map((declared) => [declared, optionOf(records, declared)] as const);
  const trial: Choices = new Map(
    taken.map(([{ id, options }, option]) => [id, option ?? options[0]?.id ?? ""] as const),
  );
  const ofGathering = choicesOfGathering(pack);
  const base = gather(asRecords(records, trial), pack, asOf).facts;
  const under = (id: string, option: string): Assessment => {
    const choices = new Map(trial).set(id, option);
    const isGathered = ofGathering.has(id) && trial.get(id) !== option;
    const facts = isGathered ? gather(asRecords(records, choices), pack, asOf).facts : { ...base, choices };
    return assess(facts, pack);
  };
  const figures = new Map<string, ReadonlyMap<string, ReadableTotals>>();
  const idle = new Set<string>();
  for (const { id, options } of pack.choices) {
    const made = options.map((option) => [option.id, under(id, option.id)] as const);
    figures.set(id, new Map(made.map(([option, { totals }]) => [option, readable(totals)])));
    if (new Set(made.map(([, assessment]) => amountsOf(assessment))).size <= 1) idle.add(id);
  }
  return { figures, idle, assumed: taken.filter(([, option]) => option === null).length };
}

const readable = ({ certain, provenCeiling }: Totals): ReadableTotals => ({ certain, provenCeiling });

/** Every amount of an assessment as a text, to compare two of them; equal totals may hide lines that differ. */
function amountsOf({ lines, groups, totals }: Assessment): string {
  const ofLines = lines.map(({ status, base, amount, limit, gap }) => ({ status, base, amount, limit, gap }));
  return JSON.stringify({ ofLines, groups, totals }, (_key, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}
