import { type Fen, fen, minFen, subtractFen, sumFen, zeroFen } from "../money.ts";
import { multiplyFen, type Rate, rate } from "../rate.ts";
import type { FactSubject } from "./facts.ts";
import type { ResolvedAmount, ResolvedBase, ResolvedStep } from "./resolved-rule.ts";

/** What an amount comes to for a subject. While something it rests on is unknown, `known` is false and `amount` is the most it can be. */
export interface Computed {
  readonly amount: Fen;
  readonly known: boolean;
  /** What a rate was taken of, in fen; null where there is no rate or it is unknown. */
  readonly base: Fen | null;
}

type OfForm<F extends ResolvedAmount["form"]> = Extract<ResolvedAmount, { form: F }>;

const known = (amount: Fen, base: Fen | null = null): Computed => ({ amount, known: true, base });
const atMost = (amount: Fen, base: Fen | null = null): Computed => ({ amount, known: false, base });

/** A base in fen (or units, for a count); null while it is unknown. Below its minimum it counts as nothing. */
function baseValue(base: ResolvedBase, subject: FactSubject): bigint | null {
  const figure = "spend" in base ? spendOf(base.spend, subject) : excessOf(base, subject);
  return figure !== null && base.minimum !== null && figure < base.minimum ? 0n : figure;
}

/** A fact, or what it exceeds another one by: never below zero, and unknown while one of the two is. */
function excessOf({ fact, less }: Extract<ResolvedBase, { fact: string }>, { facts }: FactSubject): bigint | null {
  const whole = facts.get(fact);
  const other = less === undefined ? 0n : facts.get(less);
  if (whole === undefined || other === undefined) return null;
  const excess = BigInt(whole) - BigInt(other);
  return excess < 0n ? 0n : excess;
}

/** The base as an assessment shows it: fen, and nothing for a base that counts units. */
function shownBase(base: ResolvedBase, value: bigint, { facts }: FactSubject): Fen | null {
  return "fact" in base && typeof facts.get(base.fact) === "number" ? null : fen(value);
}

function spendOf(categories: readonly string[] | "*", { spend }: FactSubject): Fen | null {
  if (spend === null) return null;
  if (categories === "*") return sumFen(spend.values());
  return sumFen(categories.map((category) => spend.get(category) ?? zeroFen));
}

function ofRate(amount: OfForm<"rate">, subject: FactSubject): Computed {
  const base = baseValue(amount.of, subject);
  if (base === null) return atMost(amount.cap ?? zeroFen);
  return known(multiplyFen(amount.rate, fen(base), amount.rounding), fen(base));
}

function ofSlabs({ steps, of, take, cap }: OfForm<"slabs">, subject: FactSubject): Computed {
  const base = baseValue(of, subject);
  const gives = (reached: readonly ResolvedStep<Fen>[]): Fen =>
    take === "all" ? sumFen(reached.map(({ then }) => then)) : (reached.at(-1)?.then ?? zeroFen);
  const ascending = steps.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (base === null) return atMost(cap ?? gives(ascending));
  const reached = ascending.filter(({ from }) => from <= base);
  return known(gives(reached), shownBase(of, base, subject));
}

function ofMarginal({ steps, of, rounding, cap }: OfForm<"marginal">, subject: FactSubject): Computed {
  const base = baseValue(of, subject);
  if (base === null) return atMost(cap ?? zeroFen);
  const ascending = steps.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const slices = ascending.map(({ from, then }, index) => {
    const end = ascending[index + 1]?.from ?? base;
    const upper = minFen(fen(end), fen(base));
    return { share: then, slice: upper > from ? upper - from : 0n };
  });
  // One common denominator keeps the sum exact until the one rounding.
  const denominator = slices.reduce((product, { share }) => product * share.denominator, 1n);
  const exact = slices.reduce(
    (sum, { share, slice }) => sum + (slice * share.numerator * denominator) / share.denominator,
    0n,
  );
  return known(multiplyFen(rate(1, denominator), fen(exact), rounding), fen(base));
}

function ofPerUnit({ fact, every, each, cap }: OfForm<"perUnit">, subject: FactSubject): Computed {
  const one = computeAmount(each, subject);
  const count = subject.facts.get(fact);
  if (count === undefined) return atMost(cap ?? one.amount);
  return { ...one, amount: fen(one.amount * (BigInt(count) / every)) };
}

function ofTable({ rows, keys, max }: OfForm<"table">, subject: FactSubject): Computed {
  const values = keys.map((key) => subject.facts.get(key));
  const row = rows.find((candidate) => candidate.keys.every((key, index) => key === values[index]));
  return row === undefined ? atMost(max) : known(row.amount);
}

function ofFactor({ fact, rates, of, rounding }: OfForm<"factor">, subject: FactSubject): Computed {
  const whole = computeAmount(of, subject);
  const value = subject.facts.get(fact);
  const share: Rate | undefined = rates.get(String(value));
  if (value === undefined) return { ...whole, known: false };
  return { ...whole, amount: share === undefined ? whole.amount : multiplyFen(share, whole.amount, rounding) };
}

function ofTopUp({ of, received }: OfForm<"topUp">, subject: FactSubject): Computed {
  const whole = computeAmount(of, subject);
  const earlier = subject.facts.get(received);
  if (earlier === undefined) return { ...whole, known: false };
  const rest = subtractFen(whole.amount, fen(BigInt(earlier)));
  return { ...whole, amount: rest < 0n ? zeroFen : rest };
}

function ofParts({ form, parts }: OfForm<"sum" | "min">, subject: FactSubject): Computed {
  const computed = parts.map((part) => computeAmount(part, subject));
  const amounts = computed.map(({ amount }) => amount);
  const bases = computed.map(({ base }) => base).filter((base) => base !== null);
  const together = form === "sum" ? sumFen(bases) : (bases[0] ?? null);
  return {
    amount: form === "sum" ? sumFen(amounts) : amounts.reduce(minFen),
    known: computed.every((part) => part.known),
    base: bases.length === computed.length ? together : null,
  };
}

function uncapped(amount: ResolvedAmount, subject: FactSubject): Computed {
  switch (amount.form) {
    case "set":
      return known(amount.amount);
    case "rate":
      return ofRate(amount, subject);
    case "slabs":
      return ofSlabs(amount, subject);
    case "marginal":
      return ofMarginal(amount, subject);
    case "perUnit":
      return ofPerUnit(amount, subject);
    case "table":
      return ofTable(amount, subject);
    case "factor":
      return ofFactor(amount, subject);
    case "topUp":
      return ofTopUp(amount, subject);
    case "unquantified":
      return known(zeroFen);
    default:
      return ofParts(amount, subject);
  }
}

/** What an amount comes to for a subject: exact, rounded once where a rate is taken, then held to its cap. */
export function computeAmount(amount: ResolvedAmount, subject: FactSubject): Computed {
  const computed = uncapped(amount, subject);
  return amount.cap === null ? computed : { ...computed, amount: minFen(computed.amount, amount.cap) };
}
