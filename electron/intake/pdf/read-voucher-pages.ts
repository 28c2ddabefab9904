import type { PrintedPage } from "../print/printed-page.ts";
import { type PlacedVoucher, readPrintedVouchers } from "../print/read-printed-vouchers.ts";
import type { OpenPdf } from "./open-pdf.ts";

// Scanners and printers put a line of their own on a page.
const fewestSigns = 40;

// How many pages of a paper are looked at for vouchers bound into it.
const mostLookedAt = 10;

/** What the pages of a PDF print of invoices and tickets. */
export interface VoucherPages {
  readonly printed: readonly PlacedVoucher[];
  /** Whether there are more pages than were read. */
  readonly cutShort: boolean;
  /** Whether the first page has no text to speak of, so that what it shows is a picture. */
  readonly isPicture: boolean;
  /** The page, from 1, of a voucher within a paper of another kind; null where there is none. */
  readonly within: number | null;
}

/**
 * The vouchers on the pages, `most` of them. A cover sheet may lie on top; but where most pages are something else the file is a paper,
 * and none of it is read. Damaged pages say nothing.
 */
export async function readVoucherPages(pdf: OpenPdf, most: number): Promise<VoucherPages> {
  const pages = [await pageOf(pdf, 1)];
  const isPicture = (pages[0]?.signs.length ?? 0) < fewestSigns;
  const none = { printed: [], cutShort: false, isPicture, within: null };
  const isVoucher = readPrintedVouchers(pages).length > 0;
  await addPages(pages, pdf, isVoucher ? most : mostLookedAt);
  const printed = readPrintedVouchers(pages);
  const [first] = printed;
  if (first === undefined) return none;
  if (isVoucher) return { ...none, printed, cutShort: pdf.pageCount > most };
  const bearing = new Set(printed.map(({ page }) => page)).size;
  if (bearing * 2 < pages.length) return { ...none, within: first.page + 1 };
  await addPages(pages, pdf, most);
  return { ...none, printed: readPrintedVouchers(pages), cutShort: pdf.pageCount > most };
}

async function addPages(pages: PrintedPage[], pdf: OpenPdf, most: number): Promise<void> {
  for (let number = pages.length + 1; number <= Math.min(pdf.pageCount, most); number += 1) {
    pages.push(await pageOf(pdf, number));
  }
}

const pageOf = async (pdf: OpenPdf, number: number): Promise<PrintedPage> =>
  await pdf.page(number).catch(() => ({ width: 0, height: 0, signs: [] }));
