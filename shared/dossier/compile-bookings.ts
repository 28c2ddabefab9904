import type { Records } from "../model/records.ts";
import type { AnsweredConcern } from "../reconciliation/answers-to.ts";
import { type BookingLine, bookingLines } from "../reconciliation/booking-lines.ts";
import type { Reconciliation } from "../reconciliation/reconcile.ts";
import { vouchersOfRecords } from "../reconciliation/vouchers-of-records.ts";
import { bookedBasisWords, bookingSideWords, bookingStateWords, sayVouchers } from "../wording/booking-words.ts";
import { sayFinding } from "../wording/say-finding.ts";
import type { BookCodes } from "./book-codes.ts";
import type { BookingCheck, BookingCheckRow } from "./books.ts";

type SaidOf = (record: string) => string;

const rowOf = (line: BookingLine, code: string, said: string): BookingCheckRow => ({
  ...{ code, state: bookingStateWords[line.state], side: bookingSideWords[line.side], title: line.title },
  ...{ party: line.party, on: line.on, amount: line.amount, voucher: line.vouchers.join("、") },
  ...{ bookedOn: line.bookedOn, booked: line.booked, said },
  basis: line.basis === null ? "" : bookedBasisWords[line.basis],
  source: line.source === null ? "" : `${line.source.fileName} 第 ${line.source.row} 行`,
});

/** What was found of each record, in sentences. */
function sayings(found: readonly AnsweredConcern[]): SaidOf {
  const byRecord = new Map<string, string[]>();
  for (const { concern } of found)
    for (const record of concern.records) byRecord.set(record, [...(byRecord.get(record) ?? []), sayFinding(concern)]);
  return (record) => (byRecord.get(record) ?? []).join("\n");
}

/** The company's own books held against the papers, as a sheet shows it; null while no books are imported. `found` is what they say otherwise. */
export function compileBookings(
  records: Records,
  { bookkeeping }: Reconciliation,
  codes: BookCodes,
  found: readonly AnsweredConcern[],
): BookingCheck | null {
  if (records.journalEntries.length === 0) return null;
  const codeOf = (id: string | null): string => codes.invoices.get(id ?? "") ?? codes.payments.get(id ?? "") ?? "";
  const saidOf = sayings(found);
  const named = [...vouchersOfRecords(bookkeeping)].map(([id, own]) => [codeOf(id), sayVouchers(own)] as const);
  return {
    rows: bookingLines(records, bookkeeping).map((line) =>
      rowOf(line, codeOf(line.record), saidOf(line.record ?? line.id)),
    ),
    vouchers: new Map(named.filter(([code]) => code !== "")),
  };
}
