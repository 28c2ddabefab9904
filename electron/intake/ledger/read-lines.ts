import type { Finding } from "../../../shared/finding.ts";
import { zeroFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import { cellOf, type Header } from "../table/header.ts";
import type { TableRow } from "../table/table.ts";
import { type Account, accountOfRow, statedAccount } from "./account-cell.ts";
import { type BookedDay, type DayBefore, statedDay } from "./booked-day.ts";
import type { LedgerLine } from "./booking.ts";
import { bookingNumberOf } from "./booking-number.ts";
import type { LedgerRole } from "./ledger-columns.ts";
import type { LedgerFrame } from "./ledger-frame.ts";
import { type RowAmounts, readRowAmounts } from "./row-amounts.ts";
import { remarkKind } from "./row-kind.ts";

type LedgerHeader = Header<LedgerRole>;

/** The rows in the file's order, and how many had only their month. */
export interface ReadLines {
  readonly lines: readonly LedgerLine[];
  readonly wholeMonths: number;
  readonly findings: readonly Finding[];
}

/** What rows take from those above them. */
interface Above {
  readonly day: BookedDay | null;
  readonly number: string | null;
  readonly account: Account | null;
}

/** Reads every row below the header. A row with amounts that is neither a booking nor a sum is a finding: nothing is left out silently. */
export function readLines(frame: LedgerFrame): ReadLines {
  const lines: LedgerLine[] = [];
  const findings: Finding[] = [];
  let above: Above = { day: null, number: null, account: frame.account };
  let wholeMonths = 0;
  for (const row of frame.header.body) {
    const read = readRow(frame, row, above);
    findings.push(...read.findings);
    above = read.above;
    if (read.line === null) continue;
    lines.push(read.line);
    if (read.line.kind === "booking" && above.day?.isWholeMonth === true) wholeMonths += 1;
  }
  return { lines, wholeMonths, findings };
}

interface ReadRow {
  readonly line: LedgerLine | null;
  readonly above: Above;
  readonly findings: readonly Finding[];
}

function readRow(frame: LedgerFrame, row: TableRow, above: Above): ReadRow {
  const amounts = readRowAmounts(frame, row);
  if (!amounts.readable) return { line: null, above, findings: amounts.findings };
  const { debit, credit, balance } = amounts;
  const number = bookingNumberOf(cellOf(frame.header, "number", row), cellOf(frame.header, "word", row));
  const remark = number === null || row.merged !== undefined ? remarkKind(row) : null;
  const own = accountOfRow(frame.header, row);
  if (remark !== null) {
    const line = { kind: remark, row: row.number, account: own ?? above.account, debit, credit, balance };
    return { line, above, findings: [] };
  }
  const isEmpty = (debit ?? 0n) === 0n && (credit ?? 0n) === 0n;
  if (isEmpty) return emptyRow(frame, row, above, number);
  return bookingRow(frame, row, above, { ...amounts, number, own });
}

/** A heading that names the account of the rows below, or a row of which nothing was booked. */
function emptyRow(frame: LedgerFrame, row: TableRow, above: Above, number: string | null): ReadRow {
  const account = frame.isJournal ? null : statedAccount([row]);
  if (account !== null) return { line: null, above: { ...above, account }, findings: [] };
  const day = statedDay(frame.header, row, dayBefore(frame, above));
  // A summary alone goes with the rows below it: 记-23 2026-03-05 付款 and then its accounts.
  const next = { ...above, ...(typeof day === "object" && { day }), ...(number !== null && { number }) };
  if (number === null || accountOfRow(frame.header, row) === null) return { line: null, above: next, findings: [] };
  const at = { row: String(row.number), count: "1" };
  const finding = intakeFinding("ledger-row-without-amount", "info", `rows[${at.row}]`, at);
  return { line: null, above: next, findings: [finding] };
}

interface RowParts extends RowAmounts {
  readonly number: string | null;
  readonly own: Account | null;
}

function bookingRow(frame: LedgerFrame, row: TableRow, above: Above, parts: RowParts): ReadRow {
  const stated = statedDay(frame.header, row, dayBefore(frame, above));
  const day = stated === "blank" ? above.day : stated;
  if (day === null || typeof day === "string") return lostRow(frame, row, above, day);
  const isSameDay = above.day?.day === day.day;
  const number = parts.number ?? (frame.isJournal && isSameDay ? above.number : null);
  const account = parts.own ?? above.account;
  const next: Above = { day, number, account: frame.isJournal ? above.account : account };
  if (account === null) {
    const at = { row: String(row.number), count: "1" };
    const finding = intakeFinding("ledger-row-without-account", "error", `rows[${at.row}]`, at);
    return { line: null, above: next, findings: [finding] };
  }
  const text = (role: LedgerRole): string | null => cellOf(frame.header, role, row) || null;
  const line: LedgerLine = {
    ...{ kind: "booking", row: row.number, bookedOn: day.day, bookingNumber: number, summary: text("summary") },
    ...{ account, counterAccount: text("counterAccount"), auxiliary: auxiliaryOf(frame.header, row) },
    ...{ debit: parts.debit ?? zeroFen, credit: parts.credit ?? zeroFen, balance: parts.balance },
  };
  return { line, above: next, findings: parts.findings };
}

/** The year and the month stand only where they begin. */
const dayBefore = ({ header, year }: LedgerFrame, { day }: Above): DayBefore => ({
  year: day === null || header.columns.year === undefined ? year : Number(day.day.slice(0, 4)),
  month: day === null ? null : Number(day.day.slice(5, 7)),
});

function lostRow({ header }: LedgerFrame, row: TableRow, above: Above, why: string | null): ReadRow {
  const field = `rows[${row.number}]`;
  const value = cellOf(header, "bookedOn", row) || cellOf(header, "period", row);
  const finding =
    why === "year-missing"
      ? intakeFinding("ledger-year-missing", "error", "rows")
      : intakeFinding("row-date-unreadable", "error", field, { row: String(row.number), value });
  return { line: null, above, findings: [finding] };
}

/** 往来单位, 辅助核算 and the like, each text once. */
function auxiliaryOf(header: LedgerHeader, row: TableRow): string | null {
  const texts = (header.columns.auxiliary ?? []).map(({ index }) => row.cells[index] ?? "");
  const distinct = [...new Set(texts)].filter((text) => !/^[-—–/]*$/.test(text));
  return distinct.length === 0 ? null : distinct.join("；");
}
