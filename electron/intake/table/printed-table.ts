import { type PageRow, piecesOf, rowsOf } from "../print/page-rows.ts";
import type { PrintedPage } from "../print/printed-page.ts";
import { tableOfPairs } from "../revenue/table-of-pairs.ts";
import { type ColumnHelp, noColumnHelp } from "./column-map.ts";
import { type LearnedColumn, learnColumns, type PrintedColumn } from "./learned-columns.ts";
import { cellsOf, columnsOfHeader, joinCell } from "./printed-columns.ts";
import { type StackedHeading, stackedHeading } from "./stacked-heading.ts";
import { maximumRows, type Table, type TableRow } from "./table.ts";
import { hasAmount, holds, wrapsFrom } from "./wrapped-lines.ts";

interface OpenTable {
  readonly rows: (readonly string[])[];
  columns: readonly PrintedColumn[] | null;
}

/**
 * The statement or settlement that the pages print as one table: its columns are where the titles stand, lines of a wrapped cell are
 * joined, and the heading of each further page is left out. Null where no line has the titles of such a table.
 */
export function tableOfPages(
  pages: readonly PrintedPage[],
  source: Table["source"] = "pdf",
  help: ColumnHelp = noColumnHelp,
): Table | null {
  const table: OpenTable = { rows: [], columns: null };
  for (const page of pages) {
    if (table.rows.length > maximumRows) break;
    addPage(table, rowsOf(page), help);
  }
  if (table.columns === null) return null;
  const rows = table.rows.map((cells, index): TableRow => ({ number: index + 1, cells }));
  return { sheet: null, source, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== "")) };
}

const settlement = /结算单|分账单|分账结算|对账单/;

/** The settlement of one work that the pages print as a form, each label before its value; null where they print none. */
export function settlementForm(pages: readonly PrintedPage[], source: Table["source"] = "pdf"): Table | null {
  const lines = pages.flatMap(rowsOf);
  if (!lines.some(({ text }) => settlement.test(text))) return null;
  return tableOfPairs({
    sheet: null,
    source,
    rows: lines.map((line, index) => ({ number: index + 1, cells: looseCells(line) })),
  });
}

function addPage(table: OpenTable, rows: readonly PageRow[], help: ColumnHelp): void {
  const header = headingOf(rows, help);
  const isFirst = table.columns === null;
  if (header === null && isFirst) {
    table.rows.push(...rows.map(looseCells));
    return;
  }
  if (header !== null) {
    const above = rows.slice(0, header.place).filter(({ text }) => isFirst || namesAccount.test(text));
    table.rows.push(...above.map(looseCells));
    table.columns = header.columns;
    // The titles once: a further page repeats them.
    if (isFirst) table.rows.push(header.columns.map(({ title }) => title));
  }
  const { columns } = table;
  if (columns === null) return;
  const body = header === null ? rows : rows.slice(header.place + header.height);
  table.rows.push(...bookings(body, columns));
}

/** Where the titles stand and what they are: on one line, or else on several; null where the page has none. */
function headingOf(rows: readonly PageRow[], help: ColumnHelp): (StackedHeading & { readonly place: number }) | null {
  for (const [place, row] of rows.entries()) {
    const columns = columnsOfHeader(row, help);
    if (columns !== null) return { columns, place, height: 1 };
  }
  for (const place of rows.keys()) {
    const stacked = stackedHeading(rows, place);
    if (stacked !== null) return { ...stacked, place };
  }
  return null;
}

// The heading of a further page says nothing new, unless the pages of another account begin there.
const namesAccount = /账号|账户|卡号/;

/** A line above the table: what stands apart is a cell of its own, and so is a label with its colon behind a single blank. */
function looseCells(row: PageRow): readonly string[] {
  const cells: string[] = [];
  for (const piece of piecesOf(row, 1.5)) {
    for (const [place, { text }] of piecesOf(piece, 0.3).entries()) {
      if (place === 0 || /^[\u4e00-\u9fff]{2,8}:/.test(text)) cells.push(text);
      else cells.push(`${cells.pop() ?? ""}${text}`);
    }
  }
  return cells;
}

const day = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|(?:^|\D)20\d{6}(?:\D|$)/;

const hasDay = (row: PageRow): boolean => holds(row, day);

/**
 * The lines joined to rows: one with an amount begins a row, any other belongs to the one that it wraps from. Where rows have their day
 * on the same line, an amount alone is a sum.
 */
function bookings(lines: readonly PageRow[], columns: readonly PrintedColumn[]): readonly (readonly string[])[] {
  const datedRows = lines.filter((line) => hasDay(line) && hasAmount(line));
  const anchors = datedRows.length > 0 ? datedRows : lines.filter(hasAmount);
  const groups = new Map<PageRow, PageRow[]>(anchors.map((anchor) => [anchor, []]));
  const loose = new Map<PageRow, PageRow[]>();
  const anchorOf = wrapsFrom(lines, anchors);
  for (const line of lines) {
    const anchor = groups.has(line) ? line : anchorOf(line);
    const group = anchor === null ? null : groups.get(anchor);
    if (group) group.push(line);
    else loose.set(line, [line]);
  }
  const learned = learnColumns(columns, anchors);
  return [...groups, ...loose].sort(([one], [other]) => one.y - other.y).map(([, group]) => joinLines(group, learned));
}

function joinLines(lines: readonly PageRow[], columns: readonly LearnedColumn[]): readonly string[] {
  const cells = [...lines].sort((one, other) => one.y - other.y).map((line) => cellsOf(line, columns));
  return columns.map((_, index) => cells.reduce((text, row) => joinWrapped(text, row[index] ?? ""), ""));
}

// An account number goes on in the next line without a blank; a day and its time have one.
const joinWrapped = (one: string, other: string): string =>
  /\d$/.test(one) && /^\d+$/.test(other) ? one + other : joinCell(one, other);
