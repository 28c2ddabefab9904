import { expect, it } from "vitest";
import { joinData, joinedPaths, joinedText, wordsBetween } from "../../../shared/forms/joined-data.ts";
import { resolveMapping } from "../../../shared/forms/resolve-mapping.ts";
import { cellAt, data, fieldOf } from "./made-up-forms.ts";

const joined = (text: string, rows: number | null = null) =>
  resolveMapping([fieldOf(cellAt("B2", rows), "x", { label: "单位及日期", source: { text } })], data);

it("writes several values into one place, each as its kind is usually written", () => {
  const { fills, findings } = joined("{{applicant.name}}，{{date.asOf}}");
  expect(fills[0]?.values.map((value) => value?.text)).toEqual(["甲公司，2026年6月30日"]);
  expect(findings).toEqual([]);
});

it("runs on row by row where a list is among them", () => {
  const { fills } = joined("{{spend[].category}}：{{spend[].eligible}}", 5);
  expect(fills[0]?.values.map((value) => value?.text)).toEqual(["编剧：1.00", "取景", "后期：3.00"]);
  expect(joined("{{spend[].category}} {{date.asOf}}").findings.map(({ code }) => code)).toEqual([
    "form-list-in-one-place",
  ]);
});

it("says what is not recorded, and what there is no data for; a plain text stays as it is", () => {
  expect(joined("{{applicant.contact.email}} {{subject.name}}").findings.map(({ code }) => code)).toEqual([
    "form-subject-needed",
  ]);
  expect(joined("{{applicant.shoeSize}}").findings[0]?.detail).toMatchObject({ path: "applicant.shoeSize" });
  expect(joined("一式三份").fills[0]?.values[0]?.text).toBe("一式三份");
});

it("is read back from what was written", () => {
  const text = joinedText(["a", "b[].c"], "至");
  expect([text, joinedPaths(text), wordsBetween(text)]).toEqual(["{{a}}至{{b[].c}}", ["a", "b[].c"], "至"]);
  expect([joinedPaths("没有"), wordsBetween("没有")]).toEqual([[], " "]);
  expect(joinData("{{nowhere}}", data)).toEqual({ unknown: "nowhere" });
});
