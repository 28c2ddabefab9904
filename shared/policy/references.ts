import { type Amount, type Base, baseOf, partsOfAmount } from "./amount.ts";
import { type Bound, type Predicate, partsOfPredicate } from "./predicate.ts";

/** Something declared elsewhere in the pack that a part of a rule names. `cases` are the options that a choice branches on. */
export interface Reference {
  readonly to: "evidence" | "fact" | "category" | "choice" | "table" | "parameter";
  readonly id: string;
  readonly cases?: readonly string[];
}

const choice = (id: string, cases: Readonly<Record<string, unknown>>): Reference => ({
  to: "choice",
  id,
  cases: Object.keys(cases),
});

function* ofBound(bound: Bound): Generator<Reference> {
  if ("parameter" in bound) yield { to: "parameter", id: bound.parameter };
  if ("of" in bound) yield { to: "fact", id: bound.of };
}

function* ownOfPredicate(predicate: Predicate): Generator<Reference> {
  if ("evidence" in predicate) yield { to: "evidence", id: predicate.evidence };
  if ("authority" in predicate) yield { to: "evidence", id: predicate.authority };
  if ("fact" in predicate) yield { to: "fact", id: predicate.fact };
  if ("value" in predicate) yield* ofBound(predicate.value);
  if ("choose" in predicate) yield choice(predicate.choose, predicate.cases);
}

/** Every reference of a predicate, in the order it is written. */
export function* referencesOfPredicate(predicate: Predicate): Generator<Reference> {
  yield* ownOfPredicate(predicate);
  for (const part of partsOfPredicate(predicate)) yield* referencesOfPredicate(part);
}

function* ofBase(base: Base): Generator<Reference> {
  if ("spend" in base) {
    for (const id of base.spend === "*" ? ["*"] : base.spend) yield { to: "category", id };
  } else if ("fact" in base) {
    for (const id of [base.fact, base.less]) if (id !== undefined) yield { to: "fact", id };
  } else {
    yield choice(base.choose, base.cases);
    for (const part of Object.values(base.cases)) yield* ofBase(part);
  }
}

function* ownOfAmount(amount: Amount): Generator<Reference> {
  if ("choose" in amount) yield choice(amount.choose, amount.cases);
  if ("perUnit" in amount) yield { to: "fact", id: amount.perUnit };
  if ("factor" in amount) yield { to: "fact", id: amount.factor };
  if ("topUp" in amount) yield { to: "fact", id: amount.received };
  if ("parameter" in amount) yield { to: "parameter", id: amount.parameter };
  if ("table" in amount) yield { to: "table", id: amount.table };
  if ("keys" in amount) for (const id of amount.keys) yield { to: "fact", id };
}

/** Every reference of an amount, in the order it is written. */
export function* referencesOfAmount(amount: Amount): Generator<Reference> {
  yield* ownOfAmount(amount);
  const base = baseOf(amount);
  if (base !== null) yield* ofBase(base);
  for (const part of partsOfAmount(amount)) yield* referencesOfAmount(part);
}
