import { localDate } from "../../../shared/dates.ts";
import type { Blank, Offered } from "../../../shared/forms/blank.ts";
import type { FormData } from "../../../shared/forms/form-data.ts";
import type { FormField, FormTarget } from "../../../shared/model/form.ts";
import { fen } from "../../../shared/money.ts";

/** Data to fill with: a text, an amount, a day, nothing, yes, and a list of three. */
export const data: FormData = {
  hasSubject: false,
  singles: [
    {
      path: "applicant.name",
      title: "单位名称",
      group: "申报单位",
      type: "text",
      value: { type: "text", value: "甲公司" },
    },
    {
      path: "totals.certain",
      title: "合计",
      group: "金额",
      type: "money",
      value: { type: "money", value: fen(123_456) },
    },
    {
      path: "date.asOf",
      title: "填表日期",
      group: "日期",
      type: "date",
      value: { type: "date", value: localDate("2026-06-30") },
    },
    { path: "applicant.contact.email", title: "电子邮箱", group: "申报单位", type: "text", value: null },
    { path: "subject.name", title: "名称", group: "申报对象", type: "text", value: null },
    { path: "rule.r1.met", title: "条件已齐", group: "政策", type: "flag", value: { type: "flag", value: true } },
  ],
  lists: [
    {
      path: "spend[]",
      title: "支出汇总",
      columns: [
        { path: "spend[].category", title: "类别", type: "text" },
        { path: "spend[].eligible", title: "可计入", type: "money" },
      ],
      rows: ["编剧", "取景", "后期"].map((category, index) => [
        { type: "text", value: category },
        index === 1 ? null : { type: "money", value: fen(100 * (index + 1)) },
      ]),
    },
  ],
};

/** A field of a mapping. */
export const fieldOf = (target: FormTarget, path: string, more: Partial<FormField> = {}): FormField => ({
  ...{ id: path, label: path, target, source: { data: path }, format: "text", when: null },
  ...more,
});

/** A cell of the only sheet; with rows for a list. */
export const cellAt = (cell: string, rows: number | null = null): FormTarget => ({
  kind: "cell",
  sheet: "表",
  cell,
  rows,
});

const offer = (target: FormTarget, label: string): Offered => ({
  ...{ target, label, kind: "text", page: null, box: null, options: [], longest: null, value: "" },
});

/** A blank that offers these places. */
export const blankOf = (...places: readonly (readonly [FormTarget, string])[]): Blank => ({
  ...{ kind: "xlsx", pages: [{ width: 595, height: 842 }], blocks: [], printed: [], remarks: [] },
  sheets: [{ name: "表", rows: 9, columns: 9, cells: [], isCut: false }],
  offered: places.map(([target, label]) => offer(target, label)),
});
