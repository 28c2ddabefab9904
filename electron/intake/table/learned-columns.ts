import { type PageRow, piecesOf, toRow } from "../print/page-rows.ts";

/** A column of a printed table, by where its title stands. */
export interface PrintedColumn {
  readonly title: string;
  readonly x: number;
  readonly right: number;
}

/** A column with where its cells begin and end, as far as those under its title show it. */
export interface LearnedColumn extends PrintedColumn {
  /** Where its texts begin; amounts are set flush right. */
  readonly starts: readonly number[];
  /** Where its amounts end. */
  readonly ends: readonly number[];
  /** Whether the titles of the table begin where the cells below them do, so that a cell never begins before its title. */
  readonly isFlushLeft: boolean;
}

const amount = /^[-+¥(]*[\d,]+\.\d{2}\)?$/;

/** The columns with what the rows show of them: the cells that lie under one title and no other. */
export function learnColumns(columns: readonly PrintedColumn[], rows: readonly PageRow[]): readonly LearnedColumn[] {
  const pieces = rows.flatMap((row) => piecesOf(row, 0.8).flatMap(withoutAmount));
  const cells = pieces.map((piece) => ({ ...endsOf(piece), text: piece.text }));
  const under = columns.map((column) =>
    cells.filter((cell) => columns.filter((one) => overlap(cell, one) > 0).every((one) => one === column)),
  );
  const own = columns.map((column, index) => (under[index] ?? []).filter((cell) => overlap(cell, column) > 0));
  const texts = own.map((found) => found.filter(({ text }) => !amount.test(text)));
  const isFlushLeft = areFlushLeft(columns, texts);
  return columns.map((column, index) => ({
    ...column,
    starts: (texts[index] ?? []).map(({ x }) => x),
    ends: (own[index] ?? []).filter(({ text }) => amount.test(text)).map(({ right }) => right),
    isFlushLeft,
  }));
}

const joined = /^[-+¥(]*[\d,]+\.\d{2}\)?(?=[\u4e00-\u9fff]{2})/;

/** A piece in two where a name follows close behind an amount of the column before it. */
export function withoutAmount(piece: PageRow): readonly PageRow[] {
  const length = joined.exec(piece.text)?.[0].length;
  return length === undefined ? [piece] : [toRow(piece.signs.slice(0, length)), toRow(piece.signs.slice(length))];
}

const near = 2;

function areFlushLeft(columns: readonly PrintedColumn[], texts: readonly (readonly Ends[])[]): boolean {
  const all = texts.flatMap((found, index) => found.map(({ x }) => Math.abs(x - (columns[index]?.x ?? 0)) < near));
  const filled = texts.filter((found) => found.length > 0).length;
  return filled >= 2 && all.filter(Boolean).length >= all.length * 0.9;
}

/** Where a text begins and ends on its line. */
export interface Ends {
  readonly x: number;
  readonly right: number;
}

/** The two ends of a piece. */
export const endsOf = ({ signs }: PageRow): Ends => ({ x: signs[0]?.x ?? 0, right: signs.at(-1)?.right ?? 0 });

/** How far two texts stand over each other; negative where there is a gap between them. */
export const overlap = (one: Ends, other: Ends): number => Math.min(one.right, other.right) - Math.max(one.x, other.x);

/** The one column whose other cells begin or end where this text does, or before whose next title it begins; -1 where that is not told. */
export function learnedPlace(ends: Ends, columns: readonly LearnedColumn[]): number {
  const alike = columns.flatMap((column, index) => (isAlike(ends, column) ? [index] : []));
  const [only = -1, ...more] = alike;
  if (more.length === 0 && only >= 0) return only;
  return columns[0]?.isFlushLeft === true ? columns.findLastIndex(({ x }) => x <= ends.x + near) : -1;
}

const isAlike = ({ x, right }: Ends, { starts, ends }: LearnedColumn): boolean =>
  starts.some((one) => Math.abs(one - x) < near) || ends.some((one) => Math.abs(one - right) < near);
