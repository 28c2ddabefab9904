import type { Fen } from "../../shared/money.ts";
import { fenToYuanText } from "../../shared/money.ts";

/** What a spreadsheet gets in a cell: text as it stands, an amount in yuan, a whole number; null is an empty cell. */
export type CopiedValue = string | Fen | number | null;

/** A column of a table that is copied: its title and what it holds of a row. */
export interface CopiedColumn<Row> {
  readonly title: string;
  readonly read: (row: Row) => CopiedValue;
}

/** The rows under their titles as text of tabs and lines, as spreadsheets take it: money as `-1234.50`, days as they are. */
export function rowsAsTsv<Row>(columns: readonly CopiedColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ read }) => plainText(read(row)))),
  ];
  return lines.map((cells) => cells.map(quoted).join("\t")).join("\r\n");
}

/** The same as a table that spreadsheets prefer: what is text stays text there, so that an invoice number keeps its 20 digits. */
export function rowsAsHtml<Row>(columns: readonly CopiedColumn<Row>[], rows: readonly Row[]): string {
  const head = columns.map(({ title }) => `<th>${escaped(title)}</th>`).join("");
  const body = rows.map((row) => `<tr>${columns.map(({ read }) => htmlCell(read(row))).join("")}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

/** Puts both on the clipboard within a key press or a click; false where the browser does not let it. */
export function copyRows<Row>(columns: readonly CopiedColumn<Row>[], rows: readonly Row[]): boolean {
  let isTaken = false;
  // By the browser's own copying, which asks for no permission: the window grants none.
  const take = (event: ClipboardEvent): void => {
    isTaken = takeRows(event, columns, rows);
    event.stopPropagation();
  };
  document.addEventListener("copy", take, { capture: true });
  document.execCommand("copy");
  document.removeEventListener("copy", take, { capture: true });
  return isTaken;
}

/** Answers the browser's copying with the rows; false where it carries no clipboard. */
export function takeRows<Row>(
  event: Pick<ClipboardEvent, "clipboardData" | "preventDefault">,
  columns: readonly CopiedColumn<Row>[],
  rows: readonly Row[],
): boolean {
  if (event.clipboardData === null) return false;
  event.clipboardData.setData("text/plain", rowsAsTsv(columns, rows));
  event.clipboardData.setData("text/html", rowsAsHtml(columns, rows));
  event.preventDefault();
  return true;
}

const valueText = (value: CopiedValue): string => {
  if (value === null) return "";
  return typeof value === "bigint" ? fenToYuanText(value) : String(value);
};

// A seller called =HYPERLINK(…) is a name and no formula.
const plainText = (value: CopiedValue): string =>
  typeof value === "string" && /^[=+@-]/.test(value) ? `'${value}` : valueText(value);

const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const aDay = /^\d{4}-\d{2}-\d{2}$/;

// `@` is the format of text, as spreadsheets write it themselves; days and figures are left to be recognised.
function htmlCell(value: CopiedValue): string {
  const isText = typeof value === "string" && !aDay.test(value);
  return `<td${isText ? ` style="mso-number-format:'\\@'"` : ""}>${escaped(valueText(value))}</td>`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");
