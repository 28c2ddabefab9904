import { z } from "zod";
import type { Fen } from "../money.ts";
import type { Rate } from "../rate.ts";
import { headed } from "./headed.ts";
import { type Figure, packFigure, packId, packMoney, packRate } from "./literals.ts";

/**
 * What an amount is taken of: categories of spend (`*` is all), or a fact, `less` another one where only the growth counts
 * (never below zero). Below `minimum` it counts as nothing.
 */
export type Base =
  | { readonly spend: readonly string[] | "*"; readonly minimum?: Fen | undefined }
  | { readonly fact: string; readonly less?: string | undefined; readonly minimum?: Fen | undefined }
  | { readonly choose: string; readonly cases: Readonly<Record<string, Base>> };

export const baseSchema: z.ZodType<Base> = z.lazy(() =>
  headed<Base>({
    spend: z.strictObject({ spend: z.union([z.literal("*"), z.array(packId).min(1)]), minimum: packMoney.optional() }),
    fact: z.strictObject({ fact: packId, less: packId.optional(), minimum: packMoney.optional() }),
    choose: z.strictObject({ choose: packId, cases: z.record(z.string(), baseSchema) }),
  }),
);

/** A step of a table of amounts or of marginal rates, reached at `from`. */
export type Step<T> = { readonly from: Figure; readonly then: T };

/**
 * How much a rule gives. Every form may carry its own `cap`.
 * upTo: a ceiling that the authority fills. fixed: a set sum. rate: a share of a base, rounded once. match: so much for each yuan
 * of other public money. slabs: the sum of the highest step reached, or of all steps reached. marginal: each slice at its own rate.
 * perUnit: so much for each full `every` of a fact. table: by keys such as channel and slot. factor: a share that depends on a
 * role. topUp: the difference to what was already received. sum, min: of their parts, each capped on its own.
 */
export type Amount = { readonly cap?: Fen | undefined } & (
  | { readonly upTo: Fen }
  | { readonly fixed: Fen }
  | { readonly rate: Rate; readonly of: Base }
  | { readonly match: Rate; readonly of: Base }
  | { readonly slabs: readonly Step<Fen>[]; readonly of: Base; readonly take: "highest" | "all" }
  | { readonly marginal: readonly Step<Rate>[]; readonly of: Base }
  | { readonly perUnit: string; readonly every: Figure; readonly each: Amount }
  | { readonly table: string; readonly keys: readonly string[]; readonly max: Fen }
  | { readonly factor: string; readonly rates: Readonly<Record<string, Rate>>; readonly of: Amount }
  | { readonly topUp: Amount; readonly received: string }
  | { readonly sum: readonly Amount[] }
  | { readonly min: readonly Amount[] }
  | { readonly parameter: string }
  | { readonly unquantified: true }
  | { readonly choose: string; readonly cases: Readonly<Record<string, Amount>> }
);

const cap = packMoney.optional();
const step = <T extends z.ZodType>(then: T) => z.strictObject({ from: packFigure, then });

export const amountSchema: z.ZodType<Amount> = z.lazy(() =>
  headed<Amount>({
    upTo: z.strictObject({ upTo: packMoney, cap }),
    fixed: z.strictObject({ fixed: packMoney, cap }),
    rate: z.strictObject({ rate: packRate, of: baseSchema, cap }),
    match: z.strictObject({ match: packRate, of: baseSchema, cap }),
    slabs: z.strictObject({
      slabs: z.array(step(packMoney)).min(1),
      of: baseSchema,
      take: z.enum(["highest", "all"]),
      cap,
    }),
    marginal: z.strictObject({ marginal: z.array(step(packRate)).min(1), of: baseSchema, cap }),
    perUnit: z.strictObject({ perUnit: packId, every: packFigure, each: amountSchema, cap }),
    table: z.strictObject({ table: packId, keys: z.array(packId).min(1), max: packMoney, cap }),
    factor: z.strictObject({ factor: packId, rates: z.record(z.string(), packRate), of: amountSchema, cap }),
    topUp: z.strictObject({ topUp: amountSchema, received: packId, cap }),
    sum: z.strictObject({ sum: z.array(amountSchema).min(1), cap }),
    min: z.strictObject({ min: z.array(amountSchema).min(1), cap }),
    parameter: z.strictObject({ parameter: packId, cap }),
    unquantified: z.strictObject({ unquantified: z.literal(true), cap }),
    choose: z.strictObject({ choose: packId, cases: z.record(z.string(), amountSchema), cap }),
  }),
);

/** The amounts that an amount is made of, all branches of a choice included. */
export function partsOfAmount(amount: Amount): readonly Amount[] {
  if ("perUnit" in amount) return [amount.each];
  if ("factor" in amount) return [amount.of];
  if ("topUp" in amount) return [amount.topUp];
  if ("sum" in amount) return amount.sum;
  if ("min" in amount) return amount.min;
  return "choose" in amount ? Object.values(amount.cases) : [];
}

/** The base that an amount itself is taken of, if it is one that has a base. */
export const baseOf = (amount: Amount): Base | null => ("of" in amount && !("factor" in amount) ? amount.of : null);
