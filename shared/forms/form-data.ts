import type { FormValue, ValueType } from "./form-value.ts";

/** One value that forms can be filled with. `path` is stable: mappings name it. */
export interface Datum {
  readonly path: string;
  readonly title: string;
  readonly group: string;
  readonly type: ValueType;
  /** Null while the records do not say it. */
  readonly value: FormValue | null;
}

/** A column of a list; its path begins with the list's: `schedule[].seller`. */
export interface DatumColumn {
  readonly path: string;
  readonly title: string;
  readonly type: ValueType;
}

/** Rows that tables of a form can be filled with. */
export interface DatumList {
  readonly path: string;
  readonly title: string;
  readonly columns: readonly DatumColumn[];
  /** A value for each column. */
  readonly rows: readonly (readonly (FormValue | null)[])[];
}

/** Every value that the tool can put into a form. */
export interface FormData {
  /** Whether a subject was chosen; without one its values are all unknown. */
  readonly hasSubject: boolean;
  readonly singles: readonly Datum[];
  readonly lists: readonly DatumList[];
}

/** What a path of a mapping leads to. */
export type Found =
  | { readonly kind: "single"; readonly datum: Datum }
  | { readonly kind: "column"; readonly list: DatumList; readonly column: DatumColumn; readonly index: number };

/** What a path leads to; null when there is no such value. */
export function findDatum({ singles, lists }: FormData, path: string): Found | null {
  const datum = singles.find((one) => one.path === path);
  if (datum !== undefined) return { kind: "single", datum };
  for (const list of lists) {
    const index = list.columns.findIndex((column) => column.path === path);
    const column = list.columns[index];
    if (column !== undefined) return { kind: "column", list, column, index };
  }
  return null;
}

/** How a column reads one item of its list. */
export type ColumnOf<Item> = readonly [
  name: string,
  title: string,
  type: ValueType,
  read: (item: Item, index: number) => FormValue | null,
];

/** A list of items, each column read from the item; the first column is always its place in the list. */
export function listOf<Item>(
  path: string,
  title: string,
  items: readonly Item[],
  columns: readonly ColumnOf<Item>[],
): DatumList {
  const all: readonly ColumnOf<Item>[] = [
    ["index", "序号", "count", (_item, index) => ({ type: "count", value: index + 1 })],
    ...columns,
  ];
  return {
    path: `${path}[]`,
    title,
    columns: all.map(([name, columnTitle, type]) => ({ path: `${path}[].${name}`, title: columnTitle, type })),
    rows: items.map((item, index) => all.map(([, , , read]) => read(item, index))),
  };
}

/** How a group of single values is written down: path, title, type, value. */
export type SingleOf = readonly [path: string, title: string, type: ValueType, value: FormValue | null];

/** Single values under a heading. */
export const group = (heading: string, singles: readonly SingleOf[]): readonly Datum[] =>
  singles.map(([path, title, type, value]) => ({ path, title, group: heading, type, value }));
