import type { Finding } from "../../../shared/finding.ts";
import { toPlainCode } from "../../../shared/half-width.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import { plainName } from "../../../shared/reconciliation/party-name.ts";

const isLike = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b;

const sameAmount = (a: Invoice, b: Invoice): boolean =>
  a.total !== null && b.total !== null ? a.total === b.total : isLike(a.amountExTax, b.amountExTax);

/** An old invoice of which one file does not state the code: number, day and amount are all that there is to go by. */
const lacksCode = (a: Invoice, b: Invoice): boolean =>
  (a.code === null) !== (b.code === null) &&
  toPlainCode(a.number) === toPlainCode(b.number) &&
  isLike(a.issuedOn, b.issuedOn) &&
  sameAmount(a, b);

const mostMisread = 2;

const differingSigns = (a: string, b: string): number => [...a].filter((sign, place) => sign !== b[place]).length;

const isSeen = ({ provenance }: Invoice): boolean => provenance["number"] === "ocr";

/** A number that only a picture shows may be misread in a sign or two. */
const misreads = (a: Invoice, b: Invoice): boolean =>
  (isSeen(a) || isSeen(b)) &&
  a.total !== null &&
  a.issuedOn !== null &&
  a.total === b.total &&
  a.issuedOn === b.issuedOn &&
  isLike(a.sellerName && plainName(a.sellerName), b.sellerName && plainName(b.sellerName)) &&
  a.number.length === b.number.length &&
  differingSigns(a.number, b.number) <= mostMisread;

const sumKey = ({ total, issuedOn }: Invoice): string => `${total} ${issuedOn}`;

/** Finds the other invoices that one may be, though their numbers or codes are not the same: told, never joined. */
export function possibleTwinFinder(invoices: readonly Invoice[]): (invoice: Invoice) => readonly Finding[] {
  const byNumber = Map.groupBy(invoices, ({ number }) => toPlainCode(number));
  const bySum = Map.groupBy(invoices, sumKey);
  const seenBySum = Map.groupBy(invoices.filter(isSeen), sumKey);
  return (invoice) => {
    const named = (byNumber.get(toPlainCode(invoice.number)) ?? []).filter((other) => lacksCode(invoice, other));
    // Of two, one number at least must be from a picture: among thousands of a sum only those few are looked at.
    const near = (isSeen(invoice) ? bySum : seenBySum).get(sumKey(invoice)) ?? [];
    const alike = near.filter((other) => misreads(invoice, other));
    const others = new Set([...named, ...alike].filter(({ id }) => id !== invoice.id));
    return [...others].map((other) => ({
      code: "possible-twin",
      severity: "warning",
      field: "number",
      detail: { number: invoice.number, other: other.number, file: other.files[0]?.fileName ?? "" },
    }));
  };
}
