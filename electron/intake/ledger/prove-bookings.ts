import type { LocalDate } from "../../../shared/dates.ts";
import { type Fen, sumFen } from "../../../shared/money.ts";
import type { Booking } from "./booking.ts";

/** A voucher whose debit is not its credit; `bookingNumber` is null where bookings of a day stand without one. */
export interface UnbalancedVoucher {
  readonly bookingNumber: string | null;
  readonly bookedOn: LocalDate;
  readonly rows: readonly number[];
  readonly debit: Fen;
  readonly credit: Fen;
}

/** Vouchers begin at 1 again each month; bookings without a number are held against each other day by day. */
const voucherKey = ({ bookedOn, bookingNumber }: Booking): string =>
  bookingNumber === null ? bookedOn : `${bookedOn.slice(0, 7)} ${bookingNumber}`;

/** The vouchers of a journal that do not balance, in its order. */
export function unbalancedVouchers(bookings: readonly Booking[]): readonly UnbalancedVoucher[] {
  return [...Map.groupBy(bookings, voucherKey).values()].flatMap((voucher) => {
    const [debit, credit] = [sumFen(voucher.map((one) => one.debit)), sumFen(voucher.map((one) => one.credit))];
    const [first] = voucher;
    if (first === undefined || debit === credit) return [];
    const { bookingNumber, bookedOn } = first;
    return [{ bookingNumber, bookedOn, rows: voucher.map(({ row }) => row), debit, credit }];
  });
}
