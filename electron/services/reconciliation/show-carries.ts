import type { CarriedLine } from "../../../shared/contract/carries.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { BooksNow, OpenBooks } from "./open-books.ts";
import type { Review } from "./review.ts";

/** Which receipts carry which line: the claimed lines first, then the open ones. */
export function carriedLines(
  books: OpenBooks,
  reviewOf: (now: BooksNow) => Review,
): Result<{ readonly lines: readonly CarriedLine[] }, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const invoices = new Map(now.value.records.invoices.map((invoice) => [invoice.id, invoice]));
  const { lines } = reviewOf(now.value).reconciliation.carries;
  const shown = lines.map(
    ({ rule, subject, subjectName, status, receipts, ...amounts }): CarriedLine => ({
      ...amounts,
      id: `${rule} ${subject}`,
      subject: subjectName,
      isMet: status === "met",
      receipts: receipts.map(({ invoice, ...rest }) => ({
        ...rest,
        id: invoice,
        number: invoices.get(invoice)?.number ?? invoice,
        seller: invoices.get(invoice)?.sellerName ?? "",
      })),
    }),
  );
  return ok({ lines: shown.toSorted((a, b) => Number(b.isMet) - Number(a.isMet)) });
}
