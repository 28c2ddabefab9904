import { gather } from "../../../shared/calculation/gather.ts";
import { type LocalDate, localDate } from "../../../shared/dates.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { ReviewedBooks } from "../../../shared/reconciliation/reviewed-books.ts";
import { pack, type Readings, records, suggested } from "../ledger/made-up-cost.ts";

/** The books of a made-up studio under some readings, claimed at the end of 2026. */
export function booksOf(
  given: Partial<Records>,
  readings: Readings = suggested,
  asOf: LocalDate = localDate("2026-12-31"),
): ReviewedBooks {
  const choices = Object.entries(readings).map(([id, option]) => ({ id, option, confirmedBy: "", confirmedOn: null }));
  const book = records({ choices, ...given });
  return { records: book, pack, gathered: gather(book, pack, asOf) };
}
