import type { Finding } from "../../../shared/finding.ts";
import type { OtherVoucher, Understanding } from "../reading.ts";
import { sniff, sniffLength } from "../sniff.ts";
import type { VoucherClaims } from "../voucher/voucher-claims.ts";
import { readXml } from "../xml/read-xml.ts";

/** What the data files inside a PDF say. */
export interface EmbeddedVouchers {
  readonly invoices: readonly EmbeddedInvoice[];
  /** Bank receipts, statements and accounting entries: each is the whole reading of its file. */
  readonly others: readonly Understanding[];
}

/** An invoice or ticket that the PDF carries as data. */
export type EmbeddedInvoice = Extract<OtherVoucher, { readonly type: "invoice" | "ticket" }>;

/** Reads the XML among a PDF's embedded files; what is none, or says nothing, is left out. */
export function readEmbedded(files: readonly Uint8Array[]): EmbeddedVouchers {
  const read = files.filter((bytes) => sniff(bytes.subarray(0, sniffLength)) === "xml").map(readXml);
  const invoices = read.filter((one): one is EmbeddedInvoice => one.type === "invoice" || one.type === "ticket");
  return { invoices, others: read.filter((one) => one.type === "receipt" || one.type === "statement") };
}

/** What an embedded invoice states, and its findings; a kind that it only assumed is left to its print. */
export function claimsOf({ source, record, findings }: EmbeddedInvoice, printed: boolean) {
  const isAssumed = printed && findings.some(({ code }) => code === "invoice-kind-assumed");
  const { kind, ...rest } = record;
  const claims: VoucherClaims = { source, fields: isAssumed ? rest : { kind, ...rest } };
  const told: readonly Finding[] = findings.filter(({ code }) => !isAssumed || code !== "invoice-kind-assumed");
  return { claims, findings: told };
}
