import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fenOf, yuan } from "../../oracle/amounts.ts";
import { difference } from "../../oracle/difference.ts";
import type { FactsFile, SubjectEntry } from "../../oracle/file-types.ts";
import { groupsOf } from "../../oracle/groups.ts";
import type { Line } from "../../oracle/line.ts";
import { allChoices, decidedFile, factsFile } from "../../oracle/random-facts.ts";
import { totalsOf } from "../../oracle/totals.ts";
import { CATEGORIES, EVIDENCE, RULE_CHOICES } from "../../oracle/vocabulary.ts";
import { type Assessed, assessed, changed, inFen, loweredBy, spendMore } from "./assessed.ts";

const runs = { numRuns: 500, seed: 20_260_630 };
const index = fc.nat({ max: 20 });

const choicesOf = (file: FactsFile) => new Map(Object.entries(file.choices ?? {}));

/** The lines by name, so that their order does not matter. */
function byName(assessment: Assessed, rename: (id: string) => string): Map<string, unknown> {
  return new Map(
    assessment.lines.map((line) => {
      const subject = { ...line.subject, id: rename(line.subject.id) };
      return [JSON.stringify([line.rule, subject, line.claimYear]), { ...line, subject }];
    }),
  );
}

function withFact(file: FactsFile, line: Line, value: string | number): FactsFile {
  const { kind, id } = line.subject;
  const given = (one: SubjectEntry) => ({ ...one, facts: { ...one.facts, [line.gap?.condition ?? ""]: value } });
  const isIt = (one: SubjectEntry) => one.kind === kind && one.id === id && one.claimYear === line.claimYear;
  return { ...file, subjects: file.subjects.map((one) => (isIt(one) ? given(one) : one)) };
}

/** How the condition of a line's gap is decided once its fact is moved to `units` fen, or so many. */
function stateAt(file: FactsFile, line: Line, units: bigint): string | undefined {
  const value = typeof line.gap?.have === "string" ? yuan(units) : Number(units);
  const again = assessed(withFact(file, line, value));
  const same = again.lines.find(
    (one) =>
      one.rule === line.rule && difference(one.subject, line.subject) === null && one.claimYear === line.claimYear,
  );
  return same?.reasons.find((reason) => reason.condition === line.gap?.condition)?.state;
}

describe("what every implementation must satisfy", () => {
  it("totals equal the sums of lines after groups and pairs", () => {
    const property = fc.property(factsFile, (file) => {
      const { lines, groups, totals } = assessed(file);
      expect(groups).toEqual(groupsOf(lines, choicesOf(file)));
      expect(totals).toEqual(totalsOf(lines, groups, choicesOf(file)));
    });
    fc.assert(property, runs);
  });

  it("no line is above its limit, no group above its own", () => {
    const property = fc.property(factsFile, (file) => {
      const { lines, groups } = assessed(file);
      const above = lines.filter((line) => line.limit !== null && inFen(line.amount) > inFen(line.limit));
      expect(above).toEqual([]);
      const over = groups.filter(
        ({ limit, certain, possible }) => inFen(possible) > inFen(limit) || inFen(certain) > inFen(possible),
      );
      expect(over).toEqual([]);
    });
    fc.assert(property, runs);
  });

  it("subject order and renaming change nothing", () => {
    const rename = (id: string) => `另名-${id}`;
    const shuffled = factsFile.chain((file) =>
      fc.record({
        file: fc.constant(file),
        order: fc.shuffledSubarray([...file.subjects], { minLength: file.subjects.length }),
      }),
    );
    const property = fc.property(shuffled, ({ file, order }) => {
      const subjects = order.map((subject) => ({ ...subject, id: rename(subject.id) }));
      const [before, after] = [assessed(file), assessed({ ...file, subjects })];
      expect(byName(after, (id) => id)).toEqual(byName(before, rename));
      expect({ ...after, lines: [] }).toEqual({ ...before, lines: [] });
    });
    fc.assert(property, runs);
  });

  it("more spend, where spend is given, never lowers anything", () => {
    const more = fc.bigInt({ min: 1n, max: 200_000_000n });
    const property = fc.property(decidedFile, index, fc.constantFrom(...CATEGORIES), more, (file, at, category, by) => {
      const after = changed(file, at, (subject) => spendMore(subject, category, by));
      expect(loweredBy(assessed(file), assessed(after))).toEqual([]);
    });
    fc.assert(property, runs);
  });

  it("more evidence never lowers anything", () => {
    const property = fc.property(decidedFile, index, fc.constantFrom(...EVIDENCE), (file, at, proof) => {
      const after = changed(file, at, (subject) => ({
        ...subject,
        evidence: [...new Set([...(subject.evidence ?? []), proof])],
        absent: (subject.absent ?? []).filter((id) => id !== proof),
      }));
      expect(loweredBy(assessed(file), assessed(after))).toEqual([]);
    });
    fc.assert(property, runs);
  });

  it("a base one fen more never raises an amount by more than one rounding step", () => {
    const steps: Record<string, bigint> = { floor_fen: 1n, floor_yuan: 100n, floor_100: 10_000n, half_up_fen: 1n };
    const property = fc.property(decidedFile, index, fc.constantFrom(...CATEGORIES), (file, at, category) => {
      const before = assessed(file).lines;
      const after = assessed(changed(file, at, (subject) => spendMore(subject, category, 1n))).lines;
      const step = steps[file.choices?.rounding ?? ""] ?? 0n;
      const raised = before.map((line, which) => inFen(after[which]?.amount ?? null) - inFen(line.amount));
      expect(raised.filter((by) => by < 0n || by > step)).toEqual([]);
    });
    fc.assert(property, runs);
  });

  it("the gap is tight: have + missing meets the condition, one fen or one unit less does not", () => {
    let gaps = 0;
    const property = fc.property(decidedFile, (file) => {
      for (const line of assessed(file).lines.filter((one) => one.gap !== null)) {
        const units = (value: unknown) => (typeof value === "string" ? inFen(value) : BigInt(Number(value)));
        const [have, missing] = [units(line.gap?.have), units(line.gap?.missing)];
        expect(units(line.gap?.need)).toBe(have + missing);
        expect([stateAt(file, line, have + missing), stateAt(file, line, have + missing - 1n)]).toEqual(["yes", "no"]);
        gaps += 1;
      }
    });
    fc.assert(property, { ...runs, numRuns: 250 });
    expect(gaps).toBeGreaterThan(200);
  });

  it("splitting a receipt in two changes nothing", () => {
    const sameBase = fc.constantFrom(
      ["venue", "set"],
      ["costume", "travel"],
      ["intl_location", "intl_channel"],
      ["intl_localisation", "intl_consulting"],
      ["rd_labour", "rd_equip"],
    );
    const cap = fc.constantFrom(...RULE_CHOICES.art12_cap.filter((option) => option !== "link"));
    const receipt = fc.bigInt({ min: 1n, max: 200_000_000n });
    const property = fc.property(
      decidedFile,
      cap,
      sameBase,
      receipt,
      fc.nat(),
      (file, art12_cap, [one = "", other = ""], whole, cut) => {
        const chosen = { ...file, choices: { ...file.choices, art12_cap } };
        const part = BigInt(cut) % (whole + 1n);
        const added = (first: bigint, second: bigint) =>
          assessed(changed(chosen, 0, (subject) => spendMore(spendMore(subject, one, first), other, second)));
        expect(added(whole - part, part)).toEqual(added(whole, 0n));
      },
    );
    fc.assert(property, runs);
  });

  it("an assessment is a pure function of its input", () => {
    const property = fc.property(factsFile, factsFile, (file, between) => {
      const first = assessed(file);
      assessed(between);
      expect(assessed(structuredClone(file))).toEqual(first);
    });
    fc.assert(property, runs);
  });

  it("floats have no place: every whole-yuan base gives its exact share", () => {
    const base = fc.bigInt({ min: 0n, max: 250_000n });
    const property = fc.property(base, allChoices, (yuanSpent, choices) => {
      const work = {
        kind: "work",
        id: "w",
        claimYear: 2026,
        evidence: ["cost_audit", "filing_cert"],
        spend: { venue: `${yuanSpent}` },
      };
      const file = { format: "shenbao.facts", version: 1, pack: "cn-liaoning-microdrama", asOf: "2026-06-30" };
      const answer = assessed({ ...file, choices: { ...choices, rounding: "floor_fen" }, subjects: [work] });
      expect(fenOf(answer.lines.find((line) => line.rule === "a2_cost")?.amount)).toBe(yuanSpent * 20n);
    });
    fc.assert(property, { ...runs, numRuns: 2_000 });
  });
});
