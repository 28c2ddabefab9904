import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsToJson } from "../../../shared/calculation/facts-to-json.ts";
import { gather } from "../../../shared/calculation/gather.ts";
import { parseFacts } from "../../../shared/calculation/parse-facts.ts";
import { localDate } from "../../../shared/dates.ts";
import { totalLedger } from "../../../shared/ledger/total-ledger.ts";
import type { Records } from "../../../shared/model/records.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import { sumFen } from "../../../shared/money.ts";
import { arbitraryRecords } from "../../fixtures/arbitrary-records.ts";
import { anyCosts, anyReadings } from "../ledger/arbitrary-costs.ts";
import { pack } from "../ledger/made-up-cost.ts";

const asOf = localDate("2026-06-30");
const runs = { numRuns: 500, seed: 20_260_630 };

const costs: fc.Arbitrary<Records> = fc.tuple(anyCosts, anyReadings).map(([given, readings]) => ({
  ...given,
  choices: Object.entries(readings).map(([id, option]) => ({ id, option, confirmedBy: "", confirmedOn: null })),
}));

/** Facts without the order in which sets and maps were filled. */
function inOrder(given: Records): unknown {
  const { subjects, ...rest } = factsToJson(gather(given, pack, asOf).facts);
  const sorted = subjects.map((subject) => ({
    ...subject,
    spend: Object.entries(subject.spend ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  }));
  return {
    ...rest,
    subjects: sorted.toSorted((a, b) =>
      `${a.kind}/${a.id}/${a.claimYear}` < `${b.kind}/${b.id}/${b.claimYear}` ? -1 : 1,
    ),
  };
}

describe("gathering", () => {
  it("puts into spend what the ledger finds eligible, and nothing else", () => {
    const property = fc.property(costs, (given) => {
      const { facts, ledger, findings } = gather(given, pack, asOf);
      const spent = facts.subjects.map(({ spend }) => sumFen([...(spend?.values() ?? [])]));
      const keys = new Set(given.subjects.map((subject): string => subjectKey(subject)));
      const { eligible } = totalLedger(ledger.entries.filter(({ subject }) => keys.has(subject ?? "")));
      const isNegative = findings.some(({ code }) => code === "spend-negative");
      expect(isNegative || sumFen(spent) === eligible).toBe(true);
      expect(facts.subjects.flatMap(({ spend }) => [...(spend?.values() ?? [])]).every((amount) => amount > 0n)).toBe(
        true,
      );
    });
    fc.assert(property, runs);
  });

  it("does not depend on the order of the records", () => {
    const property = fc.property(costs, (given) => {
      const turned = {
        ...given,
        ...{
          invoices: given.invoices.toReversed(),
          subjects: given.subjects.toReversed(),
          choices: given.choices.toReversed(),
        },
      };
      expect(inOrder({ ...turned, choices: given.choices })).toEqual(inOrder(given));
    });
    fc.assert(property, runs);
  });

  it("makes a facts file that the strict reader takes, whatever a store may hold", () => {
    const property = fc.property(arbitraryRecords, (given) => {
      const ids = new Set(given.subjects.filter(({ kind }) => kind === "enterprise").map(({ id }) => id));
      fc.pre(ids.size < 2);
      const { facts } = gather(given, pack, asOf);
      expect(parseFacts(JSON.stringify(factsToJson(facts)), pack)).toMatchObject({ ok: true });
    });
    fc.assert(property, { ...runs, numRuns: 200 });
  });
});
