import type { BookingRow } from "../../../shared/contract/bookings.ts";
import type { Records } from "../../../shared/model/records.ts";
import { type BookingLine, bookingLines } from "../../../shared/reconciliation/booking-lines.ts";
import { checkBookkeeping } from "../../../shared/reconciliation/bookkeeping.ts";
import { bookedBasisWords } from "../../../shared/wording/booking-words.ts";

/** The company's own books held against the papers, to be listed. */
export const bookingRows = (records: Records): readonly BookingRow[] =>
  bookingLines(records, checkBookkeeping(records)).map(rowOf);

const rowOf = ({ vouchers, basis, source, ...line }: BookingLine): BookingRow => ({
  ...line,
  voucher: vouchers.join("、"),
  basis: basis === null ? "" : bookedBasisWords[basis],
  source: source === null ? "" : `${source.fileName} 第 ${source.row} 行`,
});
