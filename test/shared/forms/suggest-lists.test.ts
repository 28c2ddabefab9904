import { expect, it } from "vitest";
import type { Blank } from "../../../shared/forms/blank.ts";
import type { FormData } from "../../../shared/forms/form-data.ts";
import { listTablesOf } from "../../../shared/forms/list-tables.ts";
import { suggestMapping } from "../../../shared/forms/suggest-mapping.ts";
import type { FormTarget } from "../../../shared/model/form.ts";
import { blankOf } from "./made-up-forms.ts";

const cell = (row: number, column: number): FormTarget => ({ kind: "table-cell", table: 1, row, column });

/** A document with one table; empty cells beside or under words are offered as its reader offers them. */
function documentOf(...rows: readonly string[]): Blank {
  const texts = rows.map((row) => row.split("|").map((text) => (text === "-" ? "" : text)));
  const offered = texts.flatMap((line, row) =>
    line.flatMap((text, column) => {
      const label = line[column - 1] || texts[row - 1]?.[column] || "";
      return text === "" && label !== "" ? ([[cell(row + 1, column + 1), label]] as const) : [];
    }),
  );
  const table = {
    kind: "table" as const,
    table: 1,
    rows: texts.map((line) => line.map((text) => ({ text, span: 1 }))),
  };
  return { ...blankOf(...offered), kind: "docx", blocks: [table] };
}

const text = (path: string, title: string) => ({ path, title, type: "text" as const });

const data: FormData = {
  hasSubject: true,
  singles: [
    { ...text("applicant.bank.accountName", "账户名称"), group: "单位", value: null },
    { path: "subject.work.minutes", title: "总时长（分钟）", group: "作品", type: "count", value: null },
  ],
  lists: [
    {
      ...{ path: "schedule[]", title: "支出明细", rows: [] },
      columns: [
        text("schedule[].seller", "销售方"),
        text("schedule[].category", "类别"),
        { path: "schedule[].recorded", title: "价税合计", type: "money" },
      ],
    },
    {
      ...{ path: "locations[]", title: "取景地", rows: [] },
      columns: [
        text("locations[].name", "取景地"),
        { path: "locations[].seconds", title: "累计时长（秒）", type: "count" },
      ],
    },
  ],
};

const sources = (blank: Blank) =>
  suggestMapping([], blank, data).map(({ label, source, target }) => [
    label,
    "data" in source ? source.data : "",
    target,
  ]);

it("finds a list by its headings over numbered rows, and fills its columns from the list that fits", () => {
  const blank = documentOf("序号|支出科目|收款单位|金额", "1|-|-|-", "2|-|-|-", "合计|-|-|-");
  expect(sources(blank)).toEqual([
    ["支出科目", "schedule[].category", cell(2, 2)],
    ["收款单位", "schedule[].seller", cell(2, 3)],
    ["金额", "schedule[].recorded", cell(2, 4)],
  ]);
});

it("never takes a column of a list for a value that stands alone, nor seconds for minutes", () => {
  const blank = documentOf("取景地名称|时长（秒）", "-|-", "-|-");
  expect(sources(blank)).toEqual([
    ["取景地名称", "locations[].name", cell(2, 1)],
    ["时长（秒）", "locations[].seconds", cell(2, 2)],
  ]);
  expect(sources(documentOf("时长（秒）|-"))).toEqual([]);
  expect(sources(documentOf("时长|-")).map(([, path]) => path)).toEqual(["subject.work.minutes"]);
});

it("takes a form's own fields for no list", () => {
  expect(listTablesOf(documentOf("单位|-|电话|-", "片名|-|编号|-"))).toEqual([]);
  expect(listTablesOf(documentOf("填表人|日期", "-|-"))).toEqual([]);
  expect(listTablesOf(documentOf("2024|2025|2026", "-|-|-", "-|-|-"))).toEqual([]);
});
