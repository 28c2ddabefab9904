import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../../../shared/finding.ts";
import { type Invoice, type InvoiceFile, invoiceId, type Source } from "../../../shared/model/invoice.ts";
import type { InvoiceReading } from "../../intake/reading.ts";
import { sayField, sayValue } from "../../intake/voucher/say-value.ts";

/** One invoice or ticket of a file. */
export type InvoiceVoucher = Omit<InvoiceReading, "others">;

/** Sources from the most to the least to be trusted; what a person typed stands above all. */
const trust: readonly Source[] = ["typed", "xml", "xbrl", "ofd", "pdf", "qr", "xlsx", "xls", "csv", "html", "ocr"];

const fields = [
  "kind",
  "issuedOn",
  "buyerName",
  "buyerTaxId",
  "sellerName",
  "sellerTaxId",
  "amountExTax",
  "taxAmount",
  "otherCharges",
  "total",
  "red",
  "redOf",
  "checkCode",
  "lines",
] as const satisfies readonly (keyof Invoice & keyof InvoiceVoucher["record"])[];
type Field = (typeof fields)[number];

const fileOf = ({ sha256, file, source }: InvoiceVoucher): InvoiceFile => ({
  sha256,
  fileName: basename(file),
  source,
});

/** The invoice that a file is the first of. */
export const newInvoice = (voucher: InvoiceVoucher, number: string): Invoice => ({
  ...voucher.record,
  id: invoiceId({ code: voucher.record.code, number }),
  number,
  voided: false,
  files: [fileOf(voucher)],
  provenance: voucher.provenance,
  verification: null,
  note: "",
});

const isSilent = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

const rankOf = (source: Source | undefined): number => (source === undefined ? trust.length : trust.indexOf(source));

/** Orders the files of an import: the most trusted source first, then by their hashes. */
export const byTrust = (a: InvoiceVoucher, b: InvoiceVoucher): number =>
  rankOf(a.source) - rankOf(b.source) || (a.sha256 < b.sha256 ? -1 : Number(a.sha256 > b.sha256));

const isBetter = (field: string, known: Pick<Invoice, "provenance">, voucher: Pick<Invoice, "provenance">): boolean =>
  rankOf(voucher.provenance[field]) < rankOf(known.provenance[field]);

// Codes of tax classification stand in data files only; their absence is no disagreement.
const comparable = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(({ classificationCode: _code, ...line }) => line) : value;

const isSame = (a: unknown, b: unknown): boolean => isDeepStrictEqual(comparable(a), comparable(b));

function disagreement(field: Field, known: Invoice, voucher: InvoiceVoucher): readonly Finding[] {
  const [before, other] = [known[field], voucher.record[field]];
  if (isSilent(other) || isSilent(before) || isSame(before, other)) return [];
  const sides = [
    { value: before, source: known.provenance[field] },
    { value: other, source: voucher.provenance[field] ?? voucher.source },
  ];
  const [kept, left] = isBetter(field, known, voucher) ? sides.toReversed() : sides;
  const detail = {
    ...{ number: known.number, field, name: sayField(field) },
    ...{ kept: sayValue(kept?.value), keptSource: kept?.source ?? "" },
    ...{ left: sayValue(left?.value), leftSource: left?.source ?? "" },
  };
  return [{ code: "twin-disagrees", severity: "error", field, detail }];
}

/** What two files of one invoice state differently: both values and where each is from; the better source is kept. */
export const disagreements = (known: Invoice, voucher: InvoiceVoucher): readonly Finding[] =>
  fields.flatMap((field) => disagreement(field, known, voucher));

/** Another file of an invoice: every field from its best source, all files kept. */
export function joinTwin(known: Invoice, voucher: InvoiceVoucher): Invoice {
  const better = fields.filter(
    (field) => !isSilent(voucher.record[field]) && (isSilent(known[field]) || isBetter(field, known, voucher)),
  );
  const certain = isBetter("number", known, voucher) ? (["number"] as const) : [];
  const sources = [...better, ...certain].flatMap((field) => {
    const source = voucher.provenance[field];
    return source === undefined ? [] : [[field, source] as const];
  });
  return {
    ...known,
    ...Object.fromEntries(better.map((field) => [field, voucher.record[field]])),
    ...(!known.personalDetails &&
      voucher.record.personalDetails && { personalDetails: voucher.record.personalDetails }),
    files: [...known.files, fileOf(voucher)],
    provenance: { ...known.provenance, ...Object.fromEntries(sources) },
  };
}
