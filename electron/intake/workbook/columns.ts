import type { LocalDate } from "../../../shared/dates.ts";
import type { Fen } from "../../../shared/money.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { WorkbookFindingCode } from "../../../shared/wording/workbook-findings.ts";
import type { Cell } from "./cell.ts";
import { parseCountCell, parseDateCell, parseMoneyCell, parseOptionCell, parseTextCell } from "./parse-cell.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How a column is shown and formatted in the template. */
export type ColumnForm = "text" | "date" | "money" | "count";

/** A column of a sheet: its title, how it is explained to the user, and how its cells are read. */
export interface Column<T, Required extends boolean = boolean> {
  readonly title: string;
  readonly explain: string;
  readonly form: ColumnForm;
  readonly required: Required;
  /** What the cell may hold, for the drop-down; null when anything goes. */
  readonly options: readonly string[] | null;
  /** The list of the policy pack that the drop-down offers; null when none. */
  readonly list: keyof Vocabulary | null;
  /** Reads a cell that is not empty. */
  readonly parse: (cell: Cell) => Result<T, WorkbookFindingCode>;
}

/** A column before it is said whether its cells may be empty. */
type Draft<T> = Omit<Column<T>, "required">;

const draft = <T>(
  title: string,
  explain: string,
  form: ColumnForm,
  parse: Column<T>["parse"],
  options: readonly string[] | null = null,
): Draft<T> => ({ title, explain, form, parse, options, list: null });

/** Any text; long numbers must be text cells, since a spreadsheet keeps only 15 digits of a number. */
export const text = (title: string, explain: string): Draft<string> => draft(title, explain, "text", parseTextCell);

/** Text that names something of the policy pack, by its title or its id. */
export const term = (title: string, explain: string, list: keyof Vocabulary): Draft<string> => ({
  ...text(title, explain),
  list,
});

/** A day: a date cell, or text such as 2026-03-05. */
export const date = (title: string, explain: string): Draft<LocalDate> => draft(title, explain, "date", parseDateCell);

/** Yuan with at most two decimals, exact; never negative. */
export const money = (title: string, explain: string): Draft<Fen> =>
  draft(title, explain, "money", (cell) => parseMoneyCell(cell, "not-negative"));

/** Yuan with at most two decimals, exact; may be negative. */
export const signedMoney = (title: string, explain: string): Draft<Fen> =>
  draft(title, explain, "money", (cell) => parseMoneyCell(cell, "signed"));

const wholeNumber =
  (least: number, greatest: number, problem: WorkbookFindingCode) =>
  (title: string, explain: string): Draft<number> =>
    draft(title, explain, "count", (cell) => parseCountCell(cell, least, greatest, problem));

/** A whole number from zero. */
export const count = wholeNumber(0, 999_999_999, "not-a-count");

/** A place in an order, from 1. */
export const order = wholeNumber(1, 999, "not-an-order");

/** A year of four digits. */
export const year = wholeNumber(1900, 2999, "not-a-year");

/** One of a few words, read as the value that stands beside it. */
export const option = <const T extends string>(
  title: string,
  explain: string,
  values: Readonly<Record<string, T>>,
): Draft<T> => draft(title, explain, "text", (cell) => parseOptionCell(cell, values), Object.keys(values));

/** The cell must be filled in. */
export const required = <T>(column: Draft<T>): Column<T, true> => ({ ...column, required: true });

/** The cell may be empty; its value is then null. */
export const optional = <T>(column: Draft<T>): Column<T, false> => ({ ...column, required: false });

/** Text that may list several things, parted by 、 or ; or a line break. */
export const list = (title: string, explain: string): Draft<readonly string[]> =>
  draft(title, explain, "text", (cell) => {
    const whole = parseTextCell(cell);
    return whole.ok ? ok(splitList(whole.value)) : whole;
  });

const splitList = (text: string): readonly string[] =>
  text
    .split(/[、；;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
