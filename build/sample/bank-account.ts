import type { LocalDate } from "../../shared/dates.ts";
import { addFen, type Fen, fenToYuanText, negateFen } from "../../shared/money.ts";

/** One of the studio's two accounts. */
export type AccountKey = "basic" | "general";

/** Money that moved on an account. */
export interface Booking {
  readonly account: AccountKey;
  readonly on: LocalDate;
  readonly direction: "in" | "out";
  readonly amount: Fen;
  readonly counterparty: string;
  readonly counterpartyAccount: string;
  readonly memo: string;
}

/** A booking with the balance after it. */
export interface BookedRow extends Booking {
  readonly balance: Fen;
}

/** The bookings of an account in the order of time, each with its balance; throws when the account would be overdrawn. */
export function bookOn(account: AccountKey, opening: Fen, bookings: readonly Booking[]): readonly BookedRow[] {
  const order = (booking: Booking): string =>
    `${booking.on} ${booking.direction} ${booking.memo} ${booking.counterparty}`;
  const own = bookings
    .filter((booking) => booking.account === account)
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  let balance = opening;
  return own.map((booking) => {
    balance = addFen(balance, booking.direction === "in" ? booking.amount : negateFen(booking.amount));
    if (balance < 0n) throw new Error(`${account} is overdrawn on ${booking.on}: ${fenToYuanText(balance)}`);
    return { ...booking, balance };
  });
}
