import type { ImportedBook } from "../../../shared/contract/bookings.ts";
import type { JournalEntry } from "../../../shared/model/journal-entry.ts";

/** The files of the company's own books, the latest months first. */
export function importedBooks(entries: readonly JournalEntry[]): readonly ImportedBook[] {
  const files = [...Map.groupBy(entries, ({ sha256 }) => sha256).values()];
  return files.flatMap(bookOf).toSorted(latestFirst);
}

function latestFirst(a: ImportedBook, b: ImportedBook): number {
  if (a.to !== b.to) return a.to > b.to ? -1 : 1;
  return a.fileName < b.fileName ? -1 : 1;
}

function bookOf(own: readonly JournalEntry[]): readonly ImportedBook[] {
  const days = own.map(({ bookedOn }) => bookedOn).toSorted();
  const [first, from, to] = [own[0], days[0], days.at(-1)];
  if (first === undefined || from === undefined || to === undefined) return [];
  const numbered = own.filter(({ bookingNumber }) => bookingNumber !== null);
  const vouchers = new Set(numbered.map(({ bookedOn, bookingNumber }) => `${bookedOn.slice(0, 7)} ${bookingNumber}`));
  return [
    {
      ...{ sha256: first.sha256, fileName: first.fileName, kind: first.book, from, to },
      ...{ entries: own.length, vouchers: vouchers.size, unproven: own.filter(({ proven }) => !proven).length },
    },
  ];
}
