import type { Finding } from "../../../shared/finding.ts";
import { type Fen, fenToYuanText, parseMoneyRounded } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import { cellOf, type Header } from "./header.ts";
import type { MoneyUnit } from "./header-key.ts";
import type { TableRow } from "./table.ts";

/** An amount cell: null when it is blank; `readable` is false when it holds something that is no amount. */
export interface AmountCell {
  readonly amount: Fen | null;
  readonly readable: boolean;
  readonly findings: readonly Finding[];
}

const blank: AmountCell = { amount: null, readable: true, findings: [] };

const isBlank = (text: string): boolean => /^[-—–/]*$/.test(text);

/** Exact fen of an amount cell in the unit of its column; more decimals than fen are rounded half up, and that is told. */
export function readAmountCell<Role extends string>(
  header: Header<Role>,
  role: Role,
  row: TableRow,
  tableUnit: MoneyUnit = "",
): AmountCell {
  const column = header.columns[role]?.[0];
  const text = cellOf(header, role, row);
  if (column === undefined || isBlank(text)) return blank;
  const at = { row: String(row.number), column: column.title, value: text };
  const unit = column.unit === null || column.unit === "" ? tableUnit : column.unit;
  const read = parseMoneyRounded(unit === "" || /[千万亿]/.test(text) ? text : `${text}${unit}`);
  if (!read.ok) {
    const finding = intakeFinding("cell-amount-unreadable", "error", `rows[${row.number}]`, at);
    return { amount: null, readable: false, findings: [finding] };
  }
  const { amount, rounded } = read.value;
  if (!rounded) return { amount, readable: true, findings: [] };
  const detail = { ...at, amount: fenToYuanText(amount) };
  return {
    amount,
    readable: true,
    findings: [intakeFinding("cell-amount-rounded", "info", `rows[${row.number}]`, detail)],
  };
}
