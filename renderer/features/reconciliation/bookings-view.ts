import type { BookingRow, ImportedBook } from "../../../shared/contract/bookings.ts";
import type { Fen } from "../../../shared/money.ts";
import { subtractFen } from "../../../shared/money.ts";
import { bookingStateWords } from "../../../shared/wording/booking-words.ts";

/** Which rows are listed: by how they stand, or all. */
export type BookingFilter = "all" | BookingRow["state"];

/** The filters, each with its count; what is not there is not offered. */
export function bookingFilters(rows: readonly BookingRow[]): { value: BookingFilter; label: string }[] {
  const counts = Map.groupBy(rows, ({ state }) => state);
  const states = Object.keys(bookingStateWords) as BookingRow["state"][];
  return [
    { value: "all", label: `全部（${rows.length}）` },
    ...states
      .filter((value) => counts.has(value))
      .map((value) => ({ value, label: `${bookingStateWords[value]}（${counts.get(value)?.length ?? 0}）` })),
  ];
}

// What a person has to look at comes first.
const ranks: Readonly<Record<BookingRow["state"], number>> = {
  ...{ proposed: 0, several: 1, "not-booked": 2, "without-paper": 3, booked: 4 },
};

const dayOf = ({ on, bookedOn }: BookingRow): string => on ?? bookedOn ?? "";

/** The rows of a filter that say the words: what is open first, then by day. */
export function listedBookings(
  rows: readonly BookingRow[],
  filter: BookingFilter,
  text: string,
): readonly BookingRow[] {
  const words = text.trim().toLowerCase();
  return rows
    .filter(({ state }) => filter === "all" || state === filter)
    .filter(
      ({ title, party, voucher }) => words === "" || `${title}\n${party}\n${voucher}`.toLowerCase().includes(words),
    )
    .toSorted((a, b) => ranks[a.state] - ranks[b.state] || (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))));
}

/** Where and why a row is held to be booked, in a line under its voucher; empty where it is not. */
export const bookedWhere = ({ basis, source }: BookingRow): string => [basis, source].filter(Boolean).join("，");

/** What the books say more or less than the paper; null where nothing is booked, or they agree. */
export function bookedDifference({ side, amount, booked }: BookingRow): Fen | null {
  if (booked === null || side !== "invoice") return null;
  const difference = subtractFen(booked, amount);
  return difference === 0n ? null : difference;
}

/** A file of the books in a sentence. */
export function bookText({ kind, from, to, entries, vouchers, unproven }: ImportedBook): string {
  const name = kind === "journal" ? "序时账" : "明细账";
  const numbered = vouchers === 0 ? "" : `、${vouchers} 张记账凭证`;
  const doubt = unproven === 0 ? "" : `，其中 ${unproven} 行未证实`;
  return `${name}，${from} 至 ${to}，${entries} 行分录${numbered}${doubt}`;
}
