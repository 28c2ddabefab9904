import type { LocalDate } from "../../../shared/dates.ts";
import type { Fen } from "../../../shared/money.ts";
import type { Account } from "./account-cell.ts";
import type { RemarkKind } from "./row-kind.ts";

/** A booking as the file states it, before the books prove it. */
export interface Booking {
  readonly kind: "booking";
  readonly row: number;
  readonly bookedOn: LocalDate;
  readonly bookingNumber: string | null;
  readonly summary: string | null;
  readonly account: Account;
  readonly counterAccount: string | null;
  readonly debit: Fen;
  readonly credit: Fen;
  /** After this booking, debit positive where the side is stated; null where none is printed. */
  readonly balance: Fen | null;
  readonly auxiliary: string | null;
}

/** A row that sums up bookings, or states a balance; amounts that are not printed are null. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly row: number;
  readonly account: Account | null;
  readonly debit: Fen | null;
  readonly credit: Fen | null;
  readonly balance: Fen | null;
}

/** A row of the books that says something. */
export type LedgerLine = Booking | Remark;

/** By what an account is known among those of one file. */
export const accountKey = ({ code, name }: Account): string => code ?? name;
