import type { Fen } from "../money.ts";
import type { Rule } from "../policy/rule.ts";
import type { Rate, Rounding } from "../rate.ts";

/** A base with its choices made; of a fact with `less` only what it exceeds the other by counts. */
export type ResolvedBase =
  | { readonly spend: readonly string[] | "*"; readonly minimum: bigint | null }
  | { readonly fact: string; readonly less?: string | undefined; readonly minimum: bigint | null };

/** A step of a table with its threshold in what the base counts in. */
export interface ResolvedStep<T> {
  readonly from: bigint;
  readonly then: T;
}

/** An amount with its choices made and its dated figures looked up; `cap` null where it has none of its own. */
export type ResolvedAmount = { readonly cap: Fen | null } & (
  | { readonly form: "set"; readonly amount: Fen }
  | { readonly form: "rate"; readonly rate: Rate; readonly of: ResolvedBase; readonly rounding: Rounding }
  | {
      readonly form: "slabs";
      readonly steps: readonly ResolvedStep<Fen>[];
      readonly of: ResolvedBase;
      readonly take: "highest" | "all";
    }
  | {
      readonly form: "marginal";
      readonly steps: readonly ResolvedStep<Rate>[];
      readonly of: ResolvedBase;
      readonly rounding: Rounding;
    }
  | { readonly form: "perUnit"; readonly fact: string; readonly every: bigint; readonly each: ResolvedAmount }
  | { readonly form: "table"; readonly rows: readonly TableRow[]; readonly keys: readonly string[]; readonly max: Fen }
  | {
      readonly form: "factor";
      readonly fact: string;
      readonly rates: ReadonlyMap<string, Rate>;
      readonly of: ResolvedAmount;
      readonly rounding: Rounding;
    }
  | { readonly form: "topUp"; readonly of: ResolvedAmount; readonly received: string }
  | { readonly form: "sum"; readonly parts: readonly ResolvedAmount[] }
  | { readonly form: "min"; readonly parts: readonly ResolvedAmount[] }
  | { readonly form: "unquantified" }
);

/** A row of a table of amounts: the values of its keys, and what they give. */
export interface TableRow {
  readonly keys: readonly string[];
  readonly amount: Fen;
}

/** What a fact must be compared with: a set figure, or a share of another fact. */
export type Threshold =
  | { readonly figure: bigint; readonly as: "money" | "count" }
  | { readonly day: string }
  | { readonly share: Rate; readonly of: string };

/** A condition with its choices made. */
export type Condition =
  | { readonly form: "proof"; readonly id: string }
  | {
      readonly form: "compare";
      readonly fact: string;
      readonly is: "at-least" | "more-than" | "at-most" | "less-than";
      readonly to: Threshold;
    }
  | { readonly form: "one-of"; readonly fact: string; readonly values: readonly string[] }
  | { readonly form: "all" | "any"; readonly parts: readonly Condition[] }
  | { readonly form: "not"; readonly part: Condition };

/** A rule as it reads under the user's choices on a day. */
export interface ResolvedRule {
  readonly rule: Rule;
  readonly conditions: readonly Condition[];
  readonly amount: ResolvedAmount;
}
