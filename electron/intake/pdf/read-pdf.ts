import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { PrintedPage } from "../print/printed-page.ts";
import type { Understanding } from "../reading.ts";
import { type ColumnHelp, noColumnHelp } from "../table/column-map.ts";
import { readPrintedPapers } from "../table/read-printed-papers.ts";
import { checkReceipt } from "./check-receipt.ts";
import { readEmbedded } from "./embedded-vouchers.ts";
import { fiscalAttachment } from "./fiscal-attachment.ts";
import { hiddenEntries } from "./hidden-entries.ts";
import { inflatesTooFar } from "./inflates-too-far.ts";
import { type OpenPdf, openPdf } from "./open-pdf.ts";
import { pairUp } from "./pair-up.ts";
import { type PrivateKeys, readPrivateKeys } from "./private-keys.ts";
import { type RawObjects, rawObjects } from "./raw-objects.ts";
import { readVoucherPages } from "./read-voucher-pages.ts";
import { readVouchers } from "./read-vouchers.ts";
import { isRecognisedText } from "./recognised-text.ts";

// A year's invoices of a studio in one file; more would take long, and it is told.
const mostPages = 100;

const evidence = (...findings: readonly Finding[]): Understanding => ({ type: "evidence", findings });

/**
 * Reads a PDF: the data files inside it, the issuer's own entries, and what its pages print of invoices and tickets, checked against
 * each other. Any other PDF is a paper to be kept as it is, and so is one that looks like an invoice and cannot be told to be one.
 */
export async function readPdf(bytes: Uint8Array, help: ColumnHelp = noColumnHelp): Promise<Understanding> {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-2048);
  // Half a file may open and lack half its text: nothing is read from it.
  if (!tail.includes("%%EOF")) return evidence(intakeFinding("pdf-truncated", "warning", null));
  if (inflatesTooFar(bytes)) return evidence(intakeFinding("pdf-too-dense", "warning", null));
  const pdf = await openPdf(bytes);
  if (pdf === "unreadable") return evidence();
  if (pdf === "locked") return evidence(intakeFinding("pdf-locked", "warning", null));
  try {
    return await readOpened(pdf, bytes, help);
  } finally {
    await pdf.close();
  }
}

async function readOpened(pdf: OpenPdf, bytes: Uint8Array, help: ColumnHelp): Promise<Understanding> {
  const raw = rawObjects(bytes);
  const { printed, cutShort, isPicture, within } = await readVoucherPages(pdf, mostPages);
  const fiscal = fiscalAttachment(raw);
  const files = await pdf.attachments().catch(() => []);
  const embedded = readEmbedded(fiscal === null ? files : [...files, fiscal]);
  const pairs = pairUp(printed, embedded.invoices);
  if (pairs === null) return evidence(intakeFinding("pdf-attachment-differs", "warning", null));
  if (pairs.length > 0) {
    const [keys, isRecognised] = [await readKeys(pdf, raw), isRecognisedText(raw)];
    return await readVouchers({ bytes, pairs, keys, isRecognised, readPages: cutShort ? mostPages : null });
  }
  const [other] = embedded.others;
  if (other !== undefined) return checkReceipt(other, await pdf.page(1).catch(() => null));
  if (within !== null) return evidence(intakeFinding("pdf-voucher-within", "warning", null, { page: String(within) }));
  if (!isPicture) return (await readAsPapers(pdf, help)) ?? evidence();
  return hasPictures(bytes) ? await readAsScan(bytes) : evidence();
}

const readKeys = async (pdf: OpenPdf, raw: RawObjects): Promise<PrivateKeys | null> =>
  readPrivateKeys(await pdf.privateKeys().catch(() => new Map())) ?? readPrivateKeys(hiddenEntries(raw));

// Some statements begin with a sheet that is no table.
const pagesToKnow = 2;

/** The bank receipts, the statement or the settlement that the pages print; null where the first of them print none. */
async function readAsPapers(pdf: OpenPdf, help: ColumnHelp): Promise<Understanding | null> {
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= Math.min(pdf.pageCount, mostPages); number += 1) {
    const page = await pdf.page(number).catch(() => null);
    if (page !== null) pages.push(page);
    if (number === pagesToKnow && readPrintedPapers(pages, "pdf", help) === null) return null;
  }
  const read = readPrintedPapers(pages, "pdf", help);
  if (read === null || pdf.pageCount <= mostPages) return read;
  const skipped = intakeFinding("pdf-pages-skipped", "warning", null, { pages: String(mostPages) });
  return { ...read, findings: [...read.findings, skipped] };
}

// Nothing can be recognised on an empty sheet, and looking for it takes long.
const hasPictures = (bytes: Uint8Array): boolean =>
  /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));

async function readAsScan(bytes: Uint8Array): Promise<Understanding> {
  // Twenty megabytes of text recognition that PDFs with text do without.
  const { readScannedPdf } = await import("./read-scanned-pdf.ts");
  return await readScannedPdf(bytes);
}
