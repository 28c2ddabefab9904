import type { Fen } from "../money.ts";
import { formatRate, type Rate } from "../rate.ts";
import { type Amount, type Base, baseOf, partsOfAmount } from "./amount.ts";
import type { Figure } from "./literals.ts";
import { type Bound, type Predicate, partsOfPredicate } from "./predicate.ts";

/** A number that a rule states: it must stand in the rule's quote. */
export type StatedNumber =
  | { readonly kind: "money"; readonly value: Fen }
  | { readonly kind: "percent"; readonly value: string }
  | { readonly kind: "count"; readonly value: number }
  | { readonly kind: "date"; readonly value: string };

/** A sum of money that a pack states. */
export const statedMoney = (value: Fen): StatedNumber => ({ kind: "money", value });
/** A plain number that a pack states. */
export const statedCount = (value: number): StatedNumber => ({ kind: "count", value });
/** A day that a pack states. */
export const statedDate = (value: string): StatedNumber => ({ kind: "date", value });
/** A sum of money or a number, whichever it is. */
export const statedFigure = (figure: Figure): StatedNumber =>
  "money" in figure ? statedMoney(figure.money) : statedCount(figure.count);

/** A share that a pack states. */
export const statedPercent = (value: Rate): StatedNumber => ({ kind: "percent", value: formatRate(value) });

function* ofBound(bound: Bound): Generator<StatedNumber> {
  if ("money" in bound || "count" in bound) yield statedFigure(bound);
  else if ("date" in bound) yield statedDate(bound.date);
  else if ("share" in bound) yield statedPercent(bound.share);
  else if ("growth" in bound) yield statedPercent(bound.growth);
}

function* ofPredicate(predicate: Predicate): Generator<StatedNumber> {
  if ("value" in predicate) yield* ofBound(predicate.value);
  for (const part of partsOfPredicate(predicate)) yield* ofPredicate(part);
}

function* ofBase(base: Base): Generator<StatedNumber> {
  if ("choose" in base) for (const part of Object.values(base.cases)) yield* ofBase(part);
  else if (base.minimum !== undefined) yield statedMoney(base.minimum);
}

function* ofSteps(amount: Amount): Generator<StatedNumber> {
  if ("slabs" in amount) for (const { from, then } of amount.slabs) yield* [statedFigure(from), statedMoney(then)];
  if ("marginal" in amount)
    for (const { from, then } of amount.marginal) yield* [statedFigure(from), statedPercent(then)];
}

function* ownOfAmount(amount: Amount): Generator<StatedNumber> {
  yield* ofSteps(amount);
  if ("upTo" in amount) yield statedMoney(amount.upTo);
  if ("fixed" in amount) yield statedMoney(amount.fixed);
  if ("rate" in amount) yield statedPercent(amount.rate);
  if ("match" in amount) yield statedPercent(amount.match);
  if ("perUnit" in amount) yield statedFigure(amount.every);
  if ("table" in amount) yield statedMoney(amount.max);
  if ("factor" in amount) for (const rate of Object.values(amount.rates)) yield statedPercent(rate);
}

function* ofAmount(amount: Amount): Generator<StatedNumber> {
  yield* ownOfAmount(amount);
  if (amount.cap !== undefined) yield statedMoney(amount.cap);
  const base = baseOf(amount);
  if (base !== null) yield* ofBase(base);
  for (const part of partsOfAmount(amount)) yield* ofAmount(part);
}

/** The numbers of a rule's conditions and amount, save zero, one (as a per-unit step) and a full share, which no text spells out. */
export function numbersOfRule(rule: {
  readonly when: readonly Predicate[];
  readonly amount: Amount;
}): readonly StatedNumber[] {
  const stated = [...rule.when.flatMap((part) => [...ofPredicate(part)]), ...ofAmount(rule.amount)];
  return stated.filter(({ value }) => value !== 0 && value !== 0n && value !== 1 && value !== "100%");
}
