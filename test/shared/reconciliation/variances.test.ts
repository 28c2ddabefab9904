import { describe, expect, it } from "vitest";
import type { Records } from "../../../shared/model/records.ts";
import { fenToYuanText } from "../../../shared/money.ts";
import { reconcile } from "../../../shared/reconciliation/reconcile.ts";
import { yuan } from "../ledger/made-up-cost.ts";
import { booksOf } from "./made-up-books.ts";
import { budgetLine, link } from "./made-up-papers.ts";
import { bill, settled, spent } from "./sound-book.ts";

const said = (given: Partial<Records>): readonly string[] =>
  reconcile(booksOf(given)).variances.map(({ category, heads, percent, ...sums }) => {
    const shown = [sums.budget, sums.contracted, sums.invoiced, sums.paid, sums.difference].map(fenToYuanText);
    return `${category ?? "–"} ${heads.join("+")} ${shown.join(" ")} ${percent ?? "–"}`;
  });

describe("the budget against what was spent", () => {
  it("holds the heads of a category against its contracts, invoices and payments", () => {
    expect(
      said({ ...settled, budget: [budgetLine(), budgetLine({ id: "b2", head: "棚租", amount: yuan(12) })] }),
    ).toEqual(["venue 场地费+棚租 212.00 106.00 106.00 106.00 106.00 50%"]);
  });

  it("says what is no finite share as a fraction, and nothing of what was not planned", () => {
    expect(said({ ...settled, budget: [budgetLine({ amount: yuan(159) })] })[0]).toMatch(/ 2\/3$/);
    expect(said(settled)).toEqual(["venue  0.00 106.00 106.00 106.00 -106.00 –"]);
  });

  it("follows links: a contract to the head it was planned under, an invoice to a head without a category", () => {
    const budget = [budgetLine({ category: "travel" })];
    const toLine = {
      ...settled,
      budget,
      chainLinks: [...settled.chainLinks, link({ contract: "c1", budgetLine: "b1" })],
    };
    expect(said(toLine)).toEqual([
      "travel 场地费 200.00 106.00 0.00 0.00 200.00 0%",
      "venue  0.00 0.00 106.00 106.00 -106.00 –",
    ]);
    const headOnly = [budgetLine({ category: null })];
    const toHead = {
      ...settled,
      budget: headOnly,
      chainLinks: [...settled.chainLinks, link({ invoice: "-1", budgetLine: "b1" })],
    };
    expect(said(toHead)).toEqual(["– 场地费 200.00 106.00 106.00 106.00 94.00 53%"]);
  });

  it("takes off what red letters took back, and counts no payment that is only proposed", () => {
    const red = bill("r", { red: true, redOf: bill("1").number, total: yuan(-6), lines: [] });
    const given = { ...settled, settlements: [], budget: [budgetLine()], invoices: [bill("1"), red] };
    expect(said(given)).toEqual(["venue 场地费 200.00 106.00 100.00 0.00 100.00 50%"]);
  });

  it("shares an invoice out over its allocations", () => {
    const allocations = [
      spent("1", { gross: yuan(53) }),
      spent("2", { invoice: "-1", category: "travel", gross: yuan(53) }),
    ];
    const rows = said({ ...settled, allocations, budget: [budgetLine()] });
    expect(rows).toEqual([
      "travel  0.00 53.00 53.00 53.00 -53.00 –",
      "venue 场地费 200.00 53.00 53.00 53.00 147.00 26.5%",
    ]);
  });
});
