import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculate } from "../../../electron/services/calculate.ts";
import { choiceEffects } from "../../../electron/services/choice-effects.ts";
import { dossierOf } from "../../../electron/services/dossier-of.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { localDate } from "../../../shared/dates.ts";
import { compileDossier } from "../../../shared/dossier/compile-dossier.ts";
import type { Records } from "../../../shared/model/records.ts";
import { fen } from "../../../shared/money.ts";
import { arbitraryRecords } from "../../fixtures/arbitrary-records.ts";
import { cases } from "../../support/thorough.ts";

const found = await findPack("cn-liaoning-microdrama");
if (!found.ok) throw new Error(JSON.stringify(found.error));
const pack = found.value;
const [asOf, later] = [localDate("2026-11-01"), localDate("2027-11-01")];

/** Equal records that nothing is known about yet. */
const unknown = (records: Records): Records => structuredClone(records);

/** The same records with one that differs. */
const edited = (records: Records): Records => ({
  ...records,
  revenues: records.revenues.map((one) => ({ ...one, net: fen((one.net ?? 0n) + 1n) })),
});

describe("a calculation that is asked for again", () => {
  it("is the one that was made, and what anew it would be; other records and other days have their own", () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const first = calculate(records, pack, asOf);
        expect(calculate(records, pack, asOf)).toBe(first);
        expect(calculate(unknown(records), pack, asOf)).toEqual(first);
        for (const [those, day] of [[edited(records), asOf] as const, [records, later] as const]) {
          expect(calculate(those, pack, day)).toEqual(calculate(unknown(those), pack, day));
        }
        expect(calculate(records, { ...pack, rules: [] }, asOf).assessment.lines).toEqual([]);
        expect(calculate(records, pack, asOf)).toEqual(first);
      }),
      { numRuns: cases(200, 20) },
    );
  });

  it("has effects of its choices that are what anew they would be", () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const first = choiceEffects(records, pack, asOf);
        expect(choiceEffects(records, pack, asOf)).toBe(first);
        expect(choiceEffects(unknown(records), pack, asOf)).toEqual(first);
        expect(choiceEffects(records, pack, later)).toEqual(choiceEffects(unknown(records), pack, later));
        expect(choiceEffects(edited(records), pack, asOf)).toEqual(choiceEffects(unknown(edited(records)), pack, asOf));
      }),
      { numRuns: cases(50, 5) },
    );
  });

  it("has pages that are compiled once for each profile, and are what anew they would be", () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        for (const profile of pack.profiles) {
          const first = dossierOf(calculate(records, pack, asOf), profile);
          expect(dossierOf(calculate(records, pack, asOf), profile)).toBe(first);
          expect(first).toEqual(compileDossier(calculate(unknown(records), pack, asOf), profile));
          expect(dossierOf(calculate(edited(records), pack, asOf), profile)).not.toBe(first);
        }
      }),
      { numRuns: cases(50, 5) },
    );
  });
});
