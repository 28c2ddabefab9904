import { formatYuan, parseSignedYuan } from "../../shared/money.ts";
import { type MoneyUnit, moneyUnitOf } from "../../shared/money-unit.ts";
import { isSubtotal, isTotal } from "../../shared/table-titles.ts";
import type { PasteColumn, PastedTable, PastePlaces } from "./pasted-table.ts";

/** How a pasted table is read. */
export interface PasteReading<Row> {
  readonly columns: readonly PasteColumn<Row>[];
  readonly blank: () => Row;
  /** Why a row as it was read cannot be taken; null where it can. */
  readonly check: (row: Row) => string | null;
  /** Whether a row waits until each of its cells is read; else what is refused is left empty. */
  readonly isStrict: boolean;
}

/** A cell as it was read: what it is taken as, or why it was refused. */
export interface PastedCell {
  readonly cell: string;
  readonly problem: string | null;
}

/** A row as it was read, and why it cannot be taken as a whole; null where it can. */
export interface PastedRow<Row> {
  readonly row: Row;
  readonly cells: readonly PastedCell[];
  readonly problem: string | null;
  /** Whether it sums up others: it is no record and is not missed. */
  readonly isSum: boolean;
  /** The cells as they were pasted. */
  readonly source: readonly string[];
}

/** Reads every row. A row that sums up others is no record. */
export function readPasted<Row>(
  table: PastedTable,
  places: PastePlaces,
  { columns, blank, check, isStrict }: PasteReading<Row>,
): readonly PastedRow<Row>[] {
  const units = places.map((_, at) => unitAt(table, at));
  return table.rows.map((source) => {
    if (source.some((cell) => isTotal(cell) || isSubtotal(cell)))
      return { ...{ row: blank(), source, isSum: true, problem: sumRow }, cells: source.map(untouched) };
    let row = blank();
    const cells = places.map((place, at): PastedCell => {
      const [cell = "", column] = [source[at], place === null ? undefined : columns[place]];
      if (column === undefined || cell === "") return untouched(cell);
      const text = column.read(cell, units[at] ?? null);
      if (!text.ok) return { cell, problem: text.error };
      row = column.write(row, text.value);
      return untouched(shownText(column, text.value));
    });
    return { row, cells, source, isSum: false, problem: unread(cells, isStrict) ?? check(row) };
  });
}

function shownText<Row>({ options, isAmount }: PasteColumn<Row>, text: string): string {
  const amount = isAmount === true ? parseSignedYuan(text) : null;
  return amount === null ? (options?.[text] ?? text) : formatYuan(amount);
}

const untouched = (cell: string): PastedCell => ({ cell, problem: null });

function unitAt({ titles, unit }: PastedTable, at: number): MoneyUnit | null {
  const own = moneyUnitOf(titles?.[at] ?? "");
  return own === "" ? unit : own;
}

const sumRow = "合计、小计行不是一笔，不用加入";

const unread = (cells: readonly PastedCell[], isStrict: boolean): string | null =>
  isStrict && cells.some(({ problem }) => problem !== null) ? "有的格还要改正" : null;

/** The units other than yuan in which the amounts of a table stand: `万元`. */
export function statedUnits<Row>(
  table: PastedTable,
  places: PastePlaces,
  columns: readonly PasteColumn<Row>[],
): readonly string[] {
  const units = places.flatMap((place, at) => (columns[place ?? -1]?.isAmount === true ? [unitAt(table, at)] : []));
  return [...new Set(units)].flatMap((unit) =>
    unit === null || unit === "" ? [] : [unit === "分" ? unit : `${unit}元`],
  );
}

/** A name in a column of choices that is none of them: in how many rows it stands. */
export interface UnknownName {
  readonly place: number;
  readonly column: string;
  readonly options: Readonly<Record<string, string>>;
  readonly name: string;
  readonly rows: number;
}

/** The names that are no choice of their column, each once. */
export function unknownNames<Row>(
  rows: readonly PastedRow<Row>[],
  places: PastePlaces,
  columns: readonly PasteColumn<Row>[],
): readonly UnknownName[] {
  return places.flatMap((place, at) => {
    const column = place === null ? undefined : columns[place];
    if (column?.options === undefined) return [];
    const { options, label } = column;
    const names = rows.flatMap(({ cells }) => (cells[at]?.problem === null ? [] : [cells[at]?.cell ?? ""]));
    return [...Map.groupBy(names, (name) => name)].map(([name, same]) => ({
      ...{ place: at, column: label, options, name, rows: same.length },
    }));
  });
}
