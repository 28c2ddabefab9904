import { describe, expect, it } from "vitest";
import { gather } from "../../../shared/calculation/gather.ts";
import { localDate } from "../../../shared/dates.ts";
import { totalLedger } from "../../../shared/ledger/total-ledger.ts";
import type { Exclusion } from "../../../shared/model/exclusion.ts";
import { allocation, creditCode, invoice, ledgerOf, pack, records, said, studioName, yuan } from "./made-up-cost.ts";

const notClaimed = (id: string): Exclusion => ({
  ...{ id: `x${id}`, invoice: id, reason: "与作品无关", decidedBy: "会计", decidedOn: null },
});
const customer = { buyerName: "虚桥短剧平台", buyerTaxId: "91210100MA0OTHER01" };
const sale = (change: Parameters<typeof invoice>[0] = {}) =>
  invoice({ id: "-s", number: "9", sellerName: studioName, sellerTaxId: creditCode, ...customer, ...change });
const saidOf = (given: Parameters<typeof ledgerOf>[0]): readonly string[] => ledgerOf(given).map(said);

describe("what a person says is not claimed", () => {
  it("makes the unallocated rest ineligible instead of undecided", () => {
    const rest = { invoices: [invoice()], allocations: [allocation({ gross: yuan(53) })] };
    expect(saidOf(rest)).toEqual([
      "53.00 = 50.00 + ineligible input-tax 3.00",
      "53.00 = 0.00 + undecided unallocated 53.00",
    ]);
    expect(saidOf({ ...rest, exclusions: [notClaimed("-1")] })).toEqual([
      "53.00 = 50.00 + ineligible input-tax 3.00",
      "53.00 = 0.00 + ineligible not-claimed 53.00",
    ]);
  });

  it("does not touch what is allocated, nor other invoices", () => {
    const given = { invoices: [invoice(), invoice({ id: "-2" })], allocations: [allocation()] };
    expect(saidOf({ ...given, exclusions: [notClaimed("-1")] })).toEqual(saidOf(given));
  });

  it("settles a red letter whose blue invoice is nowhere", () => {
    const red = invoice({ id: "-r", red: true, redOf: "404", total: yuan(-106), lines: [] });
    expect(saidOf({ invoices: [red] })).toEqual(["-106.00 = 0.00 + undecided blue-invoice-missing -106.00"]);
    expect(saidOf({ invoices: [red], exclusions: [notClaimed("-r")] })).toEqual([
      "-106.00 = 0.00 + ineligible not-claimed -106.00",
    ]);
  });

  it("hides no allocation that goes too far", () => {
    const given = { invoices: [invoice()], allocations: [allocation({ gross: yuan(200) })] };
    expect(saidOf({ ...given, exclusions: [notClaimed("-1")] })).toEqual(saidOf(given));
  });
});

describe("an invoice that the applicant issued", () => {
  it("is no cost", () => {
    expect(saidOf({ invoices: [sale(), invoice()], allocations: [allocation()] })).toEqual([
      "106.00 = 100.00 + ineligible input-tax 6.00",
    ]);
    expect(saidOf({ invoices: [sale({ sellerTaxId: null })] })).toEqual([]);
    expect(saidOf({ invoices: [sale({ red: true, redOf: "8" })] })).toEqual([]);
  });

  it("to itself, or of a namesake with another tax number, stays a cost", () => {
    expect(saidOf({ invoices: [sale({ buyerName: studioName, buyerTaxId: creditCode })] })).toHaveLength(1);
    expect(saidOf({ invoices: [sale({ sellerTaxId: "91210100MA0OTHER01" })] })).toHaveLength(1);
  });

  it("stays in sight where somebody allocated it", () => {
    expect(saidOf({ invoices: [sale()], allocations: [allocation({ invoice: "-s" })] })).toEqual([
      "106.00 = 0.00 + ineligible buyer-not-applicant 106.00",
    ]);
  });

  it("changes no fact", () => {
    const choices = [
      { id: "vat", option: "ex", confirmedBy: "", confirmedOn: null },
      { id: "art2_place", option: "inprov", confirmedBy: "", confirmedOn: null },
    ];
    const bought = { choices, invoices: [invoice()], allocations: [allocation()] };
    const facts = (given: Parameters<typeof records>[0]) => gather(records(given), pack, localDate("2026-06-30")).facts;
    expect(facts({ ...bought, invoices: [sale(), invoice(), sale({ id: "-s2", number: "10" })] })).toEqual(
      facts(bought),
    );
  });

  it("adds nothing to the sums", () => {
    expect(totalLedger(ledgerOf({ invoices: [sale()] })).recorded).toBe(0n);
  });
});
