import type { Finding } from "../../../shared/finding.ts";
import type { InvoiceLine, Source } from "../../../shared/model/invoice.ts";
import { sumFen, zeroFen } from "../../../shared/money.ts";
import type { InvoiceRecord } from "../reading.ts";
import { type SettledVoucher, settleClaims } from "../voucher/settle-claims.ts";
import type { VoucherClaims, VoucherField } from "../voucher/voucher-claims.ts";
import { doubtsOf } from "./doubts-of-record.ts";
import type { PrintedVoucher } from "./printed-voucher.ts";

/**
 * The record of a print and of what else its file says of the voucher, the best source first. What the print leaves open another source
 * answers; where they differ both values are told.
 */
export function settlePrint(
  printed: PrintedVoucher,
  others: readonly VoucherClaims[] = [],
  source: Source = "pdf",
): SettledVoucher {
  const own: VoucherClaims = { source, fields: { ...confirmable(printed, others), ...printed.fields } };
  const settled = settleClaims([...others, own]);
  const cleared = without(settled, printed.contested);
  const { record, provenance } = withLines(cleared, printed.unproven.lines ?? [], source);
  const told = [...settled.findings.filter(({ field }) => !isContested(field)), ...printed.findings.filter(isOpen)];
  return { record, provenance, findings: [...told, ...doubtsOf(printed.type, record, told)] };

  function isContested(field: string | null): boolean {
    return printed.contested.some((one) => one === field);
  }

  // A remark is answered once another source speaks of its field.
  function isOpen({ code, field }: Finding): boolean {
    if (code === "words-unreadable" || field === null || isContested(field)) return true;
    if (!(field in record) || record[field as VoucherField] === null) return true;
    return states(printed, field as VoucherField) && !others.some((one) => states(one, field as VoucherField));
  }
}

const states = ({ fields }: Pick<VoucherClaims, "fields">, field: VoucherField): boolean =>
  fields[field] !== undefined && fields[field] !== null;

/** The unproven amounts of which another source speaks: they agree with it, or differ. */
function confirmable({ unproven }: PrintedVoucher, others: readonly VoucherClaims[]): VoucherClaims["fields"] {
  const spoken = Object.entries(unproven).filter(
    ([field, value]) => field !== "lines" && value !== null && others.some((one) => states(one, field as VoucherField)),
  );
  return Object.fromEntries(spoken);
}

function without({ record, provenance, findings }: SettledVoucher, fields: readonly VoucherField[]): SettledVoucher {
  return {
    record: { ...record, ...Object.fromEntries(fields.map((field) => [field, null])) },
    provenance: Object.fromEntries(
      Object.entries(provenance).filter(([field]) => !fields.some((one) => one === field)),
    ),
    findings,
  };
}

/** Printed lines count once they add up to the amount and the tax that are settled. */
function withLines(settled: SettledVoucher, lines: readonly InvoiceLine[], source: Source): SettledVoucher {
  const { record, provenance } = settled;
  if (record.lines.length > 0 || lines.length === 0 || !addUp(lines, record)) return settled;
  return { ...settled, record: { ...record, lines }, provenance: { ...provenance, lines: source } };
}

const addUp = (lines: readonly InvoiceLine[], { amountExTax, taxAmount }: InvoiceRecord): boolean =>
  amountExTax !== null &&
  sumFen(lines.map((line) => line.amountExTax)) === amountExTax &&
  sumFen(lines.map((line) => line.taxAmount ?? zeroFen)) === (taxAmount ?? zeroFen);
