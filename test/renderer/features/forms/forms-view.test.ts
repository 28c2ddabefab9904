import { describe, expect, it } from "vitest";
import {
  boxAt,
  dataOptions,
  draftFor,
  fieldsWith,
  placeText,
  sourceText,
  withDatum,
} from "../../../../renderer/features/forms/forms-view.ts";
import { columnName, gridRows } from "../../../../renderer/features/forms/grid-view.ts";
import type { FormView } from "../../../../shared/contract/forms.ts";
import type { FormField, FormTarget } from "../../../../shared/model/form.ts";

const target: FormTarget = { kind: "cell", sheet: "申报表", cell: "B3", rows: null };
const known: FormField = {
  ...{ id: "k", label: "单位名称", target, source: { data: "applicant.name" }, format: "text", when: null },
};

const view: FormView = {
  form: {
    ...{ id: "f", title: "表", kind: "xlsx", sha256: "a".repeat(64), fileName: "表.xlsx", size: 1, flatten: false },
    ...{ inPackage: false, subject: null, fields: [known] },
  },
  blank: {
    ...{ kind: "xlsx", pages: [], sheets: [], blocks: [], printed: [], remarks: [] },
    offered: [
      {
        ...{ target: { kind: "field", name: "agrees", option: null }, label: "承诺", kind: "check", page: 1 },
        ...{ box: null, options: [], longest: null, value: "" },
      },
    ],
  },
  singles: [
    { path: "applicant.name", title: "单位名称", group: "申报单位", formats: ["text", "check"], value: "甲公司" },
    { path: "totals.certain", title: "合计", group: "金额", formats: ["yuan", "wan", "check"], value: null },
  ],
  lists: [
    {
      ...{ title: "支出", rows: 3 },
      columns: [{ path: "spend[].category", title: "类别", group: "支出", formats: ["text"], value: "编剧" }],
    },
  ],
  ...{ subjects: [], shown: [], findings: [], unfilled: [], suggestedPath: "" },
};

describe("a place that is clicked", () => {
  it("opens the field that fills it already", () => {
    expect(draftFor(view, target)).toEqual({ ...known, isKept: true });
  });

  it("begins a new one under the blank's own label, a box to be ticked as a tick", () => {
    const draft = draftFor(view, { kind: "field", name: "agrees", option: null });
    expect(draft).toMatchObject({ label: "承诺", format: "check", source: null, isKept: false });
  });
});

describe("the value that is picked", () => {
  it("is written as values of its kind usually are", () => {
    const draft = withDatum(view, draftFor(view, { ...target, cell: "B9" }), "totals.certain");
    expect(draft).toMatchObject({ label: "合计", format: "yuan", source: { data: "totals.certain" } });
  });

  it("stays a tick where a tick is wanted", () => {
    const draft = withDatum(view, draftFor(view, { kind: "field", name: "agrees", option: null }), "applicant.name");
    expect(draft.format).toBe("check");
  });

  it("gets room to run on when it is a list", () => {
    const cell = withDatum(view, draftFor(view, { ...target, cell: "A9" }), "spend[].category");
    expect(cell.target).toMatchObject({ cell: "A9", rows: 10 });
    const box = withDatum(view, draftFor(view, boxAt(1, { x: 1, y: 2, width: 90, height: 18 })), "spend[].category");
    expect(box.target).toMatchObject({ rows: 5, pitch: 18 });
  });

  it("is found by heading, with what it would read", () => {
    expect(dataOptions(view).map(({ label, options }) => [label, options[0]?.label])).toEqual([
      ["申报单位", "单位名称：甲公司"],
      ["金额", "合计（未录入）"],
      ["列表：支出（3 行）", "支出 · 类别（整列）"],
    ]);
  });
});

describe("the mapping while it is edited", () => {
  it("has one field for a place: a new one gives way to none, a changed one stands where it stood", () => {
    const changed = { ...known, isKept: true, source: { data: "totals.certain" } };
    expect(fieldsWith(view.form.fields, changed)).toEqual([{ ...known, source: { data: "totals.certain" } }]);
    const other = { ...known, id: "", target: { ...target, cell: "C1" }, isKept: false };
    expect(fieldsWith(view.form.fields, other).map(({ id }) => id)).toEqual(["k", "cell 申报表 C1"]);
    expect(fieldsWith(view.form.fields, { ...other, source: null })).toBe(view.form.fields);
  });

  it("is told in words", () => {
    expect(sourceText(view, known)).toBe("单位名称");
    expect(sourceText(view, { ...known, source: { text: "属实" } })).toBe("固定文字“属实”");
    expect(placeText(target)).toBe("申报表 B3");
    expect(placeText({ kind: "table-cell", table: 1, row: 2, column: 3 })).toBe("表 1，第 2 行第 3 格");
  });

  it("draws a high box for several lines", () => {
    expect(boxAt(2, { x: 10.04, y: 20.06, width: 100, height: 60 })).toMatchObject({
      page: 2,
      x: 10,
      y: 20.1,
      multiline: true,
    });
    expect(boxAt(1, { x: 0, y: 0, width: 100, height: 18 }).multiline).toBe(false);
  });
});

describe("a sheet as a grid", () => {
  const sheet = {
    ...{ name: "表", rows: 3, columns: 3, isCut: false },
    cells: [{ cell: "A1", text: "题", rows: 2, columns: 2, isFormula: false }],
  };

  it("leaves out what a merged cell covers and has an empty cell for every other", () => {
    expect(gridRows(sheet).map(({ cells }) => cells.map(({ cell }) => cell))).toEqual([
      ["A1", "C1"],
      ["C2"],
      ["A3", "B3", "C3"],
    ]);
  });

  it.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [703, "AAA"],
  ])("calls column %s %s", (column, name) => {
    expect(columnName(column)).toBe(name);
  });
});
