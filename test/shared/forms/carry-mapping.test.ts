import { describe, expect, it } from "vitest";
import type { Blank, BlankBlock, GridSheet } from "../../../shared/forms/blank.ts";
import { carryMapping } from "../../../shared/forms/carry-mapping.ts";
import { formLikeness, laterEdition } from "../../../shared/forms/form-likeness.ts";
import type { BoxTarget, FormField, FormTarget } from "../../../shared/model/form.ts";
import { blankOf, cellAt, fieldOf } from "./made-up-forms.ts";

/** A sheet whose rows are written as texts; a dash is an empty cell. */
function sheetOf(name: string, ...rows: readonly string[]): GridSheet {
  const cells = rows.flatMap((row, index) =>
    row.split("|").map((text, column) => ({
      cell: `${String.fromCharCode(65 + column)}${index + 1}`,
      ...{ text: text === "-" ? "" : text, rows: 1, columns: 1, isFormula: false },
    })),
  );
  return {
    name,
    rows: rows.length,
    columns: Math.max(...rows.map((row) => row.split("|").length)),
    cells,
    isCut: false,
  };
}

const bookOf = (...sheets: readonly GridSheet[]): Blank => ({ ...blankOf(), sheets });

const at = (cell: string, sheet = "表"): FormTarget => ({ kind: "cell", sheet, cell, rows: null });

const told = (fields: readonly FormField[], before: Blank, after: Blank) => {
  const { carried, gone } = carryMapping(fields, before, after);
  return {
    carried: carried.map(({ field, how }) => [field.label, how, "cell" in field.target ? field.target.cell : ""]),
    gone: gone.map(({ label }) => label),
  };
};

const before = bookOf(sheetOf("表", "单位名称|-|电话|-", "片名|-|金额（万元）|-", "2026年投入|-|备注|-"));
const fields = [
  fieldOf(at("B1"), "applicant.name", { label: "单位名称" }),
  fieldOf(at("D1"), "applicant.contact.phone", { label: "电话" }),
  fieldOf(at("B2"), "subject.name", { label: "片名" }),
  fieldOf(at("D2"), "subject.certain", { label: "金额（万元）" }),
  fieldOf(at("B3"), "subject.eligible", { label: "2026年投入" }),
];

describe("a mapping that is taken over to a later form", () => {
  it("stays where nothing has changed but the year and the blanks in a label", () => {
    const after = bookOf(sheetOf("表", "单位名称：|-|电 话|-", "片名|-|金额（万元）|-", "2027年投入|-|备注|-"));
    expect(told(fields, before, after).carried.map(([, how]) => how)).toEqual(Array(5).fill("stayed"));
    expect(carryMapping(fields, before, after).fresh).toEqual([]);
  });

  it("follows its words where rows were put in, and to a sheet of another name", () => {
    const after = bookOf(
      sheetOf("填报说明", "请如实填写"),
      sheetOf("2027", "受理编号|-|批次|-", "单位名称|-|电话|-", "片名|-|金额（万元）|-", "2027年投入|-|备注|-"),
    );
    expect(told(fields, before, after)).toEqual({
      carried: [
        ["单位名称", "moved", "B2"],
        ["电话", "moved", "D2"],
        ["片名", "moved", "B3"],
        ["金额（万元）", "moved", "D3"],
        ["2026年投入", "moved", "B4"],
      ],
      gone: [],
    });
  });

  it("tells a place under other words, another unit among them, and what has no place any more", () => {
    const after = bookOf(sheetOf("表", "单位名称|-|手机|-", "片名|-|金额（元）|-", "备注|-|-|-"));
    expect(told(fields, before, after)).toEqual({
      carried: [
        ["单位名称", "stayed", "B1"],
        ["手机", "renamed", "D1"],
        ["片名", "stayed", "B2"],
        ["金额（元）", "renamed", "D2"],
      ],
      gone: ["2026年投入"],
    });
  });

  it("never puts a value where another field of before has moved", () => {
    // The telephone is gone, and the sum stands where it was.
    const after = bookOf(sheetOf("表", "单位名称|-|金额（万元）|-", "片名|-|备注|-"));
    const { carried, gone } = told(fields, before, after);
    expect(carried).toContainEqual(["金额（万元）", "moved", "D1"]);
    expect(gone).toEqual(["电话", "2026年投入"]);
  });

  it("keeps equal labels apart by their order, and columns of lists with the rows they may take", () => {
    const twice = bookOf(sheetOf("表", "姓名|-", "姓名|-", "类别|金额", "-|-"));
    const two = [
      fieldOf(at("B1"), "a", { label: "甲" }),
      fieldOf(at("B2"), "b", { label: "乙" }),
      fieldOf(cellAt("B4", 9), "spend[].eligible", { label: "金额" }),
    ];
    const after = bookOf(sheetOf("表", "表头|-", "姓名|-", "姓名|-", "类别|金额", "-|-"));
    expect(told(two, twice, after).carried).toEqual([
      ["甲", "moved", "B2"],
      ["乙", "moved", "B3"],
      ["金额", "moved", "B5"],
    ]);
    expect(carryMapping(two, twice, after).carried[2]?.field.target).toMatchObject({ rows: 9 });
  });

  it("follows the cells of a document's tables, and the fields of a PDF by what is printed beside them", () => {
    const table = (...rows: readonly string[]): BlankBlock => ({
      ...{ kind: "table", table: 1 },
      rows: rows.map((row) => row.split("|").map((text) => ({ text: text === "-" ? "" : text, span: 1 }))),
    });
    const cell = (row: number, column: number): FormTarget => ({ kind: "table-cell", table: 1, row, column });
    const document = { ...blankOf(), blocks: [table("单位|-", "电话|-")] };
    const later = { ...blankOf(), blocks: [table("编号|-", "单位|-", "电话|-")] };
    const placed = carryMapping([fieldOf(cell(2, 2), "x", { label: "电话" })], document, later).carried;
    expect(placed.map(({ field, how }) => [field.target, how])).toEqual([[cell(3, 2), "moved"]]);

    const named = (name: string): FormTarget => ({ kind: "field", name, option: null });
    const pdf = blankOf([named("Text1"), "单位"], [named("Text2"), "电话"]);
    const next = blankOf([named("Text1"), "单位"], [named("Text2"), "邮箱"], [named("Text3"), "电话"]);
    const phone = fieldOf(named("Text2"), "phone", { label: "电话" });
    expect(carryMapping([phone], pdf, next).carried[0]?.field.target).toEqual(named("Text3"));
    expect(carryMapping([phone], pdf, next).fresh.map(({ label }) => label)).toEqual(["邮箱"]);
  });

  it("moves a drawn box with the words beside it, and says which box nothing is printed beside", () => {
    const box = (x: number, y: number): BoxTarget => ({
      ...{ kind: "box", page: 1, x, y, width: 200, height: 20, size: null, align: "left" },
      ...{ multiline: false, comb: null, rows: null, pitch: 0 },
    });
    const words = (text: string, x: number, y: number, page = 1) => ({ page, text, x, right: x + 60, y });
    const old = { ...blankOf(), printed: [words("单位名称：", 50, 114)] };
    const now = { ...blankOf(), printed: [words("填报说明", 50, 60), words("单位名称", 50, 174)] };
    const mapped = [fieldOf(box(120, 100), "name", { label: "单位" }), fieldOf(box(300, 600), "seal", { label: "章" })];
    expect(carryMapping(mapped, old, now).carried.map(({ field, how }) => [field.target, how])).toEqual([
      [box(120, 160), "moved"],
      [box(300, 600), "unsure"],
    ]);
    expect(carryMapping(mapped, old, { ...blankOf(), printed: [] }).gone.map(({ label }) => label)).toEqual(["单位"]);
  });
});

it("takes a form for a later edition by the words that both have", () => {
  const after = bookOf(sheetOf("2027", "受理编号|-|批次|-", "单位名称|-|电话|-", "片名|-|金额（万元）|-"));
  const other = bookOf(sheetOf("表", "姓名|-|身份证|-", "电话|-|职务|-"));
  expect(formLikeness(before, after)).toBeGreaterThan(laterEdition);
  expect(formLikeness(before, other)).toBeLessThan(laterEdition);
  expect(formLikeness(blankOf(), after)).toBe(0);
});
