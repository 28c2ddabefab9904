import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ledgerViews } from "../../../shared/ledger/break-down-ledger.ts";
import type { Records } from "../../../shared/model/records.ts";
import { addFen, sumFen } from "../../../shared/money.ts";
import { concernKey, saidBy } from "../../../shared/reconciliation/answers-to.ts";
import type { InvoiceChain } from "../../../shared/reconciliation/chain.ts";
import { reconcile } from "../../../shared/reconciliation/reconcile.ts";
import { reconciliationToJson } from "../../../shared/reconciliation/reconciliation-to-json.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { arbitraryRecords } from "../../fixtures/arbitrary-records.ts";
import { booksOf } from "./made-up-books.ts";

const runs = { numRuns: 150, seed: 20_261_123 };
const reviewed = (given: Records) => reconcile(booksOf(given));

/** Every list in reverse, the lines of an invoice and other lists inside a record as they are. */
const turned = (given: Records): Records =>
  Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]),
  ) as unknown as Records;

const inOrder = <T>(items: readonly T[]): readonly string[] =>
  items
    .map((item) => JSON.stringify(item, (_key, value) => (typeof value === "bigint" ? String(value) : value)))
    .toSorted();

describe("whatever a store may hold", () => {
  it("is reconciled, every finding is said, and none is known by the key of another", () => {
    const property = fc.property(arbitraryRecords, (given) => {
      const { concerns } = reviewed(given);
      const keys = concerns.map(concernKey);
      expect(new Set(keys).size).toBe(keys.length);
      for (const concern of concerns) expect(sayFinding(concern)).toMatch(/。（依据：.+）$/su);
    });
    fc.assert(property, runs);
  });

  it("has its ledger in three parts, whole and in every share", () => {
    const property = fc.property(arbitraryRecords, (given) => {
      const { ledger, shares } = reviewed(given);
      expect(ledger.eligible + ledger.ineligible + ledger.undecided).toBe(ledger.recorded);
      for (const view of ledgerViews)
        expect(sumFen(shares[view].map(({ recorded }) => recorded))).toBe(ledger.recorded);
    });
    fc.assert(property, runs);
  });

  it("has in every joint what is covered and what is open, together the amount", () => {
    const whole = ({ amount, joints }: InvoiceChain): boolean =>
      Object.values(joints).every(({ covered, open }) => addFen(covered, open) === amount);
    const property = fc.property(arbitraryRecords, (given) => {
      expect(reviewed(given).chains.invoices.every(whole)).toBe(true);
    });
    fc.assert(property, runs);
  });

  it("never has more at risk than is claimed, nor more open than there is", () => {
    const property = fc.property(arbitraryRecords, (given) => {
      const { risk } = reviewed(given);
      for (const each of [risk, risk.support]) {
        expect(each.atRisk >= 0n && (each.atRisk <= each.claimed || each.atRisk === 0n)).toBe(true);
        expect(each.open.atRisk <= each.atRisk).toBe(true);
      }
    });
    fc.assert(property, runs);
  });

  it("does not depend on the order of the records", () => {
    const property = fc.property(arbitraryRecords, (given) => {
      const [here, there] = [reviewed(given), reviewed(turned(given))];
      const saidIn = ({ concerns }: typeof here) => inOrder(concerns.map((each) => [concernKey(each), saidBy(each)]));
      expect(saidIn(there)).toEqual(saidIn(here));
      expect(inOrder(there.chains.contracts)).toEqual(inOrder(here.chains.contracts));
      expect(inOrder(there.chains.revenues)).toEqual(inOrder(here.chains.revenues));
    });
    fc.assert(property, runs);
  });

  it("is written as JSON", () => {
    const property = fc.property(arbitraryRecords, (given) => {
      const json = reconciliationToJson(reviewed(given), sayFinding);
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    });
    fc.assert(property, { ...runs, numRuns: 50 });
  });
});
