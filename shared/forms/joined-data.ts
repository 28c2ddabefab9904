import { type FormData, type Found, findDatum } from "./form-data.ts";
import { type FormValue, formatsOf, formatValue } from "./form-value.ts";

const token = /\{\{\s*([^{}]+?)\s*\}\}/g;

/** The paths of the data that a text joins, as `{{applicant.contact.name}} {{applicant.contact.phone}}` does; none in a plain text. */
export const joinedPaths = (text: string): readonly string[] => [...text.matchAll(token)].map(([, path = ""]) => path);

/** Data joined to one text, with the same words between each two. */
export const joinedText = (paths: readonly string[], between: string): string =>
  paths.map((path) => `{{${path}}}`).join(between);

/** What stands between the data that a text joins; a blank where it joins less than two. */
export const wordsBetween = (text: string): string => /\}\}([^{}]*)\{\{/.exec(text)?.[1] ?? " ";

/** What a text comes to with its data in it: one value, or one for each row of a list. */
export interface JoinedValues {
  readonly isList: boolean;
  /** Null where none of its data is recorded. */
  readonly values: readonly (FormValue | null)[];
}

/** Puts the data into a text; gives the path that there is no data for. */
export function joinData(text: string, data: FormData): JoinedValues | { readonly unknown: string } {
  const found = new Map<string, Found>();
  for (const path of joinedPaths(text)) {
    const one = findDatum(data, path);
    if (one === null) return { unknown: path };
    found.set(path, one);
  }
  const lists = [...found.values()].flatMap((one) => (one.kind === "column" ? [one.list] : []));
  if (lists.length === 0) return { isList: false, values: [valueAt(text, found, 0)] };
  const rows = Math.max(...lists.map((list) => list.rows.length));
  return { isList: true, values: Array.from({ length: rows }, (_, row) => valueAt(text, found, row)) };
}

function valueAt(text: string, found: ReadonlyMap<string, Found>, row: number): FormValue | null {
  const paths = joinedPaths(text);
  const values = new Map(paths.map((path) => [path, written(found.get(path), row)]));
  const there = paths.filter((path) => values.get(path) !== "");
  if (there.length === 0) return null;
  const between = wordsBetween(text);
  // What is not recorded leaves no words behind that would stand between it and the next.
  const shown = text === joinedText(paths, between) ? joinedText(there, between) : text;
  return { type: "text", value: shown.replaceAll(token, (_whole, path: string) => values.get(path) ?? "") };
}

/** A value as its kind is usually written; empty where there is none. */
function written(found: Found | undefined, row: number): string {
  if (found === undefined) return "";
  const value = found.kind === "single" ? found.datum.value : (found.list.rows[row]?.[found.index] ?? null);
  return value === null ? "" : formatValue(value, formatsOf[value.type][0] ?? "text");
}
