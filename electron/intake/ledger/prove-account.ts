import { addFen, type Fen, negateFen, subtractFen, zeroFen } from "../../../shared/money.ts";
import type { Booking, LedgerLine } from "./booking.ts";

/** A balance that does not follow from the one before it. */
export interface BalanceBreak {
  readonly row: number;
  readonly bookingNumber: string | null;
  readonly expected: Fen;
  readonly stated: Fen;
}

/** How well the balances of one account follow from its bookings. */
export interface AccountProof {
  /** How many balances were recomputed from an earlier one. */
  readonly steps: number;
  readonly breaks: readonly BalanceBreak[];
}

const change = ({ debit, credit }: Booking): Fen => subtractFen(debit, credit);

const reversed = ({ debit, credit }: Booking): Fen => negateFen(subtractFen(debit, credit));

/** The running balance over the bookings of one account in the order of the file. */
function walk(lines: readonly LedgerLine[], changeOf: (booking: Booking) => Fen): AccountProof {
  const breaks: BalanceBreak[] = [];
  let known = false;
  let expected = zeroFen;
  let steps = 0;
  for (const line of lines) {
    if (line.kind === "booking") expected = addFen(expected, changeOf(line));
    else if (line.kind !== "opening") continue;
    const { balance, row } = line;
    if (balance === null) continue;
    const bookingNumber = line.kind === "booking" ? line.bookingNumber : null;
    if (known) steps += 1;
    if (known && expected !== balance) breaks.push({ row, bookingNumber, expected, stated: balance });
    known = true;
    expected = balance;
  }
  return { steps, breaks };
}

/**
 * The running balance of an account. Where the side of a balance is not stated it may count what the account owes: the reading with
 * fewer breaks is taken.
 */
export function proveAccount(lines: readonly LedgerLine[], isSided: boolean): AccountProof {
  const asDebit = walk(lines, change);
  if (isSided || asDebit.breaks.length === 0) return asDebit;
  const asCredit = walk(lines, reversed);
  return asCredit.breaks.length < asDebit.breaks.length ? asCredit : asDebit;
}
