import { type Amount, type Base, baseOf, partsOfAmount } from "./amount.ts";

function categoriesOf(base: Base): readonly string[] {
  if ("choose" in base) return Object.values(base.cases).flatMap(categoriesOf);
  if (!("spend" in base)) return [];
  return base.spend === "*" ? ["*"] : base.spend;
}

/** The categories of spend that an amount could be taken of, under whatever choices; `*` among them is all. */
export function spendCategories(amount: Amount): readonly string[] {
  const base = baseOf(amount);
  return [...(base === null ? [] : categoriesOf(base)), ...partsOfAmount(amount).flatMap(spendCategories)];
}
