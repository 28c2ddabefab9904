import { describe, expect, it } from "vitest";
import { checkMapping, unfilledPlaces, wrongBlank } from "../../../shared/forms/check-mapping.ts";
import { mappingOf, mappingText, parseMapping } from "../../../shared/forms/mapping-file.ts";
import { suggestMapping } from "../../../shared/forms/suggest-mapping.ts";
import type { Form, FormTarget } from "../../../shared/model/form.ts";
import { blankOf, cellAt, data, fieldOf } from "./made-up-forms.ts";

const named = (name: string): FormTarget => ({ kind: "field", name, option: null });

const blank = blankOf(
  [cellAt("B2"), "一、单位名称（全称）："],
  [cellAt("B3"), "填表日期"],
  [cellAt("B4"), "合计（万元）"],
  [named("row1_seller"), "row1_seller"],
  [named("row2_seller"), "row2_seller"],
);

const codes = (...fields: Parameters<typeof checkMapping>[0]) => checkMapping(fields, blank).map(({ code }) => code);

describe("a mapping held against its blank", () => {
  it("fits where every place is there: offered, a sheet's cell, a page's box, the rows of numbered fields", () => {
    const box = { kind: "box", page: 1, x: 10, y: 10, width: 100, height: 20 } as const;
    const more = { size: null, align: "left", multiline: false, comb: null, rows: null, pitch: 0 } as const;
    expect(
      codes(
        fieldOf(cellAt("Z99"), "applicant.name"),
        fieldOf({ ...box, ...more }, "date.asOf"),
        fieldOf(named("row{n}_seller"), "spend[].category"),
      ),
    ).toEqual([]);
  });

  it.each([
    ["a field that is not there", named("nowhere")],
    ["a sheet that is not there", { kind: "cell", sheet: "附表", cell: "A1", rows: null }],
    ["a placeholder that is not there", { kind: "placeholder", name: "x" }],
    ["a table that is not there", { kind: "table-cell", table: 1, row: 1, column: 1 }],
  ] as const)("tells of %s", (_what, target) => {
    expect(codes(fieldOf(target, "applicant.name"))).toEqual(["form-place-missing"]);
  });

  it("tells of two fields for one place", () => {
    expect(codes(fieldOf(cellAt("B2"), "applicant.name"), fieldOf(cellAt("B2"), "date.asOf"))).toEqual([
      "form-place-twice",
    ]);
  });

  it("lists what the blank offers and nothing fills, rows of a mapped list not among them", () => {
    const fields = [fieldOf(cellAt("B2"), "applicant.name"), fieldOf(named("row{n}_seller"), "spend[].category")];
    expect(unfilledPlaces(fields, blank).map(({ label }) => label)).toEqual(["填表日期", "合计（万元）"]);
  });

  it("made for another file is told by the file's hash", () => {
    const mapping = { title: "旧表", blank: { sha256: "a".repeat(64), fileName: "旧表.pdf" } };
    expect(wrongBlank(mapping, "a".repeat(64))).toBeNull();
    expect(wrongBlank(mapping, "b".repeat(64))?.code).toBe("form-other-blank");
  });
});

describe("a mapping made by names", () => {
  it("knows labels with numbers, brackets and colons, and takes 万元 from the label", () => {
    const fields = suggestMapping([], blank, data);
    expect(fields.map(({ source, format }) => ["data" in source ? source.data : "", format])).toEqual([
      ["applicant.name", "text"],
      ["date.asOf", "date"],
      ["totals.certain", "wan"],
    ]);
  });

  it("leaves alone what is mapped already", () => {
    const fields = suggestMapping([fieldOf(cellAt("B2"), "date.asOf")], blank, data);
    expect(fields.some(({ target }) => target.kind === "cell" && target.cell === "B2")).toBe(false);
  });
});

describe("a mapping as a file", () => {
  const form: Form = {
    ...{ id: "f1", title: "申报表", kind: "xlsx", sha256: "c".repeat(64), fileName: "申报表.xlsx", size: 9 },
    ...{ flatten: false, inPackage: true, subject: null, fields: [fieldOf(cellAt("B2"), "applicant.name")] },
  };

  it("is read back as it was written", () => {
    const read = parseMapping(mappingText(mappingOf(form)));
    expect(read).toEqual({ ok: true, value: mappingOf(form) });
  });

  it.each([
    ["no JSON", "{", "不是有效的 JSON 文件"],
    ["another format", JSON.stringify({ ...mappingOf(form), format: "other" }), "format"],
    ["an unknown key", JSON.stringify({ ...mappingOf(form), extra: 1 }), "extra"],
    ["a cell that is none", mappingText(mappingOf(form)).replace('"B2"', '"2B"'), "fields/0/target/cell"],
  ])("that is %s is refused with its place", (_what, text, said) => {
    const read = parseMapping(text);
    expect(read.ok ? "" : read.error).toContain(said);
  });
});
