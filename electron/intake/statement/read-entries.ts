import { parseDateText } from "../../../shared/dates.ts";
import type { Finding } from "../../../shared/finding.ts";
import { zeroFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import { readAmountCell } from "../table/amount-cell.ts";
import { cellOf, type Header } from "../table/header.ts";
import type { MoneyUnit } from "../table/header-key.ts";
import { isSummaryRow } from "../table/stated-value.ts";
import type { TableRow } from "../table/table.ts";
import { type Entry, type EntryCells, readFlag } from "./entry.ts";
import type { StatementRole } from "./statement-columns.ts";

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
  const useFlag = flagIsUsed(header);
  for (const row of header.body) {
    if (isRepeatedHeader(header, row)) continue;
    const dateText = cellOf(header, "bookedOn", row);
    const bookedOn = parseDateText(dateText);
    if (bookedOn === null) {
      const lost = lostRow(header, row, dateText);
      if (lost === null) remarks.push(row);
      else findings.push(lost);
      continue;
    }
    const stated = readStated(header, row, unit, useFlag);
    const balance = readAmountCell(header, "balance", row, unit);
    findings.push(...stated.findings, ...balance.findings);
    if (stated.stated === null && isSummaryRow(row)) remarks.push(row);
    if (stated.stated === null) continue;
    const cells = readCells(header, row);
    entries.push({ row: row.number, bookedOn, stated: stated.stated, balance: balance.amount, cells });
  }
  return { entries, remarks, findings };
}

const isRepeatedHeader = (header: StatementHeader, row: TableRow): boolean =>
  row.cells.join("\0") === header.row.cells.join("\0");

/** A row without a date that yet holds an amount and is no summary has been lost; the finding says so, else null. */
function lostRow(header: StatementHeader, row: TableRow, value: string): Finding | null {
  const roles: readonly StatementRole[] = ["in", "out", "amount"];
  const holdsAmount = roles.some((role) => readAmountCell(header, role, row).amount !== null);
  if (!holdsAmount || isSummaryRow(row)) return null;
  return intakeFinding("row-date-unreadable", "error", `rows[${row.number}]`, { row: String(row.number), value });
}

// 交易类型 is a flag at one bank (来账/往账) and a kind of business at others.
const flagIsUsed = (header: StatementHeader): boolean =>
  header.body.some((row) => readFlag(cellOf(header, "flag", row)) !== null);

interface ReadStated {
  readonly stated: Entry["stated"] | null;
  readonly findings: readonly Finding[];
}

function readStated(header: StatementHeader, row: TableRow, unit: MoneyUnit, useFlag: boolean): ReadStated {
  const place = `rows[${row.number}]`;
  const number = String(row.number);
  const [income, outgo] = [readAmountCell(header, "in", row, unit), readAmountCell(header, "out", row, unit)];
  const twoColumns = header.columns.in !== undefined && header.columns.out !== undefined;
  const single = readAmountCell(header, "amount", row, unit);
  const used = twoColumns ? [income, outgo] : [single];
  const findings = used.flatMap((cell) => cell.findings);
  if (used.some((cell) => !cell.readable)) return { stated: null, findings };
  if (used.every((cell) => (cell.amount ?? 0n) === 0n)) {
    const empty = intakeFinding("statement-row-without-amount", "info", place, { row: number });
    return { stated: null, findings: isSummaryRow(row) ? findings : [...findings, empty] };
  }
  if (twoColumns) {
    const stated = { form: "columns", in: income.amount ?? zeroFen, out: outgo.amount ?? zeroFen } as const;
    if (stated.in === 0n || stated.out === 0n) return { stated, findings };
    return {
      stated: null,
      findings: [...findings, intakeFinding("statement-row-two-amounts", "error", place, { row: number })],
    };
  }
  const amount = single.amount ?? zeroFen;
  if (!useFlag) return { stated: { form: "signed", amount }, findings };
  const value = cellOf(header, "flag", row);
  const flag = readFlag(value);
  if (flag !== null) return { stated: { form: "flag", amount, flag }, findings };
  const doubt = intakeFinding("statement-direction-unknown", "error", place, { row: number, value });
  return { stated: null, findings: [...findings, doubt] };
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
