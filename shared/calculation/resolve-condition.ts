import type { LocalDate } from "../dates.ts";
import { valueInForce } from "../policy/in-force.ts";
import { figureValue } from "../policy/literals.ts";
import type { Pack } from "../policy/pack.ts";
import type { Bound, Predicate } from "../policy/predicate.ts";
import { rate } from "../rate.ts";
import type { Choices } from "./facts.ts";
import type { Condition, Threshold } from "./resolved-rule.ts";

/** What a rule is resolved under. */
export interface Reading {
  readonly pack: Pack;
  readonly choices: Choices;
  readonly asOf: LocalDate;
}

/** The option the user took; throws when it is unset, which callers rule out by `choicesNeeded`. */
export function optionTaken<T>({ choices }: Reading, id: string, cases: Readonly<Record<string, T>>): T {
  const taken = cases[choices.get(id) ?? ""];
  if (taken === undefined) throw new Error(`choice ${id} is not resolved`);
  return taken;
}

/** A dated figure on the day of the reading; throws when none is in force, which the pack's checks rule out. */
export function parameterValue({ pack, asOf }: Reading, id: string): bigint {
  const value = valueInForce(pack.parameters.find((parameter) => parameter.id === id)?.values ?? [], asOf);
  if (value === null) throw new Error(`parameter ${id} has no value on ${asOf}`);
  return figureValue(value);
}

function thresholdOf(bound: Bound, fact: string, reading: Reading): Threshold {
  if ("money" in bound) return { figure: bound.money, as: "money" };
  if ("count" in bound) return { figure: BigInt(bound.count), as: "count" };
  if ("date" in bound) return { day: bound.date };
  if ("share" in bound) return { share: bound.share, of: bound.of };
  if ("growth" in bound) {
    const { numerator, denominator } = bound.growth;
    return { share: rate(numerator + denominator, denominator), of: bound.of };
  }
  const type = reading.pack.facts.find((declared) => declared.id === fact)?.type;
  return { figure: parameterValue(reading, bound.parameter), as: type === "money" ? "money" : "count" };
}

function reachesMeans({ pack, choices }: Reading): "at-least" | "more-than" {
  const { reaches } = pack;
  return reaches === null || choices.get(reaches.choice) === reaches.option ? "at-least" : "more-than";
}

/** A predicate with its choices made, 以上 read as chosen, and nested "all" taken as they stand. */
export function resolveCondition(predicate: Predicate, reading: Reading): Condition {
  if ("evidence" in predicate) return { form: "proof", id: predicate.evidence };
  if ("authority" in predicate) return { form: "proof", id: predicate.authority };
  if ("not" in predicate) return { form: "not", part: resolveCondition(predicate.not, reading) };
  if ("choose" in predicate) return resolveCondition(optionTaken(reading, predicate.choose, predicate.cases), reading);
  if ("all" in predicate) return { form: "all", parts: predicate.all.map((part) => resolveCondition(part, reading)) };
  if ("any" in predicate) return { form: "any", parts: predicate.any.map((part) => resolveCondition(part, reading)) };
  if (predicate.is === "one-of") return { form: "one-of", fact: predicate.fact, values: predicate.values };
  const is = predicate.is === "reaches" ? reachesMeans(reading) : predicate.is;
  return { form: "compare", fact: predicate.fact, is, to: thresholdOf(predicate.value, predicate.fact, reading) };
}
