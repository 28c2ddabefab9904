import { type MoneyUnit, moneyUnitOf } from "../../../shared/money-unit.ts";
import { bareKey, headerKey } from "../../../shared/table-titles.ts";
import type { ColumnMap } from "./column-map.ts";
import { groupedTitles, ownTitlesOf, type Title, titlesOf } from "./header-titles.ts";
import type { Table, TableRow } from "./table.ts";
import { tableBody } from "./table-body.ts";

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
  /** One row, or two where titles stand under a common one. */
  readonly rows: readonly TableRow[];
  readonly titles: readonly string[];
  /** The rows above the header. */
  readonly preamble: readonly TableRow[];
  /** The rows below the header. */
  readonly body: readonly TableRow[];
  readonly columns: Readonly<Partial<Record<Role, readonly FoundColumn[]>>>;
}

const searchedRows = 60;

const foundColumn = ({ index, title }: Title): FoundColumn => ({ index, title, unit: moneyUnitOf(headerKey(title)) });

/** All columns that go by a title, those of better titles first. */
function columnsNamed(
  titles: readonly Title[],
  names: readonly string[],
  whole: ReadonlySet<string> = new Set(),
): readonly FoundColumn[] {
  // 借方(收入) is a title of its own, and not 借方 with something in brackets.
  const isNamed = (key: string, name: string) => key === name || (!whole.has(key) && bareKey(key) === name);
  const goesBy = ({ keys }: Title, name: string) => keys.some((key) => isNamed(key, name));
  return names.flatMap((name) => titles.filter((title) => goesBy(title, name)).map(foundColumn));
}

/** Which of the titles play which role. */
export function rolesOf<Role extends string>(
  titles: readonly Title[],
  synonyms: Synonyms<Role>,
  map: ColumnMap,
): Header<Role>["columns"] {
  const roles = Object.keys(synonyms) as Role[];
  const whole = new Set(roles.flatMap((role) => synonyms[role]));
  const mapped = new Set(Object.values(map).map(headerKey));
  const free = titles.filter(({ keys }) => !keys.some((key) => mapped.has(key)));
  const entries = roles.map((role) => {
    const stated = map[role];
    const columns =
      stated === undefined ? columnsNamed(free, synonyms[role], whole) : columnsNamed(titles, [headerKey(stated)]);
    return [role, uniqueColumns(columns)] as const;
  });
  return Object.fromEntries(entries.filter(([, columns]) => columns.length > 0)) as Header<Role>["columns"];
}

const uniqueColumns = (columns: readonly FoundColumn[]): readonly FoundColumn[] =>
  columns.filter((column, place) => columns.findIndex(({ index }) => index === column.index) === place);

interface Candidate {
  readonly height: 1 | 2;
  readonly titles: readonly Title[];
}

function candidatesAt(rows: readonly TableRow[], place: number): readonly Candidate[] {
  const [row, next] = rows.slice(place, place + 2);
  if (row === undefined) return [];
  const grouped = next === undefined ? null : groupedTitles(row, next);
  const single: Candidate = { height: 1, titles: titlesOf(row) };
  return grouped === null ? [single] : [single, { height: 2, titles: grouped }];
}

/**
 * The first row, or pair of rows, whose titles satisfy `accepts`; null when none of the first 60 does. A header is searched for, since
 * the same bank puts it in different rows. Columns that the map names keep to the map.
 */
export function findHeader<Role extends string>(
  table: Table,
  synonyms: Synonyms<Role>,
  accepts: (columns: Header<Role>["columns"]) => boolean,
  map: ColumnMap = {},
): Header<Role> | null {
  const wanted = Object.values(map).map(headerKey);
  const rows = table.rows.slice(0, searchedRows + 1);
  const read = (candidate: Candidate): FoundHeader<Role> | null => {
    const named = wanted.every((key) => candidate.titles.some(({ keys }) => keys.includes(key)));
    const columns = rolesOf(candidate.titles, synonyms, map);
    return candidate.titles.length >= 2 && named && accepts(columns) ? { ...candidate, columns } : null;
  };
  for (let place = 0; place < Math.min(rows.length, searchedRows); place += 1) {
    const found = bestHeader(rows, place, read);
    if (found === null) continue;
    return {
      rows: rows.slice(place, place + found.height),
      titles: found.titles.map(({ title }) => title),
      columns: found.columns,
      preamble: rows.slice(0, place),
      body: tableBody(table, place, found.height),
    };
  }
  return null;
}

/** A row, or it and the next, whichever says more; two rows only where the second alone says less, or the first is a heading. */
function bestHeader<Role extends string>(
  rows: readonly TableRow[],
  place: number,
  read: (candidate: Candidate) => FoundHeader<Role> | null,
): FoundHeader<Role> | null {
  const [single, grouped] = candidatesAt(rows, place).map(read);
  if (!grouped) return single ?? null;
  const lower = rows[place + 1];
  const below = lower === undefined ? null : read({ height: 1, titles: ownTitlesOf(lower) });
  if (below !== null && size(below) >= size(grouped)) return single ?? null;
  return !single || size(grouped) >= size(single) ? grouped : single;
}

interface FoundHeader<Role extends string> extends Candidate {
  readonly columns: Header<Role>["columns"];
}

const size = <Role extends string>({ columns }: FoundHeader<Role>): number => Object.keys(columns).length;

/** Whether exactly these titles stand in the table's first rows, in this order. */
export function hasTitles(table: Table, titles: readonly string[]): boolean {
  const wanted = titles.map(headerKey).join("\0");
  const rows = table.rows.slice(0, searchedRows);
  return rows.some((_, place) =>
    candidatesAt(rows, place).some(
      (candidate) => candidate.titles.map(({ title }) => headerKey(title)).join("\0") === wanted,
    ),
  );
}

/** The cell of the role's best column; empty when the table has no such column. */
export function cellOf<Role extends string>(header: Header<Role>, role: Role, row: TableRow): string {
  const column = header.columns[role]?.[0];
  return column === undefined ? "" : (row.cells[column.index] ?? "");
}

/** The places of a table's rows at which its titles most likely stand, and what they are; null for a table without text. */
export function likelyHeader(table: Table): { readonly place: number; readonly titles: readonly Title[] } | null {
  const score = (row: TableRow) => row.cells.filter((cell) => cell !== "" && !/\d{3,}/.test(cell)).length;
  const rows = table.rows.slice(0, searchedRows);
  const best = rows.reduce((top, row, place) => (score(row) > score(rows[top] as TableRow) ? place : top), 0);
  const candidate = candidatesAt(rows, best).at(-1);
  return candidate === undefined ? null : { place: best + candidate.height, titles: candidate.titles };
}
