import { type LocalDate, parseDateText } from "../../../shared/dates.ts";
import type { Finding } from "../../../shared/finding.ts";
import type { MoneyUnit } from "../../../shared/money-unit.ts";
import { intakeFinding } from "../intake-finding.ts";
import { readAmountCell } from "../table/amount-cell.ts";
import { cellOf, type Header } from "../table/header.ts";
import { dayOfSerial } from "../table/serial-day.ts";
import { isPeriodSum, isSummaryRow } from "../table/stated-value.ts";
import type { TableRow } from "../table/table.ts";
import type { Entry, EntryCells } from "./entry.ts";
import { type LeftRow, leftFindings } from "./left-rows.ts";
import { flagIsUsed, readStated } from "./stated-amount.ts";
import type { StatementRole } from "./statement-columns.ts";
import { type NoPayment, noPayment, paidBack } from "./wallet-row.ts";

/** The bookings of a statement in the file's order, and the rows that sum it up or comment it. */
export interface ReadEntries {
  readonly entries: readonly Entry[];
  readonly remarks: readonly TableRow[];
  readonly findings: readonly Finding[];
}

type StatementHeader = Header<StatementRole>;

/** Reads every row below the header. A row that is no booking and no remark is a finding: no receipt is left out silently. */
export function readEntries(header: StatementHeader, unit: MoneyUnit): ReadEntries {
  const entries: Entry[] = [];
  const remarks: TableRow[] = [];
  const findings: Finding[] = [];
  const left: LeftRow[] = [];
  const useFlag = flagIsUsed(header);
  for (const row of header.body) {
    const read = readRow(header, row, unit, useFlag);
    findings.push(...read.findings);
    if (read.entry !== null) entries.push(read.entry);
    if (read.isRemark) remarks.push(row);
    if (read.left !== null) left.push({ why: read.left, amount: readAmountCell(header, "amount", row, unit).amount });
  }
  return { entries, remarks, findings: [...findings, ...leftFindings(left)] };
}

interface ReadRow {
  readonly entry: Entry | null;
  readonly isRemark: boolean;
  readonly left: NoPayment | null;
  readonly findings: readonly Finding[];
}

const nothing: ReadRow = { entry: null, isRemark: false, left: null, findings: [] };

function readRow(header: StatementHeader, row: TableRow, unit: MoneyUnit, useFlag: boolean): ReadRow {
  const dateText = cellOf(header, "bookedOn", row);
  const bookedOn = readBookedOn(header, row);
  if (bookedOn === null) {
    const lost = lostRow(header, row, dateText);
    return lost === null ? { ...nothing, isRemark: true } : { ...nothing, findings: [lost] };
  }
  if (isPeriodSum(row)) return { ...nothing, isRemark: true };
  const left = noPayment(header, row);
  if (left !== null) return { ...nothing, left };
  const { stated, findings } = readStated(header, row, unit, useFlag);
  const balance = readAmountCell(header, "balance", row, unit);
  const told = [...findings, ...balance.findings];
  if (stated === null) return { ...nothing, isRemark: isSummaryRow(row), findings: told };
  const back = paidBack(header, row);
  if (back !== null) {
    const detail = { row: String(row.number), value: back };
    told.push(intakeFinding("statement-row-refunded", "warning", `rows[${row.number}]`, detail));
  }
  const cells = readCells(header, row);
  const entry: Entry = { row: row.number, bookedOn, stated, balance: balance.amount, cells };
  return { ...nothing, entry, findings: told };
}

/** The day in the best column that is filled; a spreadsheet's number of days counts too, where its format was lost. */
function readBookedOn(header: StatementHeader, { cells }: TableRow): LocalDate | null {
  const texts = (header.columns.bookedOn ?? []).map(({ index }) => cells[index] ?? "");
  const text = texts.find((cell) => cell !== "") ?? "";
  return parseDateText(text) ?? dayOfSerial(text);
}

/** A row without a date that yet holds an amount and is no summary has been lost; the finding says so, else null. */
function lostRow(header: StatementHeader, row: TableRow, value: string): Finding | null {
  const roles: readonly StatementRole[] = ["in", "out", "amount"];
  const cells = roles.map((role) => readAmountCell(header, role, row));
  const holdsAmount = cells.some(({ amount, readable }) => amount !== null || (!readable && /\d/.test(value)));
  if (!holdsAmount || isSummaryRow(row)) return null;
  return intakeFinding("row-date-unreadable", "error", `rows[${row.number}]`, { row: String(row.number), value });
}

const orNull = (text: string): string | null => (/^[-—–/]*$/.test(text) ? null : text);

function readCells(header: StatementHeader, row: TableRow): EntryCells {
  const cell = (role: StatementRole) => orNull(cellOf(header, role, row));
  return {
    counterparty: { name: cell("counterpartyName"), account: cell("counterpartyAccount") },
    payer: { name: cell("payerName"), account: cell("payerAccount") },
    payee: { name: cell("payeeName"), account: cell("payeeAccount") },
    memo: joinedMemo(header, row),
    serial: cell("serial"),
  };
}

/** 摘要, 用途, 附言 and 备注 in this order, each text once. */
function joinedMemo(header: StatementHeader, row: TableRow): string | null {
  const texts = (header.columns.memo ?? []).map(({ index }) => row.cells[index] ?? "").map(orNull);
  const distinct = [...new Set(texts.filter((text) => text !== null))];
  return distinct.length === 0 ? null : distinct.join(" ");
}
