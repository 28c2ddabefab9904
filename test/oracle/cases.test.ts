import { describe, expect, it } from "vitest";
import { engineAssess } from "./engine.ts";
import { NUMBERS_OF_THE_TEXT } from "./numbers-of-the-text.ts";
import type { Assessment } from "./oracle-assess.ts";
import { oracleAssess } from "./oracle-assess.ts";
import { factsOfCase, type PackCase, readCaseFiles } from "./pack-cases.ts";

const RULES = (
  "a1_script a1_conversion a2_cost a2_scene a3_compute a3_wjj a4_nrta a4_cctv a4_satellite a4_online a5_platform a6_site " +
  "a7_national a7_province a7_overseas a8_talent a9_training a10_rd a11_export a11_translation a11_festival a12_chain a12_channel"
).split(" ");

const FILES = readCaseFiles();
const CASES = FILES.flatMap(([, { rule, cases }]) =>
  cases.map((one) => ({ name: `${rule}: ${one.title}`, rule, one })),
);

/** The part of an assessment that a case speaks of, in the words of the case. */
function spokenOf(assessment: Assessment, { expect: { lines, groups, totals } }: PackCase): unknown {
  const found = lines.map((wanted) => {
    const matches = assessment.lines.filter(
      (line) => line.rule === wanted.rule && `${line.subject.kind}/${line.subject.id}` === wanted.subject,
    );
    return matches.map((line) => pick({ ...line, subject: wanted.subject }, Object.keys(wanted)));
  });
  return {
    lines: found.flat(),
    ...(groups === undefined ? {} : { groups: assessment.groups }),
    ...(totals === undefined ? {} : { totals: pick({ ...assessment.totals }, Object.keys(totals)) }),
  };
}

function pick(record: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, record[key]]));
}

describe("the cases of the Liaoning pack", () => {
  it.each(CASES)("the oracle agrees: $name", ({ one }) => {
    const answer = oracleAssess(factsOfCase(one));
    expect(answer.ok && spokenOf(answer.assessment, one)).toEqual(one.expect);
  });

  it.each(CASES)("the engine agrees: $name", ({ one }) => {
    const answer = engineAssess(factsOfCase(one));
    expect(answer.ok && spokenOf(answer.assessment as Assessment, one)).toEqual(one.expect);
  });

  it("there is one file for each of the 23 rules, named after it", () => {
    expect(FILES.map(([name]) => name).toSorted()).toEqual(RULES.map((rule) => `${rule}.json`).toSorted());
    expect(FILES.filter(([name, { rule }]) => name !== `${rule}.json`)).toEqual([]);
  });

  it.each(FILES)(
    "%s has at least three cases, each with its own title, and speaks of its rule",
    (_name, { rule, cases }) => {
      expect(new Set(cases.map((one) => one.title)).size).toBe(cases.length);
      const own = cases.filter((one) => one.expect.lines.some((line) => line.rule === rule));
      expect(own.length).toBeGreaterThanOrEqual(3);
      const spoken = cases.filter(
        ({ expect: { lines, groups, totals } }) => lines.length > 0 || groups !== undefined || totals !== undefined,
      );
      expect(spoken).toEqual(cases);
    },
  );

  it.each(NUMBERS_OF_THE_TEXT)("$rule has a case below, at and above $what", ({ rule, at, found, lowest }) => {
    const values = CASES.filter((each) => each.rule === rule).flatMap(({ one }) => found(one));
    const wanted = lowest ? [at, at + 1n] : [at - 1n, at, at + 1n];
    expect(wanted.filter((value) => !values.includes(value))).toEqual([]);
  });
});
