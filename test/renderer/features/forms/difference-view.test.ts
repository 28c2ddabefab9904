import { expect, it } from "vitest";
import { changeText, differenceTitle, textsText } from "../../../../renderer/features/forms/difference-view.ts";
import { sheetToFill, shortReading } from "../../../../renderer/features/forms/forms-view.ts";
import type { FormDifference, FormView } from "../../../../shared/contract/forms.ts";
import type { FormTarget } from "../../../../shared/model/form.ts";

const cell = (name: string, sheet = "表"): FormTarget => ({ kind: "cell", sheet, cell: name, rows: null });
const field = (name: string): FormTarget => ({ kind: "field", name, option: null });

const difference = (changed: Partial<FormDifference> = {}): FormDifference => ({
  ...{
    from: { id: "f1", title: "去年的表", inPackage: false },
    stayed: 9,
    changed: [],
    gone: [],
    fresh: [],
    texts: [],
  },
  ...changed,
});

const moved = { how: "moved", called: "单位", label: "单位", from: cell("B2"), target: cell("B3") } as const;

it("says how much of a mapping was taken over, and whether anything is otherwise", () => {
  expect(differenceTitle(difference())).toBe("与“去年的表”相比：9 栏都在原处。");
  expect(differenceTitle(difference({ changed: [moved] }))).toBe("与“去年的表”相比：沿用 10 栏，其中 9 栏没有变。");
});

it("says what has become of each field in words that a person can follow", () => {
  expect(changeText(moved)).toBe("“单位”挪了位置：表 B2 → 表 B3");
  expect(changeText({ ...moved, from: field("Text1"), target: field("Text2") })).toContain("换了一个栏位");
  expect(changeText({ ...moved, how: "renamed", label: "单位全称" })).toBe("“单位”现在叫“单位全称”（表 B3）");
  expect(changeText({ ...moved, how: "unsure" })).toContain("框留在原处");
  expect(textsText(difference({ texts: ["年度"] }))).toContain("“年度”");
  expect(textsText(difference())).toBeNull();
});

it("shows the first rows of a list and how many there are", () => {
  expect(shortReading("一\n二\n三\n四")).toBe("一\n二\n三\n四");
  expect(shortReading("一\n二\n三\n四\n五")).toBe("一\n二\n三\n……共 5 行");
});

it("begins with the sheet that has the most to fill, not with the instructions before it", () => {
  const sheet = (name: string) => ({ name, rows: 1, columns: 1, cells: [], isCut: false });
  const offered = [{ target: cell("B2", "申报表") }];
  const view = { blank: { sheets: [sheet("填报说明"), sheet("申报表")], offered } } as unknown as FormView;
  expect(sheetToFill(view)).toBe("申报表");
});
