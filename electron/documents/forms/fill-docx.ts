import type { Finding } from "../../../shared/finding.ts";
import type { Fill, WrittenValue } from "../../../shared/forms/fill.ts";
import { isNumber } from "../../../shared/forms/list-tables.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { controlEdits, controlProblem, controlsFor } from "./docx-control.ts";
import { type RowPlan, repeatEdit } from "./docx-rows.ts";
import { docxText, paragraphEdit, placeholderEdits } from "./docx-text.ts";
import { fillFinding } from "./fill-finding.ts";
import { cellsOf, openDocx, placeholdersIn, readingOf, rowsOf, type TextPart, tablesOf } from "./open-docx.ts";
import { openParts, packParts, withTexts } from "./package-parts.ts";
import { applyEdits, closest, descendants, type Edit, type XmlRange } from "./xml-ranges.ts";

/**
 * Puts the values into a DOCX: placeholders, content controls, table cells; rows are repeated for lists. What is not filled stays byte
 * for byte as it was.
 */
export function fillDocx(bytes: Uint8Array, fills: readonly Fill[]): Result<Uint8Array, readonly Finding[]> {
  const parts = openParts(bytes);
  const texts = openDocx(parts);
  const findings = [...fills.flatMap((fill) => problemsOf(texts, fill)), ...mixedRows(texts, fills)];
  if (findings.length > 0) return err(findings);
  const changed = texts.map((part, index): readonly [string, string] => [
    part.path,
    applyEdits(part.text, editsOf(part, fills, index === 0)),
  ]);
  return ok(packParts(withTexts(parts, new Map(changed))));
}

function problemsOf(parts: readonly TextPart[], fill: Fill): readonly Finding[] {
  const [value = null] = fill.values;
  if (fill.target.kind === "control") {
    const controls = parts.flatMap((part) => controlsFor(part, fill));
    if (controls.length === 0) return [fillFinding("form-place-missing", fill)];
    return value === null ? [] : controls.flatMap((control) => controlProblem(control, fill, value) ?? []);
  }
  const isThere = fill.target.kind === "placeholder" ? hasPlaceholder(parts, fill) : cellFor(parts[0], fill) !== null;
  return isThere ? [] : [fillFinding("form-place-missing", fill)];
}

const hasPlaceholder = (parts: readonly TextPart[], { target }: Fill): boolean =>
  target.kind === "placeholder" &&
  parts.some(({ text, root }) =>
    [...descendants(root, "w:p")].some((one) =>
      placeholdersIn(readingOf(text, one)).some(({ name }) => name === target.name),
    ),
  );

function cellFor(body: TextPart | undefined, { target }: Fill): XmlRange | null {
  if (body === undefined || target.kind !== "table-cell") return null;
  const table = tablesOf(body)[target.table - 1];
  const row = table === undefined ? undefined : rowsOf(table)[target.row - 1];
  return (row === undefined ? undefined : cellsOf(row)[target.column - 1]) ?? null;
}

/** The edits of a part: the rows that lists repeat as a whole, everything else where it stands. */
function editsOf(part: TextPart, fills: readonly Fill[], isBody: boolean): readonly Edit[] {
  const rows = repeatedRows(part, fills, isBody);
  const placed = placedEdits(part, fills, isBody);
  const taken = new Set([...rows.map(({ row }) => row), ...placed.map(({ place }) => place)]);
  const paragraphs = [...descendants(part.root, "w:p")].filter((one) => !isWithin(one, taken));
  return [
    ...rows.map((plan) => repeatEdit(part.text, plan)),
    ...placed.flatMap(({ edits }) => edits),
    ...paragraphs.flatMap((one) => placeholderEdits(part.text, one, firstOf(fills))),
  ];
}

const repeatedRows = (part: TextPart, fills: readonly Fill[], isBody: boolean): readonly RowPlan[] => [
  ...listRows(part, fills),
  ...(isBody ? cellRows(part, fills) : []),
];

/** The values that go to one place each: content controls and table cells. */
function placedEdits(part: TextPart, fills: readonly Fill[], isBody: boolean) {
  return fills.flatMap((fill) => {
    const [value = null] = fill.values;
    if (value === null || fill.isList) return [];
    const controls = controlsFor(part, fill).map((place) => ({ fill, place, edits: controlEdits(part, place, value) }));
    const cell = isBody ? cellFor(part, fill) : null;
    return cell === null ? controls : [{ fill, place: cell, edits: cellEdit(part, cell, value) }];
  });
}

/** Where a list repeats a row, only its placeholders can be filled: another value would have no one place. */
function mixedRows(parts: readonly TextPart[], fills: readonly Fill[]): readonly Finding[] {
  return parts.flatMap((part, index) => {
    const rows = new Set(repeatedRows(part, fills, index === 0).map(({ row }) => row));
    const placed = placedEdits(part, fills, index === 0).filter(({ place }) => isWithin(place, rows));
    return placed.map(({ fill }) => fillFinding("form-list-row-mixed", fill));
  });
}

function isWithin(element: XmlRange, rows: ReadonlySet<XmlRange>): boolean {
  for (let at: XmlRange | null = element; at !== null; at = at.parent) if (rows.has(at)) return true;
  return false;
}

type ValueFor = (name: string) => WrittenValue | null | undefined;

const named = (fills: readonly Fill[], name: string): Fill | undefined =>
  fills.find(({ target }) => target.kind === "placeholder" && target.name === name);

/** A placeholder's value outside repeated rows: a list's first; undefined for names that no field fills. */
const firstOf =
  (fills: readonly Fill[]): ValueFor =>
  (name) =>
    valueAt(named(fills, name), 0);

function valueAt(fill: Fill | undefined, index: number): WrittenValue | null | undefined {
  if (fill === undefined) return undefined;
  return (fill.isList ? fill.values[index] : fill.values[0]) ?? null;
}

/** The rows that hold a placeholder of a list. */
function listRows(part: TextPart, fills: readonly Fill[]) {
  const lists = fills.filter(({ isList, target }) => isList && target.kind === "placeholder");
  if (lists.length === 0) return [];
  const rows = [...descendants(part.root, "w:tr")].flatMap((row) => {
    const names = placeholdersIn(readingOf(part.text, row)).map(({ name }) => name);
    const own = lists.filter(({ target }) => target.kind === "placeholder" && names.includes(target.name));
    return own.length === 0 || [...descendants(row, "w:tr")].length > 0 ? [] : [{ row, own }];
  });
  return rows.map(({ row, own }) => ({
    row,
    count: Math.max(...own.map(({ values }) => values.length)),
    editsFor: (index: number) =>
      [...descendants(row, "w:p")].flatMap((paragraph) =>
        placeholderEdits(part.text, paragraph, (name) => valueAt(named(fills, name), index)),
      ),
  }));
}

function cellEdit({ text }: TextPart, cell: XmlRange, value: WrittenValue): readonly Edit[] {
  const paragraph = [...descendants(cell, "w:p")].find((one) => closest(one, "w:tc") === cell);
  // A box that is not ticked stays as the blank has it.
  if (paragraph === undefined || value.on === false) return [];
  return [paragraphEdit(text, paragraph, value.on === true ? "√" : docxText(value))];
}

/** Lists that begin in a table's cell: they run down the empty rows that are there, and the last of these is repeated for the rest. */
function cellRows(part: TextPart, fills: readonly Fill[]) {
  const lists = fills.flatMap((fill) =>
    fill.isList && fill.target.kind === "table-cell" ? [{ ...fill, target: fill.target }] : [],
  );
  const starts = [...Map.groupBy(lists, ({ target }) => `${target.table} ${target.row}`).values()];
  return starts.flatMap((own) => plansFrom(part, own));
}

type CellList = Omit<Fill, "target"> & {
  readonly target: { readonly table: number; readonly row: number; readonly column: number };
};

function plansFrom(part: TextPart, lists: readonly CellList[]) {
  const [first] = lists;
  const table = tablesOf(part)[(first?.target.table ?? 0) - 1];
  if (first === undefined || table === undefined) return [];
  const rows = rowsOf(table);
  const start = rows[first.target.row - 1];
  if (start === undefined) return [];
  const width = cellsOf(start).length;
  const isEmpty = (row: XmlRange): boolean => {
    const cells = cellsOf(row);
    const readings = cells.map((cell) => readingOf(part.text, cell).trim());
    return cells.length === width && readings.every((reading) => reading === "" || isNumber(reading));
  };
  const after = rows.slice(first.target.row);
  const taken = after.findIndex((row) => !isEmpty(row));
  const free = [start, ...after.slice(0, taken === -1 ? after.length : taken)];
  const count = Math.max(...lists.map(({ values }) => values.length));
  const used = free.slice(0, Math.max(1, Math.min(free.length, count)));
  return used.map((row, index) => ({
    row,
    count: index === used.length - 1 ? Math.max(1, count - index) : 1,
    editsFor: (copy: number) =>
      [...numberEdits(part, row, lists, copy)].concat(
        lists.flatMap(({ target, values }) => {
          const value = values[index + copy] ?? null;
          const cell = cellsOf(row)[target.column - 1];
          return value === null || cell === undefined ? [] : cellEdit(part, cell, value);
        }),
      ),
  }));
}

/** A repeated row goes on counting where it is numbered. */
function numberEdits(part: TextPart, row: XmlRange, lists: readonly CellList[], copy: number): readonly Edit[] {
  const filled = new Set(lists.map(({ target }) => target.column));
  return cellsOf(row).flatMap((cell, index) => {
    const reading = readingOf(part.text, cell).trim();
    if (copy === 0 || filled.has(index + 1) || !isNumber(reading)) return [];
    const text = reading.replace(/\d+/, (number) => String(Number(number) + copy));
    return cellEdit(part, cell, { text, number: null, date: null, on: null });
  });
}
