import type { LocalDate } from "../dates.ts";
import { parseLocalDate } from "../dates.ts";
import type { JournalEntry } from "../model/journal-entry.ts";
import { type Fen, subtractFen, sumFen } from "../money.ts";
import { type AccountKind, accountKind } from "./account-kind.ts";
import { plainName } from "./party-name.ts";

/** A line of a voucher as it is compared. */
export interface VoucherLine {
  readonly entry: JournalEntry;
  readonly kind: AccountKind;
  /** Debit less credit. */
  readonly net: Fen;
  /** The runs of digits that could be an invoice's number; a day is none. */
  readonly numbers: readonly string[];
}

/** A bookkeeping voucher (记账凭证) with its lines; not to be confused with an invoice, which is a voucher of another kind. */
export interface BookedVoucher {
  /** `2026-03 记-23`: unique, since numbers begin at 1 again each month. */
  readonly key: string;
  readonly bookedOn: LocalDate;
  readonly bookingNumber: string | null;
  readonly lines: readonly VoucherLine[];
  /** All its words as names are compared. */
  readonly words: string;
}

const isDay = (run: string): boolean =>
  run.length === 8 && run.startsWith("20") && parseLocalDate(run.replace(/(....)(..)(..)/, "$1-$2-$3")) !== null;

const textOf = ({ summary, auxiliary }: JournalEntry): string => `${summary ?? ""} ${auxiliary ?? ""}`;

const lineOf = (entry: JournalEntry): VoucherLine => ({
  entry,
  kind: accountKind(entry),
  net: subtractFen(entry.debit, entry.credit),
  numbers:
    textOf(entry)
      .match(/\d{8,20}/g)
      ?.filter((run) => !isDay(run)) ?? [],
});

/** Lines without a number stand alone: nothing says which of them belong together. */
const keyOf = ({ id, bookedOn, bookingNumber }: JournalEntry): string =>
  bookingNumber === null ? id : `${bookedOn.slice(0, 7)} ${bookingNumber}`;

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** The vouchers of the books, by day and name; the order of the entries changes nothing. */
export function bookedVouchers(entries: readonly JournalEntry[]): readonly BookedVoucher[] {
  const groups = [...Map.groupBy(entries.toSorted(byId), keyOf)];
  const vouchers = groups.map(([key, own]): BookedVoucher => {
    const days = own.map(({ bookedOn }) => bookedOn).toSorted();
    const [first] = own as [JournalEntry, ...JournalEntry[]];
    const words = own.map((one) => `${textOf(one)} ${one.account}`).join(" ");
    return {
      ...{ key, bookedOn: days[0] ?? first.bookedOn, bookingNumber: first.bookingNumber },
      ...{ lines: own.map(lineOf), words: plainName(words) },
    };
  });
  return vouchers.toSorted((a, b) => (`${a.bookedOn} ${a.key}` < `${b.bookedOn} ${b.key}` ? -1 : 1));
}

/** What lines come to. */
export const netOf = (lines: readonly VoucherLine[]): Fen => sumFen(lines.map(({ net }) => net));

/** How a voucher is called: `2026-03 记-23`; by its day where it has no number. */
export const voucherName = ({ bookedOn, bookingNumber }: Pick<BookedVoucher, "bookedOn" | "bookingNumber">): string =>
  bookingNumber === null ? `${bookedOn}（无凭证号）` : `${bookedOn.slice(0, 7)} ${bookingNumber}`;
