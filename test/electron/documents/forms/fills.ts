import type { Fill, WrittenValue } from "../../../../shared/forms/fill.ts";
import type { BoxTarget } from "../../../../shared/model/form.ts";

/** A value as forms are given it. */
export const value = (text: string, more: Partial<WrittenValue> = {}): WrittenValue => ({
  ...{ text, number: null, date: null, on: null },
  ...more,
});

/** A fill of a named field. */
export const field = (name: string, text: string, option: string | null = null, on: boolean | null = null): Fill => ({
  ...{ label: name, target: { kind: "field", name, option }, isList: false, values: [value(text, { on })] },
});

/** A fill of a box on a page. */
export const box = (text: string, target: Partial<BoxTarget>): Fill => ({
  label: text.slice(0, 6),
  target: {
    ...{ kind: "box", page: 1, x: 0, y: 0, width: 100, height: 20, size: null, align: "left" },
    ...{ multiline: false, comb: null, rows: null, pitch: 0 },
    ...target,
  },
  isList: false,
  values: [value(text)],
});

/** A fill of a spreadsheet's cell. */
export const cell = (sheet: string, name: string, ...values: readonly WrittenValue[]): Fill => ({
  ...{ label: name, target: { kind: "cell", sheet, cell: name, rows: values.length > 1 ? values.length : null } },
  ...{ isList: values.length > 1, values },
});

/** A fill of a placeholder; more than one value is a list. */
export const placeholder = (name: string, ...texts: readonly string[]): Fill => ({
  ...{ label: name, target: { kind: "placeholder", name }, isList: texts.length > 1 },
  values: texts.map((text) => value(text)),
});
