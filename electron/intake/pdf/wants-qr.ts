import type { PrintedVoucher } from "../print/printed-voucher.ts";
import type { InvoiceReading } from "../reading.ts";

/** Whether a voucher can be told from every other: by its number, and for the older ones by their code as well. */
export const isNamed = ({ record: { number, code } }: Pick<InvoiceReading, "record">): boolean =>
  number !== null && (number.length !== 8 || code !== null);

/** Whether the QR code of a voucher would say something that its file has not said, or not twice. */
export function wantsQr(
  { record, findings }: Pick<InvoiceReading, "record" | "findings">,
  printed: PrintedVoucher,
): boolean {
  const { issuedOn, total } = record;
  const isOpen =
    total === null && !findings.some((one) => one.code === "sources-differ" || one.code === "pdf-key-differs");
  const isOnce = findings.some((one) => one.code === "pdf-fare-unconfirmed");
  return !isNamed({ record }) || issuedOn === null || (isOpen && !printed.contested.includes("total")) || isOnce;
}
