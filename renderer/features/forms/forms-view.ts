import type { DatumView, FormList, FormView } from "../../../shared/contract/forms.ts";
import { targetKey } from "../../../shared/forms/check-mapping.ts";
import { joinedPaths, joinedText } from "../../../shared/forms/joined-data.ts";
import type { BoxTarget, FormField, FormFormat, FormTarget } from "../../../shared/model/form.ts";

/** What a blank is, in a word. */
export const kindNames = { pdf: "PDF", xlsx: "Excel", docx: "Word" } as const;

/** How a value can be written, as a person chooses it. */
export const formatNames: Readonly<Record<FormFormat, string>> = {
  text: "原样",
  yuan: "元，带千分号（1,234.50）",
  digits: "元，不带千分号（1234.50）",
  wan: "万元（0.12345）",
  capital: "大写（壹仟贰佰…）",
  date: "2026年3月5日",
  "iso-date": "2026-03-05",
  check: "打勾",
};

/** Where a target is, as a person finds it. */
export function placeText(target: FormTarget): string {
  switch (target.kind) {
    case "field":
      return target.option === null ? "表单栏位" : `选项“${target.option}”`;
    case "box":
      return `第 ${target.page} 页`;
    case "cell":
      return `${target.sheet} ${target.cell}`;
    case "placeholder":
      return `占位符 {{${target.name}}}`;
    case "control":
      return "内容控件";
    case "table-cell":
      return `表 ${target.table}，第 ${target.row} 行第 ${target.column} 格`;
  }
}

/** A box as it is drawn, in points of the page; multiline when it has room for two lines. */
export const boxAt = (
  page: number,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): BoxTarget => {
  const tenth = (value: number): number => Math.floor(value * 10 + 0.5) / 10;
  return {
    ...{ kind: "box", page, x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height), size: null },
    ...{ align: "left", multiline: height >= 32, comb: null, rows: null, pitch: 0 },
  };
};

/** A field that is being made or changed, not yet kept. */
export interface DraftField extends Omit<FormField, "source"> {
  readonly source: FormField["source"] | null;
  /** Whether it is in the mapping already. */
  readonly isKept: boolean;
}

/** The draft for a place: the field that fills it already, or a new one under its label. */
export function draftFor(view: FormView, target: FormTarget): DraftField {
  const key = targetKey(target);
  const known = view.form.fields.find((field) => targetKey(field.target) === key);
  if (known !== undefined) return { ...known, isKept: true };
  const offered = view.blank.offered.find((one) => targetKey(one.target) === key);
  const isTick = offered?.kind === "check" || offered?.kind === "radio";
  const label = offered?.label ?? "";
  return { id: key, label, target, source: null, format: isTick ? "check" : "text", when: null, isKept: false };
}

/** The value that a path names, single or of a list; null when there is none. */
export function datumOf(view: FormView, path: string): { readonly datum: DatumView; readonly isList: boolean } | null {
  const single = view.singles.find((datum) => datum.path === path);
  if (single !== undefined) return { datum: single, isList: false };
  const column = view.lists.flatMap(({ columns }) => columns).find((datum) => datum.path === path);
  return column === undefined ? null : { datum: column, isList: true };
}

/** Choices of the picker, by heading: single values first, then the columns of lists. */
export function dataOptions(view: FormView) {
  const option = ({ path, title, value }: DatumView) => ({
    value: path,
    label: value === null ? `${title}（未录入）` : `${title}：${value.slice(0, 24)}`,
  });
  const groups = [...Map.groupBy(view.singles, ({ group }) => group)];
  return [
    ...groups.map(([label, all]) => ({ label, options: all.map(option) })),
    ...view.lists.map(({ title, rows, columns }) => ({
      label: `列表：${title}（${rows} 行）`,
      options: columns.map((column) => ({ value: column.path, label: `${title} · ${column.title}（整列）` })),
    })),
  ];
}

/** The draft with a value chosen: written as values of its kind usually are; a list gets room to run on. */
export function withDatum(view: FormView, draft: DraftField, path: string): DraftField {
  const found = datumOf(view, path);
  if (found === null) return draft;
  const { formats } = found.datum;
  const format = formats.includes(draft.format) && draft.format === "check" ? "check" : (formats[0] ?? "text");
  const label = draft.label === "" ? found.datum.title : draft.label;
  const target = found.isList ? runningOn(draft.target) : draft.target;
  return { ...draft, label, format, target, source: { data: path } };
}

/** A target that a list can run down from. */
function runningOn(target: FormTarget): FormTarget {
  if (target.kind === "box" && target.rows === null) return { ...target, rows: 5, pitch: target.height };
  return target.kind === "cell" && target.rows === null ? { ...target, rows: 10 } : target;
}

/** The fields of the form with the draft among them; those of the same place give way. */
export function fieldsWith(
  fields: readonly FormField[],
  { isKept: _isKept, ...draft }: DraftField,
): readonly FormField[] {
  const { source } = draft;
  if (source === null) return fields;
  const key = targetKey(draft.target);
  const field: FormField = { ...draft, source };
  const at = fields.findIndex(({ id, target }) => id === draft.id || targetKey(target) === key);
  return at === -1 ? [...fields, { ...field, id: key }] : fields.with(at, field);
}

/** What a field is filled with, in words; a column with its list. */
export function sourceText(view: FormView, { source }: FormField): string {
  if ("data" in source) return pathText(view, source.data);
  const paths = joinedPaths(source.text);
  return paths.length === 0 ? `固定文字“${source.text}”` : paths.map((path) => pathText(view, path)).join("＋");
}

function pathText(view: FormView, path: string): string {
  const found = datumOf(view, path);
  if (found === null) return path;
  return found.isList ? `${found.datum.group} · ${found.datum.title}` : found.datum.title;
}

/** The draft with several values joined; a list among them gets room to run on. */
export function withJoined(view: FormView, draft: DraftField, paths: readonly string[], between: string): DraftField {
  const isList = paths.some((path) => datumOf(view, path)?.isList === true);
  const source = paths.length === 0 ? null : { text: joinedText(paths, between) };
  return { ...draft, source, format: "text", when: null, target: isList ? runningOn(draft.target) : draft.target };
}

const mostLines = 3;

/** What a field would read, a list by its first rows: the form itself has them all. */
export function shortReading(text: string): string {
  const lines = text.split("\n");
  return lines.length <= mostLines + 1 ? text : [...lines.slice(0, mostLines), `……共 ${lines.length} 行`].join("\n");
}

/** The forms whose mapping can be taken over: of the same kind, with something mapped. */
export const othersOf = ({ form }: FormView, { forms }: FormList): FormList["forms"] =>
  forms.filter(({ id, kind, mapped }) => id !== form.id && kind === form.kind && mapped > 0);

/** The sheet of a workbook that has the most to fill; the first where none has anything. */
export function sheetToFill({ blank: { sheets, offered } }: FormView): string {
  const places = (name: string): number =>
    offered.filter(({ target }) => target.kind === "cell" && target.sheet === name).length;
  const most = Math.max(0, ...sheets.map(({ name }) => places(name)));
  return sheets.find(({ name }) => places(name) === most)?.name ?? "";
}
