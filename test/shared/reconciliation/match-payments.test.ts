import { describe, expect, it } from "vitest";
import { matchPayments } from "../../../shared/reconciliation/match-payments.ts";
import { records } from "../ledger/made-up-cost.ts";
import { booksOfPairs } from "./books-of-pairs.ts";
import { booksOfSums } from "./books-of-sums.ts";
import { bill, paid } from "./made-up-book.ts";
import { saidAmbiguities, saidMatches } from "./made-up-payment.ts";

describe("a book is matched as an accountant would", () => {
  it.each([...booksOfPairs, ...booksOfSums])("$name", ({ given, matches, ambiguous = [] }) => {
    const matching = matchPayments(records(given));
    expect(saidMatches(matching)).toEqual(matches);
    expect(saidAmbiguities(matching)).toEqual(ambiguous);
  });

  it("a score is the sum of its reasons", () => {
    const given = { invoices: [bill("1", 100)], payments: [paid("p1", 100, { memo: "00000001" })] };
    const [proposal] = matchPayments(records(given)).proposals;
    expect(proposal?.reasons.map(({ code }) => code)).toEqual([
      "amount-exact",
      "name-same",
      "date-near",
      "number-in-memo",
    ]);
    expect(proposal?.score).toBe(100);
  });
});
