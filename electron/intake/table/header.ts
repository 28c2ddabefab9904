import type { ColumnMap } from "./column-map.ts";
import { bareKey, headerKey, type MoneyUnit, moneyUnitOf } from "./header-key.ts";
import type { Table, TableRow } from "./table.ts";

/** Role of a column → titles that it goes by, best first. */
export type Synonyms<Role extends string> = Readonly<Record<Role, readonly string[]>>;

/** A column that was recognised. */
export interface FoundColumn {
  readonly index: number;
  readonly title: string;
  readonly unit: MoneyUnit | null;
}

/** Where a table's header stands, and which columns play which role, best title first. */
export interface Header<Role extends string> {
  readonly row: TableRow;
  /** The rows above the header. */
  readonly preamble: readonly TableRow[];
  /** The rows below the header. */
  readonly body: readonly TableRow[];
  readonly columns: Readonly<Partial<Record<Role, readonly FoundColumn[]>>>;
}

const searchedRows = 60;

interface Title {
  readonly index: number;
  readonly title: string;
  readonly key: string;
}

const titlesOf = (row: TableRow): readonly Title[] =>
  row.cells.flatMap((title, index) => (title === "" ? [] : [{ index, title, key: headerKey(title) }]));

const foundColumn = ({ index, title, key }: Title): FoundColumn => ({ index, title, unit: moneyUnitOf(key) });

/** All columns that go by a title, those of better titles first. */
function columnsNamed(titles: readonly Title[], names: readonly string[]): readonly FoundColumn[] {
  return names.flatMap((name) => titles.filter(({ key }) => key === name || bareKey(key) === name).map(foundColumn));
}

function rolesOf<Role extends string>(
  titles: readonly Title[],
  synonyms: Synonyms<Role>,
  map: ColumnMap,
): Header<Role>["columns"] {
  const roles = Object.keys(synonyms) as Role[];
  const mapped = new Set(Object.values(map).map(headerKey));
  const free = titles.filter(({ key }) => !mapped.has(key));
  const entries = roles.map((role) => {
    const stated = map[role];
    const columns =
      stated === undefined ? columnsNamed(free, synonyms[role]) : columnsNamed(titles, [headerKey(stated)]);
    return [role, uniqueColumns(columns)] as const;
  });
  return Object.fromEntries(entries.filter(([, columns]) => columns.length > 0)) as Header<Role>["columns"];
}

const uniqueColumns = (columns: readonly FoundColumn[]): readonly FoundColumn[] =>
  columns.filter((column, place) => columns.findIndex(({ index }) => index === column.index) === place);

/**
 * The first row whose titles satisfy `accepts`; null when none of the first 60 does. A header is searched for, since the same bank
 * puts it in different rows. Columns that the map names keep to the map.
 */
export function findHeader<Role extends string>(
  table: Table,
  synonyms: Synonyms<Role>,
  accepts: (columns: Header<Role>["columns"]) => boolean,
  map: ColumnMap = {},
): Header<Role> | null {
  const wanted = Object.values(map).map(headerKey);
  for (const [place, row] of table.rows.slice(0, searchedRows).entries()) {
    const titles = titlesOf(row);
    if (titles.length < 2 || !wanted.every((key) => titles.some((title) => title.key === key))) continue;
    const columns = rolesOf(titles, synonyms, map);
    if (!accepts(columns)) continue;
    return { row, columns, preamble: table.rows.slice(0, place), body: table.rows.slice(place + 1) };
  }
  return null;
}

/** The cell of the role's best column; empty when the table has no such column. */
export function cellOf<Role extends string>(header: Header<Role>, role: Role, row: TableRow): string {
  const column = header.columns[role]?.[0];
  return column === undefined ? "" : (row.cells[column.index] ?? "");
}

/** The titles of the row that looks most like a header, for a person who has to say which column is which. */
export function likelyTitles(table: Table): readonly string[] {
  const score = (row: TableRow) => row.cells.filter((cell) => cell !== "" && !/\d{3,}/.test(cell)).length;
  const rows = table.rows.slice(0, searchedRows);
  const best = rows.reduce<TableRow | undefined>(
    (top, row) => (top && score(top) >= score(row) ? top : row),
    undefined,
  );
  return best?.cells.filter((cell) => cell !== "").map((cell) => cell.slice(0, 40)) ?? [];
}
