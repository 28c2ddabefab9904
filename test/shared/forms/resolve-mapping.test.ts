import { describe, expect, it } from "vitest";
import { resolveMapping } from "../../../shared/forms/resolve-mapping.ts";
import { cellAt, data, fieldOf } from "./made-up-forms.ts";

const textsOf = (...fields: Parameters<typeof resolveMapping>[0]) =>
  resolveMapping(fields, data).fills.map(({ values }) => values.map((value) => value?.text ?? null));

const codesOf = (...fields: Parameters<typeof resolveMapping>[0]) =>
  resolveMapping(fields, data).findings.map(({ code, severity }) => `${severity} ${code}`);

describe("a mapping over the data", () => {
  it("writes each value in its format, and fixed words as they are", () => {
    expect(
      textsOf(
        fieldOf(cellAt("A1"), "applicant.name"),
        fieldOf(cellAt("A2"), "totals.certain", { format: "wan" }),
        fieldOf(cellAt("A3"), "x", { source: { text: "本单位承诺属实" } }),
      ),
    ).toEqual([["甲公司"], ["0.123456"], ["本单位承诺属实"]]);
  });

  it("runs a list down, with nothing where a row does not say it", () => {
    expect(textsOf(fieldOf(cellAt("B2", 5), "spend[].eligible", { format: "yuan" }))).toEqual([["1.00", null, "3.00"]]);
  });

  it.each([
    ["its value is the one that is waited for", "applicant.name", "甲公司", true],
    ["its value is another", "applicant.name", "乙公司", false],
    ["it is yes", "rule.r1.met", null, true],
    ["there is something", "applicant.name", null, true],
  ] as const)("ticks a box when %s", (_when, path, when, on) => {
    const { fills } = resolveMapping([fieldOf(cellAt("A1"), path, { format: "check", when })], data);
    expect(fills[0]?.values[0]?.on).toBe(on);
  });

  it.each([
    ["data that the tool has not", fieldOf(cellAt("A1"), "applicant.shoeSize"), "error form-data-unknown"],
    [
      "a format that does not fit",
      fieldOf(cellAt("A1"), "applicant.name", { format: "wan" }),
      "error form-format-unfit",
    ],
    ["a list in one place", fieldOf(cellAt("A1"), "spend[].category"), "error form-list-in-one-place"],
    ["a list without room", fieldOf(cellAt("A1", 2), "spend[].category"), "error form-list-too-long"],
    ["what is not recorded", fieldOf(cellAt("A1"), "applicant.contact.email"), "warning form-no-data"],
    ["a subject that is not chosen", fieldOf(cellAt("A1"), "subject.name"), "warning form-subject-needed"],
  ] as const)("tells of %s", (_what, field, expected) => {
    expect(codesOf(field)).toEqual([expected]);
  });
});
