import type { TableColumnType } from "antd";
import { createElement, type ReactNode } from "react";
import { formatYuan } from "../../shared/money.ts";
import type { CopiedColumn, CopiedValue } from "./copy-rows.ts";

/** A column of a list: its title, what it holds of a row for a spreadsheet, and how the screen shows that where it is no plain text. */
export interface ListColumn<Row> {
  readonly title: string;
  /** Absent where the screen alone has the column. */
  readonly read?: (row: Row) => CopiedValue;
  /** What the screen shows in its place. */
  readonly show?: (row: Row) => ReactNode;
  /** What the screen says where there is nothing. */
  readonly empty?: string;
  /** Whether figures stand in it, one below the other. */
  readonly isFigure?: boolean;
  /** Whether the screen has no room for it: it is only copied and printed. */
  readonly isUnseen?: boolean;
  readonly width?: number | string;
  readonly isCut?: boolean;
}

/** An amount in yuan, at the right. */
export const amountColumn = <Row>(
  title: string,
  read: (row: Row) => CopiedValue,
  more: Partial<ListColumn<Row>> = {},
): ListColumn<Row> => ({ title, read, isFigure: true, ...more });

/** The columns as the screen draws them. */
export const shownColumns = <Row extends object>(columns: readonly ListColumn<Row>[]): TableColumnType<Row>[] =>
  columns
    .filter(({ isUnseen }) => isUnseen !== true)
    .map((column) => {
      const { title, width, isFigure = false, isCut = false } = column;
      return {
        ...{ title, key: title, render: (_: unknown, row: Row) => shownValue(column, row) },
        ...(width !== undefined && { width }),
        ...(isFigure && { align: "right" as const, className: "money" }),
        ...(isCut && { ellipsis: true }),
      };
    });

/** The columns as spreadsheets and paper take them. */
export const copiedColumns = <Row>(columns: readonly ListColumn<Row>[]): readonly CopiedColumn<Row>[] =>
  columns.flatMap(({ title, read }) => (read === undefined ? [] : [{ title, read }]));

function shownValue<Row>({ read, show, empty }: ListColumn<Row>, row: Row): ReactNode {
  if (show !== undefined) return show(row);
  const value = read?.(row) ?? null;
  if (value === null) return empty ?? "—";
  if (value === "") return empty;
  if (typeof value === "bigint") return formatYuan(value);
  // A day is not broken into two lines.
  return typeof value === "string" && aDay.test(value) ? createElement("span", { className: "money" }, value) : value;
}

const aDay = /^\d{4}-\d{2}-\d{2}/;
