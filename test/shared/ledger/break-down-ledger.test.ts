import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate } from "../../../shared/dates.ts";
import { breakDownLedger, ledgerViews } from "../../../shared/ledger/break-down-ledger.ts";
import { buildLedger } from "../../../shared/ledger/build-ledger.ts";
import { totalLedger } from "../../../shared/ledger/total-ledger.ts";
import { fenToYuanText, sumFen } from "../../../shared/money.ts";
import { anyCosts, anyReadings } from "./arbitrary-costs.ts";
import { allocation, invoice, ledgerOf, pack, yuan } from "./made-up-cost.ts";

const invoices = [
  invoice(),
  invoice({ id: "-2", sellerName: "大连虚构灯光有限公司", issuedOn: localDate("2026-02-01") }),
  invoice({ id: "-3", sellerName: null, issuedOn: null }),
];
const entries = ledgerOf({
  invoices,
  allocations: [
    allocation({ gross: yuan(53) }),
    allocation({ id: "a2", gross: yuan(53), category: "travel", place: "out" }),
    allocation({ id: "a3", invoice: "-2" }),
  ],
});
const said = (view: (typeof ledgerViews)[number]): readonly string[] =>
  breakDownLedger(entries, view, invoices).map(
    ({ key, recorded, eligible, ineligible, undecided }) =>
      `${key ?? "–"} ${[recorded, eligible, ineligible, undecided].map(fenToYuanText).join(" ")}`,
  );

describe("the ledger broken down", () => {
  it("by category", () => {
    expect(said("category")).toEqual([
      "travel 53.00 0.00 53.00 0.00",
      "venue 159.00 150.00 9.00 0.00",
      "– 106.00 0.00 0.00 106.00",
    ]);
  });

  it("by month, subject and supplier, what has none last", () => {
    expect(said("month")).toEqual([
      "2026-02 106.00 100.00 6.00 0.00",
      "2026-03 106.00 50.00 56.00 0.00",
      "– 106.00 0.00 0.00 106.00",
    ]);
    expect(said("subject")).toEqual(["work/w1 212.00 150.00 62.00 0.00", "– 106.00 0.00 0.00 106.00"]);
    expect(said("supplier").at(-1)).toBe("– 106.00 0.00 0.00 106.00");
  });

  it.each(ledgerViews)("by %s adds up to the whole, and each share to what it recorded", (view) => {
    const property = fc.property(anyCosts, anyReadings, (given, readings) => {
      const all = buildLedger(given, pack, new Map(Object.entries(readings))).entries;
      const shares = breakDownLedger(all, view, given.invoices);
      for (const { recorded, eligible, ineligible, undecided } of shares)
        expect(eligible + ineligible + undecided).toBe(recorded);
      const whole = totalLedger(all);
      for (const sum of ["recorded", "eligible", "ineligible", "undecided"] as const)
        expect(sumFen(shares.map((share) => share[sum]))).toBe(whole[sum]);
      expect(new Set(shares.map(({ key }) => key)).size).toBe(shares.length);
    });
    fc.assert(property, { numRuns: 300, seed: 20_260_630 });
  });
});
