import type { Finding } from "../../../shared/finding.ts";
import { foreignCurrencyIn } from "../../../shared/foreign-currency.ts";
import { type Fen, fenToYuanText } from "../../../shared/money.ts";
import { type MoneyUnit, readInUnit } from "../../../shared/money-unit.ts";
import { intakeFinding } from "../intake-finding.ts";
import { cellOf, type Header } from "./header.ts";
import type { TableRow } from "./table.ts";

/** An amount cell: null when it is blank; `readable` is false when it holds something that is no amount. */
export interface AmountCell {
  readonly amount: Fen | null;
  readonly readable: boolean;
  readonly findings: readonly Finding[];
}

const blank: AmountCell = { amount: null, readable: true, findings: [] };

const isBlank = (text: string): boolean => /^[-—–/]*$/.test(text);

/**
 * Exact fen of an amount cell in the unit of its column; more decimals than fen are rounded half up, and that is told. An amount in a
 * cell that is merged over several rows counts in the first of them.
 */
export function readAmountCell<Role extends string>(
  header: Header<Role>,
  role: Role,
  row: TableRow,
  tableUnit: MoneyUnit = "",
): AmountCell {
  const column = header.columns[role]?.[0];
  // Wallets write into the cell what of it was paid back; that is told by whoever reads the row.
  const text = cellOf(header, role, row).replace(refundNote, "");
  if (column === undefined || isBlank(text)) return blank;
  const at = { row: String(row.number), column: column.title, value: text };
  const field = `rows[${row.number}]`;
  if (row.merged?.has(column.index) === true)
    return { ...blank, findings: [intakeFinding("cell-amount-merged", "warning", field, at)] };
  const unit = column.unit === null || column.unit === "" ? tableUnit : column.unit;
  const read = readInUnit(text, unit);
  if (read === null) {
    const code = foreignCurrencyIn(text) === null ? "cell-amount-unreadable" : "cell-amount-foreign";
    return { amount: null, readable: false, findings: [intakeFinding(code, "error", field, at)] };
  }
  const { amount, rounded } = read;
  const detail = { ...at, amount: fenToYuanText(amount) };
  const findings = rounded ? [intakeFinding("cell-amount-rounded", "info", field, detail)] : [];
  return { amount, readable: true, findings };
}

/** 已退款 behind an amount, as JD and WeChat write it. */
export const refundNote = /[（(]已(?:全额)?退款[^()（）]*[)）]$/;
