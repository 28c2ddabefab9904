import { type LocalDate, parseLocalDate } from "../../../shared/dates.ts";
import { type Fen, parseMoney, parseSignedYuan } from "../../../shared/money.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { WorkbookFindingCode } from "../../../shared/wording/workbook-findings.ts";
import { type Cell, showCell } from "./cell.ts";

type Parsed<T> = Result<T, WorkbookFindingCode>;

// A spreadsheet keeps 15 significant digits of a number: a 20-digit invoice number typed as one has already lost its end.
const greatestExactNumber = 999_999_999_999_999;

/** The text of a cell; a number counts as its digits unless it is too long to have been kept. */
export function parseTextCell(cell: Cell): Parsed<string> {
  if (cell.kind === "unusable") return err(cell.problem);
  if (cell.kind === "number" && Math.abs(cell.number) > greatestExactNumber) return err("number-lost-digits");
  return ok(showCell(cell));
}

const writtenDate = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/;

/** A date cell, or text such as 2026-03-05, 2026/3/5, 2026.3.5 or 2026年3月5日; a bare number is refused. */
export function parseDateCell(cell: Cell): Parsed<LocalDate> {
  if (cell.kind === "date") return ok(cell.date);
  if (cell.kind === "unusable") return err(cell.problem);
  const match = writtenDate.exec(showCell(cell).normalize("NFKC").replace(/\s/g, ""));
  const date = match === null ? null : parseLocalDate(isoText(match));
  return date === null ? err("not-a-date") : ok(date);
}

const isoText = (match: RegExpExecArray): string =>
  `${match[1]}-${(match[2] as string).padStart(2, "0")}-${(match[3] as string).padStart(2, "0")}`;

/** Exact fen of a number or text cell. A number is taken by its shortest decimal form and never rounded. */
export function parseMoneyCell(cell: Cell, sign: "signed" | "not-negative"): Parsed<Fen> {
  if (cell.kind === "unusable") return err(cell.problem);
  if (cell.kind === "date") return err("not-money");
  const amount = cell.kind === "number" ? moneyOfNumber(cell.number) : moneyOfText(showCell(cell));
  return amount.ok && amount.value < 0n && sign === "not-negative" ? err("money-negative") : amount;
}

function moneyOfNumber(number: number): Parsed<Fen> {
  const decimal = String(number);
  const amount = Math.abs(number) > greatestExactNumber / 100 ? null : parseSignedYuan(decimal);
  return amount === null ? err(/^-?\d+\.\d{3,}$|e-/.test(decimal) ? "money-not-whole-fen" : "not-money") : ok(amount);
}

function moneyOfText(text: string): Parsed<Fen> {
  const amount = parseMoney(text);
  if (amount.ok) return amount;
  return err(/\.\d{3,}\D*$/.test(text) ? "money-not-whole-fen" : "not-money");
}

/** A whole number within bounds, as a number or as digits; anything else is the given problem. */
export function parseCountCell(
  cell: Cell,
  least: number,
  greatest: number,
  problem: WorkbookFindingCode,
): Parsed<number> {
  if (cell.kind === "unusable") return err(cell.problem);
  const text = cell.kind === "date" ? "" : showCell(cell).normalize("NFKC").trim();
  const number = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  return number >= least && number <= greatest ? ok(number) : err(problem);
}

/** One of the words that the column offers, white space aside, or the value itself. */
export function parseOptionCell<T extends string>(cell: Cell, values: Readonly<Record<string, T>>): Parsed<T> {
  if (cell.kind === "unusable") return err(cell.problem);
  const text = showCell(cell).replace(/\s/g, "");
  const found = Object.entries(values).find(([word, value]) => word === text || value === text);
  return found === undefined ? err("not-an-option") : ok(found[1]);
}
