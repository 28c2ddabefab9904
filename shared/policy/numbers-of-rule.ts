import type { Fen } from "../money.ts";
import { formatRate } from "../rate.ts";
import { type Amount, type Base, baseOf, partsOfAmount } from "./amount.ts";
import { type Bound, type Predicate, partsOfPredicate } from "./predicate.ts";

/** A number that a rule states: it must stand in the rule's quote. */
export type StatedNumber =
  | { readonly kind: "money"; readonly value: Fen }
  | { readonly kind: "percent"; readonly value: string }
  | { readonly kind: "count"; readonly value: number };

const money = (value: Fen): StatedNumber => ({ kind: "money", value });
const percent = (value: string): StatedNumber => ({ kind: "percent", value });
const count = (value: number): StatedNumber => ({ kind: "count", value });

function* ofBound(bound: Bound): Generator<StatedNumber> {
  if ("money" in bound) yield money(bound.money);
  else if ("count" in bound) yield count(bound.count);
  else if ("share" in bound) yield percent(formatRate(bound.share));
}

function* ofPredicate(predicate: Predicate): Generator<StatedNumber> {
  if ("value" in predicate) yield* ofBound(predicate.value);
  for (const part of partsOfPredicate(predicate)) yield* ofPredicate(part);
}

function* ofBase(base: Base): Generator<StatedNumber> {
  if ("choose" in base) for (const part of Object.values(base.cases)) yield* ofBase(part);
  else if (base.minimum !== undefined) yield money(base.minimum);
}

function* ownOfAmount(amount: Amount): Generator<StatedNumber> {
  if ("upTo" in amount) yield money(amount.upTo);
  if ("fixed" in amount) yield money(amount.fixed);
  if ("rate" in amount) yield percent(formatRate(amount.rate));
  if ("match" in amount) yield percent(formatRate(amount.match));
  if ("slabs" in amount) for (const step of amount.slabs) yield money(step.then);
  if ("marginal" in amount) for (const step of amount.marginal) yield percent(formatRate(step.then));
  if ("perUnit" in amount) yield count(amount.every);
  if ("table" in amount) yield money(amount.max);
  if ("factor" in amount) for (const rate of Object.values(amount.rates)) yield percent(formatRate(rate));
}

function* ofAmount(amount: Amount): Generator<StatedNumber> {
  yield* ownOfAmount(amount);
  if (amount.cap !== undefined) yield money(amount.cap);
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
