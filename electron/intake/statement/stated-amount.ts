import type { Finding } from "../../../shared/finding.ts";
import { zeroFen } from "../../../shared/money.ts";
import type { MoneyUnit } from "../../../shared/money-unit.ts";
import { intakeFinding } from "../intake-finding.ts";
import { readAmountCell } from "../table/amount-cell.ts";
import { cellOf, type Header } from "../table/header.ts";
import { isSummaryRow } from "../table/stated-value.ts";
import type { TableRow } from "../table/table.ts";
import { type Entry, readFlag } from "./entry.ts";
import type { StatementRole } from "./statement-columns.ts";

type StatementHeader = Header<StatementRole>;

// 交易类型 is a flag at one bank (来账/往账) and a kind of business at others.
/** Whether the column that may be a flag is one. */
export const flagIsUsed = (header: StatementHeader): boolean =>
  header.body.some((row) => readFlag(cellOf(header, "flag", row)) !== null);

/** What a row states of its amount; null where it states none, or none that can be read. */
export interface ReadStated {
  readonly stated: Entry["stated"] | null;
  readonly findings: readonly Finding[];
}

/** Reads the amount in the form that the table has: two columns, a flag, or a sign. */
export function readStated(header: StatementHeader, row: TableRow, unit: MoneyUnit, useFlag: boolean): ReadStated {
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
