import type { PlacedVoucher } from "../print/read-printed-vouchers.ts";
import type { EmbeddedInvoice } from "./embedded-vouchers.ts";
import type { PdfVoucher } from "./join-voucher.ts";

/** Each print with the data file of the same number; null where a print and a data file are of different invoices. */
export function pairUp(
  printed: readonly PlacedVoucher[],
  embedded: readonly EmbeddedInvoice[],
): readonly PdfVoucher[] | null {
  const isOne = printed.length === 1 && embedded.length === 1;
  const matches = (print: PlacedVoucher, { record }: EmbeddedInvoice): boolean =>
    print.fields.number === record.number || (isOne && (print.fields.number ?? record.number) === record.number);
  const pairs = printed.map((print) => ({
    printed: print,
    embedded: embedded.find((one) => matches(print, one)) ?? null,
  }));
  const alone = embedded.filter((one) => !pairs.some((pair) => pair.embedded === one));
  if (alone.length > 0 && pairs.some((pair) => pair.embedded === null)) return null;
  return [...pairs, ...alone.map((one) => ({ printed: null, embedded: one }))];
}
