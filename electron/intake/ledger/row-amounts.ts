import type { Finding } from "../../../shared/finding.ts";
import { type Fen, negateFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import { type AmountCell, readAmountCell } from "../table/amount-cell.ts";
import { cellOf } from "../table/header.ts";
import type { TableRow } from "../table/table.ts";
import type { LedgerRole } from "./ledger-columns.ts";
import type { LedgerFrame } from "./ledger-frame.ts";
import { remarkKind } from "./row-kind.ts";

/** The amounts of a row; null where a cell is blank. `readable` is false where a cell holds no amount, or no side says what it is. */
export interface RowAmounts {
  readonly debit: Fen | null;
  readonly credit: Fen | null;
  /** Debit positive where the side is stated. */
  readonly balance: Fen | null;
  readonly readable: boolean;
  readonly findings: readonly Finding[];
}

/** Reads debit, credit and balance, from columns of their own or from one with its side beside it. */
export function readRowAmounts({ header, unit }: LedgerFrame, row: TableRow): RowAmounts {
  const read = (role: LedgerRole): AmountCell => readAmountCell(header, role, row, unit);
  const side = sideOf(cellOf(header, "side", row));
  if (header.columns.debit === undefined || header.columns.credit === undefined)
    return oneColumn(row, read("amount"), side);
  const [debit, credit, balance] = [read("debit"), read("credit"), read("balance")];
  return {
    ...{ debit: debit.amount, credit: credit.amount },
    balance: balance.amount === null ? null : signedBalance(balance.amount, side),
    readable: debit.readable && credit.readable,
    findings: [debit, credit, balance].flatMap(({ findings }) => findings),
  };
}

/** One column of amounts, with the side of each beside it. */
function oneColumn(row: TableRow, { amount, readable, findings }: AmountCell, side: Side): RowAmounts {
  const isSided = (amount ?? 0n) === 0n || side !== null || remarkKind(row) !== null;
  const at = { row: String(row.number), count: "1" };
  return {
    ...{ debit: side === "credit" ? null : amount, credit: side === "credit" ? amount : null, balance: null },
    readable: readable && isSided,
    findings: isSided ? findings : [...findings, intakeFinding("ledger-side-unknown", "error", `rows[${at.row}]`, at)],
  };
}

type Side = "debit" | "credit" | null;

/** What 借 and 贷 say; null for anything else, 平 included. */
function sideOf(text: string): Side {
  const plain = text.replace(/\s/g, "").toLowerCase();
  if (/^(?:借|借方|d|dr|debit)$/.test(plain)) return "debit";
  return /^(?:贷|贷方|c|cr|credit)$/.test(plain) ? "credit" : null;
}

const signedBalance = (balance: Fen, side: Side): Fen => (side === "credit" ? negateFen(balance) : balance);
