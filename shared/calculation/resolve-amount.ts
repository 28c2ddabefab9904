import { type Fen, fen } from "../money.ts";
import type { Amount, Base, Step } from "../policy/amount.ts";
import { figureValue } from "../policy/literals.ts";
import { type Rounding, roundings } from "../rate.ts";
import { optionTaken, parameterValue, type Reading } from "./resolve-condition.ts";
import type { ResolvedAmount, ResolvedBase, ResolvedStep, TableRow } from "./resolved-rule.ts";

function resolveBase(base: Base, reading: Reading): ResolvedBase {
  if ("choose" in base) return resolveBase(optionTaken(reading, base.choose, base.cases), reading);
  return { ...base, minimum: base.minimum ?? null };
}

function roundingOf({ pack, choices }: Reading): Rounding {
  const name = "mode" in pack.rounding ? pack.rounding.mode : choices.get(pack.rounding.choice);
  const mode = roundings.find((known) => known === name);
  if (mode === undefined) throw new Error(`rounding ${name} is not resolved`);
  return mode;
}

const resolveSteps = <T>(steps: readonly Step<T>[]): readonly ResolvedStep<T>[] =>
  steps.map(({ from, then }) => ({ from: figureValue(from), then }));

const rowsOf = ({ pack }: Reading, table: string): readonly TableRow[] =>
  pack.tables.find(({ id }) => id === table)?.rows ?? [];

function resolveForm(amount: Amount, reading: Reading, cap: Fen | null): ResolvedAmount {
  const of = (part: Amount): ResolvedAmount => resolveAmount(part, reading);
  if ("upTo" in amount) return { form: "set", amount: amount.upTo, cap };
  if ("fixed" in amount) return { form: "set", amount: amount.fixed, cap };
  if ("parameter" in amount) return { form: "set", amount: fen(parameterValue(reading, amount.parameter)), cap };
  if ("rate" in amount)
    return { form: "rate", rate: amount.rate, of: resolveBase(amount.of, reading), rounding: roundingOf(reading), cap };
  if ("match" in amount)
    return {
      form: "rate",
      rate: amount.match,
      of: resolveBase(amount.of, reading),
      rounding: roundingOf(reading),
      cap,
    };
  if ("slabs" in amount)
    return {
      form: "slabs",
      steps: resolveSteps(amount.slabs),
      of: resolveBase(amount.of, reading),
      take: amount.take,
      cap,
    };
  if ("marginal" in amount)
    return {
      form: "marginal",
      steps: resolveSteps(amount.marginal),
      of: resolveBase(amount.of, reading),
      rounding: roundingOf(reading),
      cap,
    };
  if ("perUnit" in amount)
    return {
      form: "perUnit",
      fact: amount.perUnit,
      every: figureValue(amount.every),
      each: of(amount.each),
      cap,
    };
  if ("table" in amount)
    return { form: "table", rows: rowsOf(reading, amount.table), keys: amount.keys, max: amount.max, cap };
  if ("factor" in amount)
    return {
      form: "factor",
      fact: amount.factor,
      rates: new Map(Object.entries(amount.rates)),
      of: of(amount.of),
      rounding: roundingOf(reading),
      cap,
    };
  if ("topUp" in amount) return { form: "topUp", of: of(amount.topUp), received: amount.received, cap };
  if ("sum" in amount) return { form: "sum", parts: amount.sum.map(of), cap };
  if ("min" in amount) return { form: "min", parts: amount.min.map(of), cap };
  if ("unquantified" in amount) return { form: "unquantified", cap };
  const taken = of(optionTaken(reading, amount.choose, amount.cases));
  return cap === null ? taken : { form: "min", parts: [taken], cap };
}

/** An amount with its choices made, its dated figures looked up and the rounding fixed. */
export function resolveAmount(amount: Amount, reading: Reading): ResolvedAmount {
  return resolveForm(amount, reading, amount.cap ?? null);
}
