import { z } from "zod";
import type { Fen } from "../money.ts";
import type { Rate } from "../rate.ts";
import { headed } from "./headed.ts";
import { packCount, packDate, packId, packMoney, packRate } from "./literals.ts";

/**
 * What a numeric or dated fact is held against. `reaches` is the law's 以上, inclusive or not by the pack's choice;
 * `at-least` is always inclusive. `share` is a rate of another fact of the same type (取景占总时长 80% 以上), `growth` a rate above
 * another one (比上年增长 20% 以上).
 */
export type Bound =
  | { readonly money: Fen }
  | { readonly count: number }
  | { readonly date: string }
  | { readonly parameter: string }
  | { readonly share: Rate; readonly of: string }
  | { readonly growth: Rate; readonly of: string };

const bound = headed<Bound>({
  money: z.strictObject({ money: packMoney }),
  count: z.strictObject({ count: packCount }),
  date: z.strictObject({ date: packDate }),
  parameter: z.strictObject({ parameter: packId }),
  share: z.strictObject({ share: packRate, of: packId }),
  growth: z.strictObject({ growth: packRate, of: packId }),
});

const comparison = z.strictObject({
  fact: packId,
  is: z.enum(["reaches", "at-least", "more-than", "at-most", "less-than"]),
  value: bound,
});
const equality = z.strictObject({ fact: packId, is: z.literal("one-of"), values: z.array(z.string()).min(1) });

/** A fact held against a bound. */
export type Comparison = z.output<typeof comparison>;
/** An enumerated fact that must be one of the values named. */
export type Equality = z.output<typeof equality>;

/** A condition of a rule, three-valued: yes, no or unknown. `authority` is a proof that only an authority's judgement gives. */
export type Predicate =
  | { readonly evidence: string }
  | { readonly authority: string }
  | Comparison
  | Equality
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }
  | { readonly choose: string; readonly cases: Readonly<Record<string, Predicate>> };

export const predicateSchema: z.ZodType<Predicate> = z.lazy(() =>
  headed<Predicate>({
    evidence: z.strictObject({ evidence: packId }),
    authority: z.strictObject({ authority: packId }),
    fact: z.discriminatedUnion("is", [comparison, equality]),
    all: z.strictObject({ all: z.array(predicateSchema) }),
    any: z.strictObject({ any: z.array(predicateSchema).min(1) }),
    not: z.strictObject({ not: predicateSchema }),
    choose: z.strictObject({ choose: packId, cases: z.record(z.string(), predicateSchema) }),
  }),
);

/** The predicates that a predicate is made of, all branches of a choice included. */
export function partsOfPredicate(predicate: Predicate): readonly Predicate[] {
  if ("not" in predicate) return [predicate.not];
  if ("all" in predicate) return predicate.all;
  if ("any" in predicate) return predicate.any;
  return "choose" in predicate ? Object.values(predicate.cases) : [];
}
