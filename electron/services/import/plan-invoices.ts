import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../../../shared/finding.ts";
import { type Invoice, type InvoiceFile, invoiceId, type Source } from "../../../shared/model/invoice.ts";
import type { InvoiceReading } from "../../intake/reading.ts";
import { type FileOutcome, outcomeOf } from "./file-outcome.ts";

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
] as const satisfies readonly (keyof Invoice & keyof InvoiceReading["record"])[];
type Field = (typeof fields)[number];

const fileOf = ({ sha256, file, source }: InvoiceReading): InvoiceFile => ({
  sha256,
  fileName: basename(file),
  source,
});

const newInvoice = (reading: InvoiceReading, number: string): Invoice => ({
  ...reading.record,
  id: invoiceId({ code: reading.record.code, number }),
  number,
  voided: false,
  files: [fileOf(reading)],
  provenance: reading.provenance,
  verification: null,
  note: "",
});

const isSilent = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

const rankOf = (source: Source | undefined): number => (source === undefined ? trust.length : trust.indexOf(source));

/** Two files of one invoice that say different things: both values are shown, and the better source is kept. */
function disagreement(field: Field, known: Invoice, reading: InvoiceReading): Finding | null {
  const other = reading.record[field];
  if (isSilent(other) || isSilent(known[field]) || isDeepStrictEqual(known[field], other)) return null;
  return { code: "twin-disagrees", severity: "error", field, detail: { number: known.number, field } };
}

/** Another file of an invoice: every field from its best source, all files kept. */
function joinTwin(known: Invoice, reading: InvoiceReading): Invoice {
  const better = fields.filter((field) => {
    if (isSilent(reading.record[field])) return false;
    return isSilent(known[field]) || rankOf(reading.provenance[field]) < rankOf(known.provenance[field]);
  });
  const taken = Object.fromEntries(better.map((field) => [field, reading.record[field]]));
  const sources = Object.fromEntries(
    better.flatMap((field) => (reading.provenance[field] ? [[field, reading.provenance[field]]] : [])),
  );
  return {
    ...known,
    ...taken,
    files: [...known.files, fileOf(reading)],
    provenance: { ...known.provenance, ...sources },
  };
}

/** What the invoices of an import become, and what became of each file. */
export interface PlannedInvoices {
  readonly changed: readonly Invoice[];
  readonly outcomes: ReadonlyMap<InvoiceReading, FileOutcome>;
}

/** Joins the invoices read with those known: one record for each code and number, however many files it comes in. */
export function planInvoices(known: readonly Invoice[], readings: readonly InvoiceReading[]): PlannedInvoices {
  const byId = new Map(known.map((invoice) => [invoice.id, invoice]));
  const changed = new Map<string, Invoice>();
  const outcomes = new Map<InvoiceReading, FileOutcome>();
  for (const reading of readings) {
    const { code, number } = reading.record;
    if (number === null) {
      outcomes.set(reading, outcomeOf(reading, "refused", 0));
      continue;
    }
    const twin = byId.get(invoiceId({ code, number }));
    const isKnownFile = twin?.files.some(({ sha256 }) => sha256 === reading.sha256) ?? false;
    if (twin !== undefined && isKnownFile) {
      outcomes.set(reading, outcomeOf(reading, "duplicate", 0));
      continue;
    }
    const invoice = twin === undefined ? newInvoice(reading, number) : joinTwin(twin, reading);
    const differences =
      twin === undefined ? [] : fields.map((field) => disagreement(field, twin, reading)).filter((one) => one !== null);
    byId.set(invoice.id, invoice);
    changed.set(invoice.id, invoice);
    outcomes.set(reading, outcomeOf(reading, twin === undefined ? "new" : "twin", 1, differences));
  }
  return { changed: [...changed.values()], outcomes };
}
