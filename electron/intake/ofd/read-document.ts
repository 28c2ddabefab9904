import type { Finding } from "../../../shared/finding.ts";
import { asReading, settleInvoice } from "../einvoice/settle-invoice.ts";
import type { StatedInvoice } from "../einvoice/stated-invoice.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { PrintedPage } from "../print/printed-page.ts";
import type { PrintedVoucher } from "../print/printed-voucher.ts";
import { readPrintedVouchers } from "../print/read-printed-vouchers.ts";
import { settlePrint } from "../print/settle-print.ts";
import type { Understanding } from "../reading.ts";
import { type ColumnHelp, noColumnHelp } from "../table/column-map.ts";
import { readPrintedPapers } from "../table/read-printed-papers.ts";
import { allFrom } from "../voucher/all-from.ts";
import { withOthers } from "../voucher/with-others.ts";
import type { XbrlVoucher } from "../xbrl/read-voucher-xbrl.ts";
import { childrenOf, elementAt } from "../xml/xml-element.ts";
import type { OfdDocument } from "./ofd-document.ts";
import { mostPages, type OfdPage, ofdPages } from "./ofd-page.ts";
import { printClaims } from "./print-claims.ts";
import { statedByDocument } from "./stated-by-document.ts";

/** What one document of an OFD is, by its data first and by its print where that is silent. Throws `OfdRefusal`. */
export function readDocument(document: OfdDocument, help: ColumnHelp = noColumnHelp): Understanding {
  const pages = ofdPages(document.ofd, document.root, document.rootPath);
  const { stated, xbrl } = statedByDocument(document, pages);
  const bank = xbrl.map(asBankVoucher).find((one) => one !== null);
  if (bank !== undefined) return bank;
  const entries = xbrl.flatMap((one) => (one.type === "evidence" ? one.findings : []));
  const print = printOf(pages);
  // Tags of tickets mean what each system likes; XBRL and the print do not.
  const isTicket = /铁路电子客票|航空运输电子客票|航空运输客票电子行程单/.test(print);
  const usable = stated.filter(
    ({ source, fields }) => (!isTicket || source === "xbrl") && Object.values(fields).some(Boolean),
  );
  const printedPages = pages.slice(0, pagesOfInvoice).map((page) => page.printed());
  const printed = readPrintedVouchers(printedPages);
  const isStated = usable.some(({ fields }) => (fields.number ?? null) !== null);
  const read = isStated
    ? ofData(usable, printed, print)
    : (ofPrint(printed) ?? whole(document, papersOf(pages, printedPages, help)));
  if (read !== null) return { ...read, findings: [...entries, ...read.findings] };
  if (entries.length > 0) return { type: "evidence", findings: entries };
  return /发票|客票|行程单/.test(print) ? notRead : { type: "evidence", findings: [] };
}

// An invoice of more sheets is a list of goods.
const pagesOfInvoice = 10;
const pagesToKnow = 2;

/** A bank's receipts, a statement or a settlement; a long paper is looked at whole only when its first pages are one of these. */
function papersOf(pages: readonly OfdPage[], first: readonly PrintedPage[], help: ColumnHelp): Understanding | null {
  if (pages.length <= first.length) return readPrintedPapers(first, "ofd", help);
  if (readPrintedPapers(first.slice(0, pagesToKnow), "ofd", help) === null) return null;
  return readPrintedPapers([...first, ...pages.slice(first.length).map((page) => page.printed())], "ofd", help);
}

// Part of a statement would pass for the whole.
function whole({ root }: OfdDocument, read: Understanding | null): Understanding | null {
  const count = childrenOf(elementAt(root, "Pages"), "Page").length;
  if (read === null || count <= mostPages) return read;
  const finding = intakeFinding("ofd-too-many-pages", "warning", null, { limit: String(mostPages) });
  return { type: "evidence", findings: [finding] };
}

const notRead: Understanding = { type: "evidence", findings: [intakeFinding("ofd-not-read", "warning", null)] };

const printOf = (pages: readonly OfdPage[]): string =>
  pages
    .flatMap(({ texts }) => [...texts.values()])
    .join("")
    .replace(/\s/g, "");

function asBankVoucher(voucher: XbrlVoucher): Understanding | null {
  if (voucher.type === "receipt") return { ...voucher, source: "ofd", provenance: allFrom(voucher.record, "xbrl") };
  if (voucher.type === "statement") return { ...voucher, source: "ofd", provenance: allFrom(voucher.record, "xbrl") };
  return null;
}

/** The invoice that the data states, the print standing behind it; evidence where they do not agree on which one it is. */
function ofData(stated: readonly StatedInvoice[], printed: readonly PrintedVoucher[], print: string): Understanding {
  const settled = settleInvoice(stated, printClaims(stated, printed, print));
  const { record, findings } = settled;
  const isOpen = (finding: Finding): boolean =>
    finding.severity === "error" && (finding.field === "number" || finding.field === "code");
  if (record.number !== null && !findings.some(isOpen)) return asReading(settled, "ofd");
  const told = findings.filter(({ field }) => field === "number" || field === "code");
  return {
    type: "evidence",
    findings: [...told.map((one) => ({ ...one, severity: "warning" as const })), ...notRead.findings],
  };
}

/** The vouchers that the pages print, as far as their numbers are clear; null of none. */
function ofPrint(printed: readonly PrintedVoucher[]): Understanding | null {
  const clear = printed.filter(({ fields }) => (fields.number ?? null) !== null);
  return withOthers(
    clear.map((voucher) => ({ type: voucher.type, source: "ofd" as const, ...settlePrint(voucher, [], "ofd") })),
  );
}
