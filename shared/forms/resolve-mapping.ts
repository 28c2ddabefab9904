import type { Finding, Severity } from "../finding.ts";
import type { FormField, FormTarget } from "../model/form.ts";
import type { Fill, WrittenValue } from "./fill.ts";
import { type FormData, findDatum } from "./form-data.ts";
import { type FormValue, formatsOf, formatValue, numberText, type ValueType } from "./form-value.ts";
import { joinData, joinedPaths } from "./joined-data.ts";

/** What a mapping comes to over the data: what is written where, and what a person should know. */
export interface ResolvedMapping {
  readonly fills: readonly Fill[];
  readonly findings: readonly Finding[];
}

const finding = (
  code: string,
  severity: Severity,
  { id, label }: FormField,
  detail: Readonly<Record<string, string>> = {},
): Finding => ({ code, severity, field: id, detail: { label, ...detail } });

function written(value: FormValue | null, { format, when }: Pick<FormField, "format" | "when">): WrittenValue | null {
  if (value === null) return null;
  const text = formatValue(value, format);
  const isTrue = when === null ? value.type !== "flag" || value.value : text === when;
  return {
    text,
    number: numberText(value, format),
    date: value.type === "date" ? value.value : null,
    on: format === "check" ? isTrue : null,
  };
}

/** Whether a list can run on at the target: one place alone would hold but its first row. */
function takesList(target: FormTarget): boolean {
  switch (target.kind) {
    case "field":
      return target.name.includes("{n}");
    case "box":
    case "cell":
      return target.rows !== null;
    case "placeholder":
    case "table-cell":
      return true;
    case "control":
      return false;
  }
}

/** How many rows the target has room for; null without a limit of its own. */
const roomOf = (target: FormTarget): number | null =>
  target.kind === "box" || target.kind === "cell" ? target.rows : null;

function listProblem(field: FormField, type: ValueType, isList: boolean, count: number): Finding | null {
  if (!formatsOf[type].includes(field.format)) return finding("form-format-unfit", "error", field);
  if (isList && !takesList(field.target)) return finding("form-list-in-one-place", "error", field);
  const room = roomOf(field.target);
  if (isList && room !== null && count > room)
    return finding("form-list-too-long", "error", field, { rows: String(count), room: String(room) });
  return null;
}

interface ResolvedField {
  readonly fill: Fill | null;
  readonly finding: Finding | null;
}

function resolveField(field: FormField, data: FormData): ResolvedField {
  const { label, target, source } = field;
  if ("text" in source) return resolveText(field, source.text, data);
  const found = findDatum(data, source.data);
  if (found === null)
    return { fill: null, finding: finding("form-data-unknown", "error", field, { path: source.data }) };
  const isList = found.kind === "column";
  const values = isList ? found.list.rows.map((row) => row[found.index] ?? null) : [found.datum.value];
  const type = isList ? found.column.type : found.datum.type;
  const problem = listProblem(field, type, isList, values.length);
  if (problem !== null) return { fill: null, finding: problem };
  const fill = { label, target, isList, values: values.map((value) => written(value, field)) };
  if (values.some((value) => value !== null)) return { fill, finding: null };
  const title = isList ? found.list.title : found.datum.title;
  const code = source.data.startsWith("subject.") && !data.hasSubject ? "form-subject-needed" : "form-no-data";
  return { fill, finding: finding(code, "warning", field, { title }) };
}

/** A fixed text, or data joined to one. */
function resolveText(field: FormField, text: string, data: FormData): ResolvedField {
  const { label, target } = field;
  if (joinedPaths(text).length === 0)
    return {
      fill: { label, target, isList: false, values: [written({ type: "text", value: text }, field)] },
      finding: null,
    };
  const joined = joinData(text, data);
  if ("unknown" in joined)
    return { fill: null, finding: finding("form-data-unknown", "error", field, { path: joined.unknown }) };
  const { isList, values } = joined;
  const problem = listProblem(field, "text", isList, values.length);
  if (problem !== null) return { fill: null, finding: problem };
  const fill = { label, target, isList, values: values.map((value) => written(value, field)) };
  if (values.some((value) => value !== null)) return { fill, finding: null };
  const isWaiting = !data.hasSubject && joinedPaths(text).some((path) => path.startsWith("subject."));
  return {
    fill,
    finding: finding(isWaiting ? "form-subject-needed" : "form-no-data", "warning", field, { title: label }),
  };
}

/** Puts the data into a mapping's fields. A field with an error has no fill; one without data has an empty one. */
export function resolveMapping(fields: readonly FormField[], data: FormData): ResolvedMapping {
  const resolved = fields.map((field) => resolveField(field, data));
  return {
    fills: resolved.flatMap(({ fill }) => fill ?? []),
    findings: resolved.flatMap((one) => one.finding ?? []),
  };
}
