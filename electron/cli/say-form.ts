import type { Blank, Offered } from "../../shared/forms/blank.ts";
import { targetKey } from "../../shared/forms/check-mapping.ts";
import { type FormData, findDatum } from "../../shared/forms/form-data.ts";
import { formatsOf, formatValue } from "../../shared/forms/form-value.ts";
import type { Form, FormField, FormTarget } from "../../shared/model/form.ts";

const kindWords = { pdf: "PDF", xlsx: "Excel", docx: "Word" } as const;

/** A form in the list, on a line. */
export const formLine = ({ title, kind, fileName, fields, inPackage }: Form, index: number): string =>
  `${index + 1}  ${title}  ${kindWords[kind]}  ${fileName}  已对应 ${fields.length} 栏${inPackage ? "  随申报包导出" : ""}`;

/** Where a target is, as a person finds it. */
export function placeText(target: FormTarget): string {
  switch (target.kind) {
    case "field":
      return target.option === null ? "表单栏位" : `选项“${target.option}”`;
    case "box":
      return `第 ${target.page} 页的框`;
    case "cell":
      return `${target.sheet}!${target.cell}`;
    case "placeholder":
      return `{{${target.name}}}`;
    case "control":
      return "内容控件";
    case "table-cell":
      return `表 ${target.table} 第 ${target.row} 行第 ${target.column} 格`;
  }
}

/** The places that a blank offers, each with what fills it. */
export function offeredLines({ offered, pages, sheets }: Blank, fields: readonly FormField[]): readonly string[] {
  const byKey = new Map(fields.map((field) => [targetKey(field.target), field]));
  const places = new Set(offered.map(({ target }) => targetKey(target)));
  const lines = offered.map(({ target, label, options }) => {
    const choices = options.length > 0 ? `（可选：${options.join("、")}）` : "";
    return `  ${label}${choices}  ${placeText(target)}  ${filledBy(byKey.get(targetKey(target)))}`;
  });
  const others = fields.filter((field) => !places.has(targetKey(field.target)));
  const size = pages.length > 0 ? `${pages.length} 页` : `${sheets.length} 个工作表`;
  return [
    `这份空白表（${pages.length + sheets.length > 0 ? size : "文档"}）有 ${offered.length} 个可填的位置：`,
    ...lines,
    ...others.map((field) => `  ${field.label}  ${placeText(field.target)}  ${filledBy(field)}`),
  ];
}

function filledBy(field: FormField | undefined): string {
  if (field === undefined) return "未对应";
  return "text" in field.source ? `← “${field.source.text}”` : `← ${field.source.data}`;
}

/** The places that nothing fills, on one line; none when all are filled. */
export const unfilledLines = (places: readonly Offered[]): readonly string[] =>
  places.length === 0
    ? []
    : [`表上还有 ${places.length} 处没有对应数据：${places.map(({ label }) => label).join("、")}`];

/** Every value that a form can be filled with, by heading. */
export function dataLines(data: FormData): readonly string[] {
  const groups = Map.groupBy(data.singles, ({ group }) => group);
  const singles = [...groups].flatMap(([heading, all]) => [
    `【${heading}】`,
    ...all.map(({ path, title }) => `  ${path}  ${title}  ${valueText(data, path)}`),
  ]);
  const lists = data.lists.flatMap(({ title, columns, rows }) => [
    `【列表：${title}】${rows.length} 行`,
    ...columns.map((column) => `  ${column.path}  ${column.title}`),
  ]);
  return [...singles, ...lists];
}

function valueText(data: FormData, path: string): string {
  const found = findDatum(data, path);
  if (found?.kind !== "single" || found.datum.value === null) return "（未录入）";
  return formatValue(found.datum.value, formatsOf[found.datum.type][0] ?? "text").slice(0, 60);
}
