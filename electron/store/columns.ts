import { type Fen, fenToYuanText, parseSignedYuan } from "../../shared/money.ts";
import type { SqlValue } from "./sql.ts";

/** How one field of a record's file form (money as yuan text) stands in a column. Reading back is checked by the record's schema, not here. */
export interface Column<V> {
  readonly name: string;
  readonly toSql: (value: V) => SqlValue;
  readonly fromSql: (value: SqlValue) => V;
}

/** A column for every field, so that a field added to a model does not compile until it has its column. */
export type Columns<Form> = { readonly [Field in keyof Form]-?: Column<Form[Field]> };

/** Text as it is: names, dates, ids, words of an enum. */
export const textColumn = <V extends string | null>(name: string): Column<V> => ({
  name,
  toSql: (value) => value,
  fromSql: (value) => value as V, // the schema decides whether it is one of V
});

/** A whole number. */
export const wholeColumn = <V extends number | null>(name: string): Column<V> => ({
  name,
  toSql: (value) => (value === null ? null : BigInt(value)),
  fromSql: (value) => (typeof value === "bigint" ? Number(value) : value) as V, // an unsafe one is refused by the schema
});

/** Yuan text in the record's file form, integer fen in the column, exact both ways. */
export const moneyColumn = <V extends string | null>(name: string): Column<V> => ({
  name,
  toSql: (value) => (value === null ? null : yuanToFen(value)),
  fromSql: (value) => (typeof value === "bigint" ? fenToYuanText(value as Fen) : value) as V,
});

/** True as 1, false as 0. */
export const flagColumn = (name: string): Column<boolean> => ({
  name,
  toSql: (value) => (value ? 1n : 0n),
  fromSql: (value) => value === 1n,
});

function yuanToFen(text: string): bigint {
  const amount = parseSignedYuan(text);
  if (amount === null) throw new Error(`not an amount in yuan: ${text}`);
  return amount;
}

/** A list that nothing points into, as JSON. */
export const jsonColumn = <V>(name: string): Column<V> => ({
  name,
  toSql: (value) => JSON.stringify(value),
  fromSql: (value) => (typeof value === "string" ? JSON.parse(value) : value) as V, // the schema decides whether it is one of V
});

/** A field that a form may lack: absent there, null in the column. */
export const optionalColumn = <V>(column: Column<V>): Column<V | undefined> => ({
  name: column.name,
  toSql: (value) => (value === undefined ? null : column.toSql(value)),
  fromSql: (value) => (value === null ? undefined : column.fromSql(value)),
});
