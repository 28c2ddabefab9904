import fc from "fast-check";
import { expect, it } from "vitest";
import { buildLedger } from "../../../shared/ledger/build-ledger.ts";
import type { Records } from "../../../shared/model/records.ts";
import { fen } from "../../../shared/money.ts";
import { arbitraryRecords } from "../../fixtures/arbitrary-records.ts";
import { anyCosts, anyReadings } from "./arbitrary-costs.ts";
import { pack, type Readings } from "./made-up-cost.ts";

/** Changes that a person makes between two looks at the ledger; what they leave alone stays the same object. */
const edits: readonly ((given: Records) => Records)[] = [
  (given) => given,
  (given) => ({ ...given, allocations: given.allocations.slice(1) }),
  (given) => ({ ...given, allocations: given.allocations.map((one) => ({ ...one, gross: fen(one.gross + 1n) })) }),
  (given) => ({ ...given, invoices: given.invoices.slice(1) }),
  (given) => ({
    ...given,
    invoices: given.invoices.map((one, at) => (at === 0 ? { ...one, voided: !one.voided } : one)),
  }),
  (given) => ({ ...given, subjects: given.subjects.slice(1) }),
  (given) => ({ ...given, studio: { ...given.studio, creditCode: "91210100MA0OTHER01" } }),
  (given) => ({ ...given, exclusions: [] }),
];

const entriesOf = (given: Records, readings: Readings) =>
  buildLedger(given, pack, new Map(Object.entries(readings))).entries;

/** Looks at the ledger again and again, as edits and readings come and go; each look is as if it were the first. */
function isAsIfFirst(given: Records, looks: readonly (readonly [number, Readings])[]): void {
  let now = given;
  for (const [edit, readings] of looks) {
    now = edits[edit]?.(now) ?? now;
    expect(entriesOf(now, readings)).toEqual(entriesOf(structuredClone(now), readings));
  }
}

const looks = fc.array(fc.tuple(fc.nat({ max: edits.length - 1 }), anyReadings), { minLength: 2, maxLength: 8 });

it("gives entries that were judged before only where a new judgement gives the same", () => {
  fc.assert(fc.property(anyCosts, looks, isAsIfFirst), { numRuns: 300, seed: 20_261_123 });
  fc.assert(fc.property(arbitraryRecords, looks, isAsIfFirst), { numRuns: 60, seed: 20_261_123 });
});

it("judges nothing again that an edit leaves alone", () => {
  const [given] = fc.sample(anyCosts, { numRuns: 1, seed: 7 });
  if (given === undefined) throw new Error("no costs");
  const before = entriesOf(given, {});
  const after = entriesOf({ ...given, deadlines: [] }, {});
  expect(after.length).toBeGreaterThan(0);
  expect(after.every((entry, index) => entry === before[index])).toBe(true);
});
