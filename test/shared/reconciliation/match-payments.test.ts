import { describe, expect, it } from "vitest";
import { localDate as on } from "../../../shared/dates.ts";
import { acceptable } from "../../../shared/reconciliation/acceptable.ts";
import { matchPayments } from "../../../shared/reconciliation/match-payments.ts";
import { usualTerms } from "../../../shared/reconciliation/match-terms.ts";
import type { Proposal } from "../../../shared/reconciliation/proposal.ts";
import { settlementsOf } from "../../../shared/reconciliation/settlements-of.ts";
import { invoice, records, yuan } from "../ledger/made-up-cost.ts";
import { settlement } from "./made-up-papers.ts";
import { payment, revenue } from "./made-up-payment.ts";

const seller = "沈阳虚构影像器材租赁有限公司";
const bill = (id: string, amount: number, change: Parameters<typeof invoice>[0] = {}) =>
  invoice({
    ...{ id: `-${id}`, number: `2621200000000000000${id}`, sellerName: seller, lines: [] },
    ...{ amountExTax: null, taxAmount: null, total: yuan(amount), ...change },
  });
const paid = (id: string, amount: number, change: Parameters<typeof payment>[0] = {}) =>
  payment({ id, amount: yuan(amount), counterpartyName: seller, ...change });

const proposalsOf = (given: Parameters<typeof records>[0]): readonly Proposal[] =>
  matchPayments(records(given)).proposals;
const reasonsOf = (given: Parameters<typeof records>[0]): readonly (readonly string[])[] =>
  proposalsOf(given).map(({ reasons }) => reasons.map(({ code }) => code));

describe("a score explains itself", () => {
  it("as the sum of its reasons, at most 100", () => {
    const given = { invoices: [bill("1", 100)], payments: [paid("p1", 100, { memo: "00000001" })] };
    expect(reasonsOf(given)).toEqual([["amount-exact", "name-same", "date-near", "number-in-memo"]]);
    expect(proposalsOf(given).map(({ score }) => score)).toEqual([100]);
  });

  it("by what was accepted before: for whom, and after how many days", () => {
    const before = { invoices: [bill("1", 100), bill("2", 200, { issuedOn: on("2026-04-05") })] };
    const payments = [
      paid("p1", 100, { bookedOn: on("2026-04-04"), counterpartyName: "钱虚构" }),
      paid("p2", 200, { bookedOn: on("2026-05-06"), counterpartyName: "钱虚构" }),
    ];
    const settlements = [settlement({ amount: yuan(100) })];
    expect(reasonsOf({ ...before, payments, settlements })).toEqual([
      ["amount-exact", "name-history", "date-in-window", "lag-usual"],
    ]);
    const late = payments.map((each) => (each.id === "p2" ? { ...each, bookedOn: on("2026-06-30") } : each));
    expect(reasonsOf({ ...before, payments: late, settlements })[0]).not.toContain("lag-usual");
  });

  it("by the deduction that a payment is short by", () => {
    const short = (amount: number, name: string) =>
      reasonsOf({
        invoices: [bill("1", 5000, { sellerName: name })],
        payments: [paid("p1", amount, { counterpartyName: name })],
      })[0];
    expect(short(4750, seller)).toContain("short-by-retention");
    expect(short(4200, "钱虚构")).toContain("short-by-tax");
    expect(short(4200, seller)).not.toContain("short-by-tax");
    expect(short(4700, seller)).toEqual(["amount-partial", "name-same", "date-near"]);
  });

  it("by the platform's brand, or in full where the invoice to its company stands for the settlement", () => {
    const company = "上海虚桥网络有限公司";
    const payments = [paid("p1", 100, { direction: "in", bookedOn: on("2026-06-18"), counterpartyName: company })];
    expect(reasonsOf({ revenues: [revenue()], payments })[0]).toContain("name-brand");
    const sale = bill("9", 100, { sellerName: records().studio.name, sellerTaxId: records().studio.creditCode });
    const made = { ...sale, buyerName: company, buyerTaxId: null, issuedOn: on("2026-06-10") };
    expect(reasonsOf({ revenues: [revenue()], payments, invoices: [made] })[0]).toContain("name-same");
  });
});

describe("acceptance with one key", () => {
  const acceptableKinds = (given: Parameters<typeof records>[0]) =>
    acceptable(proposalsOf(given), usualTerms).map(({ kind }) => kind);

  it("takes equal amounts paid to the full name in time, and sums only where the memo cites the invoices", () => {
    const sum = { invoices: [bill("1", 110), bill("2", 230)] };
    expect(acceptableKinds({ invoices: [bill("1", 100)], payments: [paid("p1", 100)] })).toEqual(["one-to-one"]);
    expect(acceptableKinds({ ...sum, payments: [paid("p1", 340)] })).toEqual([]);
    expect(acceptableKinds({ ...sum, payments: [paid("p1", 340, { memo: "00000001 00000002" })] })).toEqual(["merged"]);
  });

  it.each([
    ["a cut name", paid("p1", 100, { counterpartyName: seller.slice(0, 8) })],
    ["no name", paid("p1", 100, { counterpartyName: null })],
    ["a late payment", paid("p1", 100, { bookedOn: on("2026-08-12") })],
    ["a part", paid("p1", 60)],
    ["somebody else, though cited", paid("p1", 100, { counterpartyName: "钱虚构", memo: "00000001" })],
  ])("leaves %s to a person", (_what, row) => {
    const given = { invoices: [bill("1", 100)], payments: [row] };
    expect(acceptableKinds(given)).toEqual([]);
  });

  it("leaves a bank's fee to a person", () => {
    const given = { invoices: [bill("1", 10_000)], payments: [paid("p1", 10_015)] };
    expect(proposalsOf(given).map(({ kind }) => kind)).toEqual(["with-fee"]);
    expect(acceptableKinds(given)).toEqual([]);
  });
});

describe("accepting a proposal", () => {
  const accepted = (given: Parameters<typeof records>[0]) => {
    let next = 1;
    return proposalsOf(given)
      .flatMap((proposal) => settlementsOf(proposal, { by: "会计", on: on("2026-04-01") }, () => `核${next++}`))
      .map(({ id, invoice: owed, revenue: net, payment: row, way, amount }) =>
        [id, owed ?? net, row, way, String(amount)].join(" "),
      );
  };

  it("makes a settlement of each part", () => {
    const given = { invoices: [bill("1", 110), bill("2", 230)], payments: [paid("p1", 340)] };
    expect(accepted(given).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      "核1 -1 p1 bank 11000",
      "核2 -2 p1 bank 23000",
    ]);
  });

  it("takes a fee that was paid from the row, and one that was kept from the settlement", () => {
    expect(accepted({ invoices: [bill("1", 10_000)], payments: [paid("p1", 10_015)] })).toEqual([
      "核1 -1 p1 bank 1000000",
      "核2 -1 p1 fee 1500",
    ]);
    const kept = paid("p1", 19_980, { direction: "in", bookedOn: on("2026-06-18"), counterpartyName: "上海虚桥网络" });
    expect(accepted({ revenues: [revenue({ net: yuan(20_000) })], payments: [kept] })).toEqual([
      "核1 r1 p1 bank 1998000",
      "核2 r1  fee 2000",
    ]);
  });

  it("says cash where the memo does, and settles of a part no more than was paid", () => {
    expect(accepted({ invoices: [bill("1", 100)], payments: [paid("p1", 100, { memo: "取现支付" })] })).toEqual([
      "核1 -1 p1 cash 10000",
    ]);
    expect(accepted({ invoices: [bill("1", 1000)], payments: [paid("p1", 950)] })).toEqual(["核1 -1 p1 bank 95000"]);
  });
});
