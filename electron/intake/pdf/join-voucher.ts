import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { PrintedVoucher } from "../print/printed-voucher.ts";
import type { PlacedVoucher } from "../print/read-printed-vouchers.ts";
import { settlePrint } from "../print/settle-print.ts";
import type { InvoiceRecord } from "../reading.ts";
import type { VoucherClaims, VoucherField } from "../voucher/voucher-claims.ts";
import { claimsOf, type EmbeddedInvoice } from "./embedded-vouchers.ts";

/** One voucher of a PDF: its print, its data file, or both. */
export interface PdfVoucher {
  readonly printed: PlacedVoucher | null;
  readonly embedded: EmbeddedInvoice | null;
}

/** The voucher that data file, the other sources (the better first) and print state together; `source` is what its print was read by. */
export function joinVoucher(
  { printed, embedded }: PdfVoucher,
  others: readonly VoucherClaims[],
  source: "pdf" | "ocr",
): EmbeddedInvoice {
  if (embedded !== null && printed === null && others.length === 0) return { ...embedded, source: "pdf" };
  const print = printed === null ? nothingPrinted(embedded?.type ?? "invoice") : besideData(printed, embedded);
  const data = embedded === null ? null : claimsOf(embedded, printed !== null);
  const settled = settlePrint(print, data === null ? others : [data.claims, ...others], source);
  const { record, provenance } = settled;
  const findings = unique([...settled.findings.map(nameKeys), ...unanswered(data?.findings ?? [], embedded, record)]);
  return { type: print.type, source: "pdf", record, provenance, findings };
}

/** What the data file lacks and another source has is no longer missing. */
const unanswered = (findings: readonly Finding[], embedded: EmbeddedInvoice | null, record: InvoiceRecord) =>
  findings.filter(({ field }) => {
    if (embedded === null || field === null || !(field in record)) return true;
    const name = field as VoucherField;
    return embedded.record[name] !== null || record[name] === null;
  });

const nothingPrinted = (type: PrintedVoucher["type"]): PrintedVoucher => ({
  ...{ type, fields: {}, unproven: {}, contested: [], findings: [] },
});

// A toll is an ordinary invoice for a toll, so that one source may say the one and the other the other.
function besideData(printed: PrintedVoucher, embedded: EmbeddedInvoice | null): PrintedVoucher {
  const isToll = embedded?.record.kind === "toll" || (embedded !== null && printed.fields.kind === "toll");
  if (!isToll) return printed;
  const { kind: _kind, ...fields } = printed.fields;
  return { ...printed, fields };
}

// Both are "pdf": a person has to be told which of them is on the page.
function nameKeys(finding: Finding): Finding {
  const { name = "", first = "", second = "", firstSource, secondSource } = finding.detail ?? {};
  if (finding.code !== "sources-differ" || firstSource !== "pdf" || secondSource !== "pdf") return finding;
  return intakeFinding("pdf-key-differs", "error", finding.field, { name, stated: first, printed: second });
}

function unique(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map(findings.toReversed().map((finding) => [`${finding.code} ${finding.field}`, finding]));
  return [...seen.values()].toReversed();
}
