import { daysBetween, type LocalDate, localDate } from "../../../shared/dates.ts";
import type { WrittenValue } from "../../../shared/forms/fill.ts";
import { escapeXml } from "../xml-text.ts";
import { type CellPlace, cellName } from "./cell-reference.ts";
import type { WorkbookSheet } from "./open-workbook.ts";
import { childNamed, type Edit, type XmlRange } from "./xml-ranges.ts";

/** A value and the cell that it goes into. */
export interface CellWrite {
  readonly place: CellPlace;
  readonly value: WrittenValue;
}

// Day 1 is 1 January 1900; the day before it counts from 1899-12-30, since 1900 is taken for a leap year.
const serialOf = (date: LocalDate): string => String(daysBetween(localDate("1899-12-30"), date));

/** The edits that put the values into the sheet, each with the style that stands there; everything else stays as it is. */
export function cellEdits(
  sheet: WorkbookSheet,
  writes: readonly CellWrite[],
  dates: ReadonlySet<string>,
): readonly Edit[] {
  const data = childNamed(sheet.root, `${sheet.prefix}sheetData`);
  if (data === undefined) return [];
  const rows = [...Map.groupBy(writes, ({ place }) => place.row)].toSorted(([a], [b]) => a - b);
  const edits = rows.map(([row, cells]) => rowEdits(sheet, data, row, cells, dates));
  return joinInsertions(sheet, data, edits.flat());
}

/** An empty `<sheetData/>` has no inside: it is written anew around what is put in. */
function joinInsertions({ prefix }: WorkbookSheet, data: XmlRange, edits: readonly Edit[]): readonly Edit[] {
  if (data.innerStart !== data.end) return edits;
  const rows = edits.map(({ text }) => text).join("");
  return [{ start: data.start, end: data.end, text: `<${prefix}sheetData>${rows}</${prefix}sheetData>` }];
}

const rowNumber = (sheet: WorkbookSheet, element: XmlRange, index: number): number =>
  element.attributes["r"] === undefined ? ([...sheet.cells.keys()][index] ?? 0) : Number(element.attributes["r"]);

function rowEdits(
  sheet: WorkbookSheet,
  data: XmlRange,
  row: number,
  writes: readonly CellWrite[],
  dates: ReadonlySet<string>,
): readonly Edit[] {
  const { prefix } = sheet;
  const element = data.children.find((one, index) => rowNumber(sheet, one, index) === row);
  const inOrder = writes.toSorted((a, b) => a.place.column - b.place.column);
  const fresh = (own: XmlRange | null, some: readonly CellWrite[]) =>
    some.map((write) => cellText(prefix, write, styleAt(sheet, own, write.place), dates)).join("");
  if (element === undefined) {
    const after = data.children.find((one, index) => rowNumber(sheet, one, index) > row);
    const at = after?.start ?? data.innerEnd;
    return [{ start: at, end: at, text: `<${prefix}row r="${row}">${fresh(null, inOrder)}</${prefix}row>` }];
  }
  if (element.innerStart === element.end) {
    const opened = sheet.text.slice(element.start, element.end).replace(/\s*\/>$/, ">");
    return [{ ...rangeOf(element), text: `${opened}${fresh(element, inOrder)}</${prefix}row>` }];
  }
  return inOrder.map((write) => cellEdit(sheet, element, write, dates));
}

const rangeOf = ({ start, end }: XmlRange): Pick<Edit, "start" | "end"> => ({ start, end });

function cellEdit(sheet: WorkbookSheet, row: XmlRange, write: CellWrite, dates: ReadonlySet<string>): Edit {
  const cells = [...(sheet.cells.get(write.place.row)?.values() ?? [])];
  const known = cells.find(({ column }) => column === write.place.column);
  if (known !== undefined)
    return { ...rangeOf(known.element), text: cellText(sheet.prefix, write, known.element.attributes["s"], dates) };
  const at = cells.find(({ column }) => column > write.place.column)?.element.start ?? row.innerEnd;
  const text = cellText(sheet.prefix, write, styleAt(sheet, row, write.place), dates);
  return { start: at, end: at, text };
}

/** The style that a cell without one of its own has: its row's, or its column's. */
function styleAt(sheet: WorkbookSheet, row: XmlRange | null, { column }: CellPlace): string | undefined {
  const own = row?.attributes["s"];
  if (own !== undefined) return own;
  const columns = childNamed(sheet.root, `${sheet.prefix}cols`)?.children ?? [];
  const found = columns.find(
    ({ attributes }) => Number(attributes["min"]) <= column && column <= Number(attributes["max"]),
  );
  return found?.attributes["style"];
}

function cellText(
  prefix: string,
  { place, value }: CellWrite,
  style: string | undefined,
  dates: ReadonlySet<string>,
): string {
  const head = `${prefix}c r="${cellName(place)}"${style === undefined ? "" : ` s="${style}"`}`;
  const isDay = value.date !== null && style !== undefined && dates.has(style);
  const number = isDay && value.date !== null ? serialOf(value.date) : value.number;
  if (number !== null) return `<${head}><${prefix}v>${number}</${prefix}v></${prefix}c>`;
  const text = `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(value.text)}</${prefix}t></${prefix}is>`;
  return `<${head} t="inlineStr">${text}</${prefix}c>`;
}
