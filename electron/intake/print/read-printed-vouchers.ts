import type { VoucherClaims } from "../voucher/voucher-claims.ts";
import { pageRegions } from "./page-regions.ts";
import { type PageRow, rowsOf } from "./page-rows.ts";
import { furtherSheet, type PrintedInvoice, printedInvoice } from "./printed-invoice.ts";
import { printedItinerary } from "./printed-itinerary.ts";
import { type PrintedTitle, printedTitle } from "./printed-kind.ts";
import type { PrintedPage } from "./printed-page.ts";
import { printedRailwayTicket } from "./printed-railway-ticket.ts";
import { printedReceipt } from "./printed-receipt.ts";
import { printedRoll } from "./printed-roll.ts";
import type { PrintedVoucher } from "./printed-voucher.ts";
import { type BaredPage, withoutSideHeadings } from "./side-headings.ts";
import { joinSheets, voucherOfInvoice } from "./voucher-of-invoice.ts";

/** A voucher, or a sheet of an invoice that others may go on with. */
type Found = { readonly sheet: PrintedInvoice } | { readonly voucher: PrintedVoucher };

/** A voucher, and the place of its first sheet among the pages, from 0. */
export type PlacedVoucher = PrintedVoucher & { readonly page: number };

/** What the one QR code on a page says of whose sheet it is. */
export type StatedNumber = Pick<VoucherClaims, "fields">;

/**
 * The invoices and tickets that these pages print, in their order; none where no page has the title and labels of one. Sheets of one
 * invoice are joined, by what is `stated` of their page where their number is not clear; a page that is there twice counts once, and a
 * page may carry several.
 */
export function readPrintedVouchers(
  pages: readonly PrintedPage[],
  stated: readonly (StatedNumber | null)[] = [],
): readonly PlacedVoucher[] {
  const groups: Group[] = [];
  for (const [page, whole] of pages.entries()) {
    const regions = pageRegions(whole);
    const known = regions.length === 1 ? (stated[page] ?? null) : null;
    for (const region of regions) addRegion(groups, region, { page, known });
  }
  return groups.map(({ page, sheets }) => ({ ...joinGroup(sheets), page }));
}

interface Group {
  readonly page: number;
  readonly sheets: [Found, ...Found[]];
}

interface Place {
  readonly page: number;
  readonly known: StatedNumber | null;
}

function addRegion(groups: Group[], region: PrintedPage, { page, known: stated }: Place): void {
  const bared = withoutSideHeadings(region);
  const rows = rowsOf(bared.page);
  const title = printedTitle(rows);
  if (title === null) {
    const last = groups.at(-1);
    const sheet = last === undefined ? null : furtherSheet(bared, rows);
    if (sheet !== null) last?.sheets.push({ sheet });
    return;
  }
  const read = readForm(bared, rows, title);
  if (read === null) return;
  const found = withNumber(read, stated);
  const known = groups.find(({ sheets: [first] }) => isSame(first, found));
  if (known === undefined) groups.push({ page, sheets: [found] });
  else known.sheets.push(found);
}

function readForm(bared: BaredPage, rows: readonly PageRow[], title: PrintedTitle): Found | null {
  switch (title.form) {
    case "vat": {
      const sheet = printedInvoice(bared, rows, title);
      return sheet === null ? asVoucher(printedRoll(bared.page, rows)) : { sheet };
    }
    case "railway":
      return asVoucher(printedRailwayTicket(bared.page, rows));
    case "air":
      return asVoucher(printedItinerary(bared.page, rows));
    default:
      return asVoucher(printedReceipt(bared.page, rows, title));
  }
}

/** A sheet whose number is not clear is that of the code beside it. */
function withNumber(found: Found, stated: StatedNumber | null): Found {
  const { number = null, code = null } = stated?.fields ?? {};
  if (!("sheet" in found) || found.sheet.number !== null || number === null) return found;
  return { sheet: { ...found.sheet, number, code: found.sheet.code ?? code } };
}

const asVoucher = (voucher: PrintedVoucher | null): Found | null => (voucher === null ? null : { voucher });

const identityOf = (found: Found): string | null => {
  const { number = null, code = null } = "sheet" in found ? found.sheet : found.voucher.fields;
  return number === null ? null : `${code ?? ""}-${number}`;
};

const isSame = (one: Found, other: Found): boolean => {
  const identity = identityOf(one);
  return identity !== null && identity === identityOf(other);
};

function joinGroup([first, ...more]: Group["sheets"]): PrintedVoucher {
  if ("voucher" in first) return first.voucher;
  return voucherOfInvoice(joinSheets([first.sheet, ...more.flatMap((one) => ("sheet" in one ? [one.sheet] : []))]));
}
