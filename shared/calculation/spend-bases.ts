import type { ResolvedAmount, ResolvedBase } from "./resolved-rule.ts";

type SpendBase = Extract<ResolvedBase, { readonly spend: unknown }>;

const isSpend = (base: ResolvedBase): base is SpendBase => "spend" in base;

/** The amounts that an amount is made of; none where it is a base's, a set sum or a table's. */
export function partsOfResolved(amount: ResolvedAmount): readonly ResolvedAmount[] {
  switch (amount.form) {
    case "perUnit":
      return [amount.each];
    case "factor":
    case "topUp":
      return [amount.of];
    case "sum":
    case "min":
      return amount.parts;
    default:
      return [];
  }
}

/** Every base of spend that an amount is computed from, however deep it lies. */
export function spendBases(amount: ResolvedAmount): readonly SpendBase[] {
  if (amount.form === "rate" || amount.form === "slabs" || amount.form === "marginal")
    return [amount.of].filter(isSpend);
  return partsOfResolved(amount).flatMap(spendBases);
}

/** Whether spend of a category enters one of the bases. */
export const entersBase = (category: string, bases: readonly SpendBase[]): boolean =>
  bases.some(({ spend }) => spend === "*" || spend.includes(category));
