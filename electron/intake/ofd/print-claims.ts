import { kindOfTitle } from "../einvoice/invoice-kind.ts";
import type { StatedField, StatedInvoice } from "../einvoice/stated-invoice.ts";
import type { PrintedVoucher } from "../print/printed-voucher.ts";
import type { VoucherClaims } from "../voucher/voucher-claims.ts";

// What has one form on paper speaks against the data; names break over lines, and only fill what the data leaves open.
const firm: ReadonlySet<string> = new Set([
  "number",
  "code",
  "issuedOn",
  "amountExTax",
  "taxAmount",
  "otherCharges",
  "total",
]);

// The kind is settled below; that a print has no mark of a red invoice says nothing against the data.
const ownWords: ReadonlySet<string> = new Set(["kind", "red"]);

/** What the print of an OFD says beside its data, to stand behind it: its title at least, and its one voucher where there is one. */
export function printClaims(
  stated: readonly StatedInvoice[],
  printed: readonly PrintedVoucher[],
  print: string,
): readonly VoucherClaims[] {
  const numbers = new Set(stated.flatMap(({ fields }) => fields.number ?? []));
  const own = printed.find(({ fields }) => numbers.has(fields.number ?? "")) ?? printed[0];
  const clear = Object.entries(own?.fields ?? {}).filter(([field]) => firm.has(field) || isOpen(field, stated));
  // What stands once on the page counts beside data that speak of the same.
  const single = Object.entries(own?.unproven ?? {}).filter(
    ([field, value]) => value !== null && (field === "lines" || (firm.has(field) && !isOpen(field, stated))),
  );
  const digital = stated.every(({ fields }) => (fields.code ?? null) === null);
  const kind = stated.some((one) => one.kind !== null) ? null : (own?.fields.kind ?? kindOfTitle(print, digital));
  const fields: VoucherClaims["fields"] = {
    ...Object.fromEntries([...single, ...clear]),
    ...(kind === null ? {} : { kind }),
  };
  return [{ source: "ofd", fields }];
}

const isOpen = (field: string, stated: readonly StatedInvoice[]): boolean =>
  !ownWords.has(field) && stated.every(({ fields }) => (fields[field as StatedField] ?? null) === null);
