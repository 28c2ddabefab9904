import type { Blank, GridSheet, Offered } from "../../../shared/forms/blank.ts";
import { isNumber } from "../../../shared/forms/list-tables.ts";
import { type CellArea, type CellPlace, cellName, isIn } from "./cell-reference.ts";
import { openWorkbook, type SheetCell, type WorkbookSheet } from "./open-workbook.ts";
import { openParts } from "./package-parts.ts";

const shownRows = 200;
const shownColumns = 40;

/** A workbook as a blank: its sheets as grids, and the empty cells beside or under a label. */
export function inspectXlsx(bytes: Uint8Array): Blank {
  const { sheets } = openWorkbook(openParts(bytes));
  return {
    kind: "xlsx",
    pages: [],
    sheets: sheets.map(gridOf),
    blocks: [],
    offered: sheets.flatMap(offeredIn),
    ...{ printed: [], remarks: [] },
  };
}

const cellsIn = ({ cells }: WorkbookSheet): readonly SheetCell[] =>
  [...cells.values()].flatMap((row) => [...row.values()]);

const coverOf = ({ merges }: WorkbookSheet, place: CellPlace): CellArea =>
  merges.find((area) => isIn(place, area)) ?? { from: place, to: place };

const isCovered = (sheet: WorkbookSheet, place: CellPlace): boolean => {
  const { from } = coverOf(sheet, place);
  return from.row !== place.row || from.column !== place.column;
};

function gridOf(sheet: WorkbookSheet): GridSheet {
  const cells = cellsIn(sheet);
  const rows = Math.max(1, ...cells.map(({ row }) => row));
  const columns = Math.max(1, ...cells.map(({ column }) => column));
  const shown = cells.filter((cell) => cell.row <= shownRows && cell.column <= shownColumns && !isCovered(sheet, cell));
  return {
    name: sheet.name,
    rows: Math.min(rows, shownRows),
    columns: Math.min(columns, shownColumns),
    cells: shown.map((cell) => {
      const { from, to } = coverOf(sheet, cell);
      const size = { rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
      return { cell: cellName(cell), text: cell.text, ...size, isFormula: cell.isFormula };
    }),
    isCut: rows > shownRows || columns > shownColumns,
  };
}

function textAt(sheet: WorkbookSheet, place: CellPlace): string {
  const { from } = coverOf(sheet, place);
  const cell = sheet.cells.get(from.row)?.get(from.column);
  return cell === undefined || cell.isFormula ? "" : cell.text.trim();
}

/** The text beside a cell, or above it where the cell beside is empty or only numbers its row; a number is no label. */
function labelFor(sheet: WorkbookSheet, cell: CellPlace): string {
  const { from } = coverOf(sheet, cell);
  const beside = from.column > 1 ? textAt(sheet, { row: from.row, column: from.column - 1 }) : "";
  const above = from.row > 1 ? textAt(sheet, { row: from.row - 1, column: from.column }) : "";
  const label = beside === "" || isNumber(beside) ? above : beside;
  return /^[\d.,\s%-]*$/.test(label) ? "" : label.replace(/[:：\s]+$/, "");
}

function offeredIn(sheet: WorkbookSheet): readonly Offered[] {
  return cellsIn(sheet).flatMap((cell): readonly Offered[] => {
    if (cell.text !== "" || cell.isFormula || isCovered(sheet, cell)) return [];
    const label = labelFor(sheet, cell);
    if (label === "") return [];
    const options = sheet.choices.find(({ area }) => isIn(cell, area))?.options ?? [];
    const target = { kind: "cell" as const, sheet: sheet.name, cell: cellName(cell), rows: null };
    const none = { page: null, box: null, longest: null, value: "" };
    return [{ target, label, kind: options.length > 0 ? "choice" : "text", options, ...none }];
  });
}
