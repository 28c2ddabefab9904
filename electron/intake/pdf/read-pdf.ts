import type { Finding } from "../../../shared/finding.ts";
import type { Source } from "../../../shared/model/invoice.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { InvoiceReading, Understanding } from "../reading.ts";
import { sniff, sniffLength } from "../sniff.ts";
import { readXml } from "../xml/read-xml.ts";
import { inflatesTooFar } from "./inflates-too-far.ts";
import { joinPrivateKeys } from "./join-private-keys.ts";
import { type OpenPdf, openPdf } from "./open-pdf.ts";
import { type PrintedInvoice, printedInvoice } from "./printed-invoice.ts";
import { readPrivateKeys } from "./private-keys.ts";
import { type CheckedRecord, recordOfPrint } from "./record-of-print.ts";

// An invoice of more pages is a list of goods; its first pages say all that is read here.
const mostPages = 10;

const evidence = (...findings: readonly Finding[]): Understanding => ({ type: "evidence", findings });

/**
 * Reads a PDF: the 数电票 XML inside it, else what its page prints of an invoice, checked against the issuer's own entries. Any
 * other PDF is a paper to be kept as it is, and so is one that looks like an invoice and cannot be told to be one.
 */
export async function readPdf(bytes: Uint8Array): Promise<Understanding> {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-2048);
  // Half a file may open and lack half its text: nothing is read from it.
  if (!tail.includes("%%EOF")) return evidence(intakeFinding("pdf-truncated", "warning", null));
  if (inflatesTooFar(bytes)) return evidence(intakeFinding("pdf-too-dense", "warning", null));
  const pdf = await openPdf(bytes);
  if (pdf === "unreadable") return evidence();
  if (pdf === "locked") return evidence(intakeFinding("pdf-locked", "warning", null));
  try {
    return await readOpened(pdf);
  } finally {
    await pdf.close();
  }
}

async function readOpened(pdf: OpenPdf): Promise<Understanding> {
  const printed = await readPages(pdf);
  const embedded = await readAttachments(pdf);
  const [first, ...others] = embedded;
  if (others.length > 0 || printed.length > 1) return evidence(intakeFinding("pdf-several-invoices", "warning", null));
  const [page] = printed;
  if (first !== undefined) return withPage(first, page);
  return page === undefined ? evidence() : readPrinted(pdf, page);
}

/** The invoices on the first pages; none where the first page is none, so that a long paper costs a page. Damaged pages say nothing. */
async function readPages(pdf: OpenPdf): Promise<readonly PrintedInvoice[]> {
  const found: PrintedInvoice[] = [];
  for (let number = 1; number <= Math.min(pdf.pageCount, mostPages); number += 1) {
    const page = await pdf.page(number).then(printedInvoice, () => null);
    if (page === null && number === 1) return [];
    if (page !== null) found.push(page);
  }
  return found;
}

type EmbeddedInvoice = Extract<Understanding, { readonly type: "invoice" | "ticket" }>;

async function readAttachments(pdf: OpenPdf): Promise<readonly EmbeddedInvoice[]> {
  const files = await pdf.attachments().catch(() => []);
  const xmls = files.filter((bytes) => sniff(bytes.subarray(0, sniffLength)) === "xml");
  return xmls.map(readXml).filter((read): read is EmbeddedInvoice => read.type === "invoice");
}

/** The embedded XML, unless the page around it is another invoice or states another total. */
function withPage(embedded: EmbeddedInvoice, page: PrintedInvoice | undefined): Understanding {
  const { number, total } = embedded.record;
  const differs =
    page !== undefined &&
    ((page.number !== null && page.number !== number) || (page.amounts.total !== null && page.amounts.total !== total));
  if (differs) return evidence(intakeFinding("pdf-attachment-differs", "warning", null));
  return { ...embedded, source: "pdf" };
}

async function readPrinted(pdf: OpenPdf, printed: PrintedInvoice): Promise<Understanding> {
  const { number } = printed;
  const isOld = number?.length === 8;
  if (number === null || (isOld && printed.code === null)) {
    return evidence(intakeFinding("pdf-number-unread", "warning", null));
  }
  const keys = readPrivateKeys(await pdf.privateKeys().catch(() => new Map()));
  const read = recordOfPrint({ ...printed, number });
  if (keys === null) return asInvoice(read);
  if (keys.number !== number) return evidence(intakeFinding("pdf-number-unread", "warning", null));
  return asInvoice(joinPrivateKeys(read, keys));
}

const asInvoice = ({ record, findings }: CheckedRecord): Understanding => ({
  type: "invoice",
  source: "pdf",
  record,
  provenance: allFromPdf(record),
  findings,
});

const allFromPdf = (record: InvoiceReading["record"]): Readonly<Record<string, Source>> =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== null)
      .map(([field]) => [field, "pdf" as const]),
  );
