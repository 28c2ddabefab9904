import { headerKey } from "../../../shared/table-titles.ts";
import { type PageRow, piecesOf } from "../print/page-rows.ts";
import { type ColumnHelp, noColumnHelp } from "./column-map.ts";
import { rolesOf } from "./header.ts";
import { titlesOf } from "./header-titles.ts";
import {
  endsOf,
  type LearnedColumn,
  learnedPlace,
  overlap,
  type PrintedColumn,
  withoutAmount,
} from "./learned-columns.ts";
import { tableKinds } from "./table-kinds.ts";

// Titles stand close together in one print, and have blanks within in another.
const gaps = [1.5, 1, 0.6, 0.35];

/** The columns whose titles the row prints; null when they are not those of a statement or a settlement, nor those that a person named. */
export function columnsOfHeader(row: PageRow, help: ColumnHelp = noColumnHelp): readonly PrintedColumn[] | null {
  const splits = gaps
    .map((gap) => piecesOf(row, gap))
    .filter(
      (pieces) =>
        isHeader(pieces.map(({ text }) => text)) ||
        isNamed(
          pieces.map(({ text }) => text),
          help,
        ),
    );
  const [best] = [...splits].sort((one, other) => known(other) - known(one));
  return best === undefined ? null : best.map(columnOf);
}

const columnOf = ({ text, signs }: PageRow): PrintedColumn => ({
  title: text,
  x: signs[0]?.x ?? 0,
  right: signs.at(-1)?.right ?? 0,
});

/** The kinds of tables that are read from prints. */
export const printable = tableKinds.filter(({ kind }) => kind !== "budget");

/** Whether these are the titles of a statement, a settlement or a ledger. */
export const isHeader = (cells: readonly string[]): boolean =>
  printable.some(({ read }) => read({ sheet: null, source: "pdf", rows: [{ number: 1, cells }] }, {}) !== null);

/** Whether these are the titles that a person has given their meaning, for this file or for tables like it. */
function isNamed(cells: readonly string[], { map, kept }: ColumnHelp): boolean {
  const keys = cells.map(headerKey);
  const named = Object.values(map).map(headerKey);
  if (named.length > 0 && named.every((key) => keys.includes(key))) return true;
  return kept.some(({ titles }) => titles.map(headerKey).join("\0") === keys.join("\0"));
}

const known = (pieces: readonly PageRow[]): number => {
  const titles = titlesOf({ number: 1, cells: pieces.map(({ text }) => text) });
  return Math.max(...printable.map(({ columns }) => Object.values(rolesOf(titles, columns, {})).flat().length));
};

/** The cell of the row in each of the columns, a blank between words and figures that stand apart. */
export function cellsOf(row: PageRow, columns: readonly LearnedColumn[]): readonly string[] {
  const cells: string[] = columns.map(() => "");
  for (const part of piecesOf(row, 0.8)
    .flatMap(withoutAmount)
    .flatMap((piece) => splitAtTitles(piece, columns))) {
    const column = columnAt(part, columns);
    const text = piecesOf(part, 0.18)
      .map((piece) => piece.text)
      .join(" ");
    cells[column] = joinCell(cells[column] ?? "", text);
  }
  return cells;
}

/** Two parts of a cell: figures keep a blank between them, as a day and its time; other text has none. */
export function joinCell(one: string, other: string): string {
  if (one === "" || other === "") return one + other;
  return /[\w:]$/.test(one) && /^[\w:]/.test(other) ? `${one} ${other}` : one + other;
}

/** A piece that lies under several titles is cut at its blanks; a number is never cut. */
function splitAtTitles(piece: PageRow, columns: readonly PrintedColumn[]): readonly PageRow[] {
  const over = columns.filter((column) => overlap(endsOf(piece), column) > 0);
  return over.length < 2 ? [piece] : piecesOf(piece, 0.18);
}

/**
 * The column under whose title the piece lies, else the one whose other cells it is in line with, else the one with whose title it is most
 * in line at the left, the right or the middle.
 */
function columnAt(piece: PageRow, columns: readonly LearnedColumn[]): number {
  const ends = endsOf(piece);
  const overlaps = columns.map((column) => overlap(ends, column));
  const most = Math.max(...overlaps);
  if (most > 0) return overlaps.indexOf(most);
  const learned = learnedPlace(ends, columns);
  if (learned >= 0) return learned;
  const distances = columns.map(({ x, right }) =>
    Math.min(Math.abs(ends.x - x), Math.abs(ends.right - right), Math.abs((ends.x + ends.right - x - right) / 2)),
  );
  return distances.indexOf(Math.min(...distances));
}
