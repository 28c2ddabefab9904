import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildLedger } from "../../../shared/ledger/build-ledger.ts";
import { costLines, recordedOf } from "../../../shared/ledger/invoice-lines.ts";
import { isSale } from "../../../shared/ledger/is-party.ts";
import type { LedgerEntry } from "../../../shared/ledger/ledger-entry.ts";
import { totalLedger } from "../../../shared/ledger/total-ledger.ts";
import type { Allocation } from "../../../shared/model/allocation.ts";
import type { Records } from "../../../shared/model/records.ts";
import { fen, sumFen } from "../../../shared/money.ts";
import { arbitraryRecords } from "../../fixtures/arbitrary-records.ts";
import { anyCosts, anyReadings } from "./arbitrary-costs.ts";
import { allocation, invoice, pack, type Readings, records, suggested } from "./made-up-cost.ts";

const runs = { numRuns: 2_000, seed: 20_260_630 };
const entriesOf = (given: Records, readings: Readings): readonly LedgerEntry[] =>
  buildLedger(given, pack, new Map(Object.entries(readings))).entries;

function expectEveryFenOnce(given: Records, readings: Readings): void {
  const entries = entriesOf(given, readings);
  const byInvoice = Map.groupBy(entries, (entry) => entry.invoice);
  const allocated = new Set(given.allocations.map(({ invoice: spent }) => spent));
  const costs = given.invoices.filter((one) => allocated.has(one.id) || !isSale(one, given.studio));
  expect([...byInvoice.keys()].filter((id) => !costs.some((one) => one.id === id))).toEqual([]);
  for (const one of costs) {
    const { recorded, eligible, ineligible, undecided } = totalLedger(byInvoice.get(one.id) ?? []);
    expect([recorded, eligible + ineligible + undecided]).toEqual([recordedOf(one), recordedOf(one)]);
  }
  for (const { gross, eligible, parts } of entries)
    expect(eligible + sumFen(parts.map(({ amount }) => amount))).toBe(gross);
  const all = totalLedger(entries);
  expect(all.eligible + all.ineligible + all.undecided).toBe(sumFen(costs.map(recordedOf)));
}

describe("the ledger", () => {
  it("holds every fen of every invoice once", () => {
    fc.assert(fc.property(anyCosts, anyReadings, expectEveryFenOnce), runs);
  });

  it("holds every fen of whatever a store may hold", () => {
    fc.assert(fc.property(arbitraryRecords, anyReadings, expectEveryFenOnce), { ...runs, numRuns: 200 });
  });

  it("takes an invoice's total where it has one", () => {
    const property = fc.property(anyCosts, ({ invoices }) => {
      for (const one of invoices.filter(({ total }) => total !== null)) expect(recordedOf(one)).toBe(one.total);
    });
    fc.assert(property, runs);
  });

  it("never takes more tax off than the invoice states", () => {
    const property = fc.property(anyCosts, ({ invoices }) => {
      for (const one of invoices) {
        const taxes = costLines(one).flatMap(({ tax }) => tax ?? []);
        const isStated = one.taxAmount !== null && costLines(one).some(({ line }) => line === 0);
        expect(isStated ? sumFen(taxes) : one.taxAmount).toBe(one.taxAmount);
      }
    });
    fc.assert(property, runs);
  });

  it("does not depend on the order of the records", () => {
    const order = (entries: readonly LedgerEntry[]) =>
      entries
        .map((entry) => JSON.stringify(entry, (_key, value) => (typeof value === "bigint" ? String(value) : value)))
        .toSorted();
    const shuffled = anyCosts.chain((given) =>
      fc.record({
        given: fc.constant(given),
        invoices: fc.shuffledSubarray([...given.invoices], { minLength: given.invoices.length }),
        subjects: fc.shuffledSubarray([...given.subjects], { minLength: given.subjects.length }),
      }),
    );
    const property = fc.property(shuffled, anyReadings, ({ given, invoices, subjects }, readings) => {
      expect(order(entriesOf({ ...given, invoices, subjects }, readings))).toEqual(order(entriesOf(given, readings)));
    });
    fc.assert(property, runs);
  });

  it("gives the same sums in whatever order allocations were made, to a fen an allocation", () => {
    const property = fc.property(anyCosts, anyReadings, (given, readings) => {
      const turned = { ...given, allocations: given.allocations.toReversed() };
      const [before, after] = [totalLedger(entriesOf(given, readings)), totalLedger(entriesOf(turned, readings))];
      expect(after.recorded).toBe(before.recorded);
      const moved = after.eligible - before.eligible;
      expect(moved < 0n ? -moved : moved).toBeLessThanOrEqual(BigInt(given.allocations.length));
    });
    fc.assert(property, runs);
  });
});

describe("an allocation split in two", () => {
  const halves = fc.record({
    ex: fc.bigInt(1n, 500_000n),
    tax: fc.bigInt(0n, 65_000n),
    kind: fc.constantFrom("digital-special" as const, "digital-ordinary" as const),
    cut: fc.bigInt(0n, 1_000_000n),
  });

  function sums(
    gross: bigint,
    allocations: readonly Allocation[],
    ex: bigint,
    kind: "digital-special" | "digital-ordinary",
  ) {
    const bought = invoice({
      kind,
      amountExTax: fen(ex),
      taxAmount: fen(gross - ex),
      total: fen(gross),
      lines: [{ name: "", amountExTax: fen(ex), taxRate: null, taxAmount: fen(gross - ex) }],
    });
    return totalLedger(entriesOf(records({ invoices: [bought], allocations }), suggested));
  }

  it("changes nothing", () => {
    const property = fc.property(halves, ({ ex, tax, kind, cut }) => {
      const gross = ex + tax;
      const first = cut % (gross + 1n);
      const whole = sums(gross, [allocation({ gross: fen(gross) })], ex, kind);
      const split = [allocation({ gross: fen(first) }), allocation({ id: "a2", gross: fen(gross - first) })];
      expect(sums(gross, split, ex, kind)).toEqual(whole);
    });
    fc.assert(property, runs);
  });

  it("of which a part is allocated changes no sum by more than a fen", () => {
    const property = fc.property(halves, fc.bigInt(0n, 1_000_000n), ({ ex, tax, kind, cut }, of) => {
      const gross = ex + tax;
      const spent = of % (gross + 1n);
      const first = cut % (spent + 1n);
      const whole = sums(gross, [allocation({ gross: fen(spent) })], ex, kind);
      const parts = [allocation({ gross: fen(first) }), allocation({ id: "a2", gross: fen(spent - first) })];
      const split = sums(gross, parts, ex, kind);
      expect(split.recorded).toBe(whole.recorded);
      expect(split.undecided).toBe(whole.undecided);
      const moved = split.eligible - whole.eligible;
      expect(moved * moved).toBeLessThanOrEqual(1n);
    });
    fc.assert(property, runs);
  });
});
