import type { LocalDate } from "../../../shared/dates.ts";
import type { InvoiceKind, InvoiceLine } from "../../../shared/model/invoice.ts";
import { hasNumberLabel, labelledDate, labelledValue, type PrintedRows, printedNumber } from "./labelled-value.ts";
import { findLabels, type PageRow, piecesOf } from "./page-rows.ts";
import { type PrintedAmounts, printedAmounts, sumPlaces } from "./printed-amounts.ts";
import { isToll, type PrintedTitle } from "./printed-kind.ts";
import { printedLines, tableHeading } from "./printed-lines.ts";
import { type PrintedParties, printedParties } from "./printed-parties.ts";
import type { BaredPage } from "./side-headings.ts";

/** What a page prints of an invoice; `number` is null where the label is there and its value is not clear. */
export interface PrintedInvoice {
  readonly kind: InvoiceKind;
  readonly number: string | null;
  readonly code: string | null;
  readonly checkCode: string | null;
  readonly issuedOn: LocalDate | null;
  readonly parties: PrintedParties;
  readonly amounts: PrintedAmounts;
  /** Null where not every line could be read; nothing proves them yet. */
  readonly lines: readonly InvoiceLine[] | null;
  readonly redOf: string | null;
}

// Older ones name the code first.
const remarkOfRed =
  /(?:被红冲蓝字(?:数电)?(?:发票|票|发)?号码:?(\d{20})|对应(?:正数|蓝字)发票代码:?(?:\d{12}|\d{10})[,;]?号码:?(\d{8}))(?!\d)/;

/** What a page says as an invoice; null when its labels are not those of one. */
export function printedInvoice(
  { page, headings }: BaredPage,
  rows: readonly PageRow[],
  { kind }: PrintedTitle,
): PrintedInvoice | null {
  const isDigital = kind.startsWith("digital");
  const heading = tableHeading(rows);
  // A remark may hold any label once more, with the number and the date of another invoice.
  const head: PrintedRows = { page, rows: heading === null ? rows : rows.filter(({ y }) => y < heading.y) };
  const places = sumPlaces(rows);
  const isWhole = places.total !== null || (heading !== null && sheetOf(rows) !== null);
  const heavy = isDigital ? null : heavyNumbers(rows);
  const labelled = hasNumberLabel(head.rows) || (heavy !== null && heavy.number !== null);
  // The title may run into the label of the date; the number is then clear.
  const isDated = findLabels(head.rows, /开票日期/).length > 0 || (isDigital && printedNumber(head) !== null);
  if (!labelled || !isWhole || !isDated) return null;
  const code = labelledValue(head, /发票代码:?/, /^(\d{12}|\d{10})(?!\d)/) ?? heavy?.code ?? null;
  return {
    kind: isToll(rows) ? "toll" : kind,
    number: printedNumber(head) ?? heavy?.number ?? null,
    code,
    checkCode: labelledValue(head, /校验码:?/, /^(\d{20})(?!\d)/),
    issuedOn: labelledDate(head, /开票日期:?/),
    // 数电票 have both parties over the table; remarks below it often name others. Older forms have the seller below.
    parties: printedParties({ page, rows: isDigital ? head.rows : rows, headings }),
    amounts: printedAmounts(page, places),
    lines: printedLines(rows, places),
    redOf: printedRedOf(rows),
  };
}

function printedRedOf(rows: readonly PageRow[]): string | null {
  const match = rows.map(({ text }) => remarkOfRed.exec(text)).find((found) => found !== null);
  return match?.[1] ?? match?.[2] ?? null;
}

/** A sheet without a title that goes on with the goods of the one before it; null when the page is none. */
export function furtherSheet({ page }: BaredPage, rows: readonly PageRow[]): PrintedInvoice | null {
  if ((sheetOf(rows) ?? 1) < 2 || tableHeading(rows) === null) return null;
  const places = sumPlaces(rows);
  const parties = { buyerName: null, buyerTaxId: null, sellerName: null, sellerTaxId: null };
  const head = { kind: "other", number: null, code: null, checkCode: null, issuedOn: null, redOf: null } as const;
  return { ...head, parties, amounts: printedAmounts(page, places), lines: printedLines(rows, places) };
}

/** Which sheet of how many a page is, as 共 2 页 第 1 页 says; null where it says nothing. */
export function sheetOf(rows: readonly PageRow[]): number | null {
  const found = rows.map(({ text }) => /共\d{1,3}页,?第(\d{1,3})页|第(\d{1,3})页,?共\d{1,3}页/.exec(text));
  const [match] = found.filter((one) => one !== null);
  return match === undefined ? null : Number(match[1] ?? match[2]);
}

/** Paper invoices carry code and number in heavy print beside the title, without a label. */
function heavyNumbers(rows: readonly PageRow[]): { readonly number: string | null; readonly code: string | null } {
  const pieces = rows.slice(0, 8).flatMap((row) => piecesOf(row, 1.5).map(({ text }) => text));
  const only = (form: RegExp): string | null => {
    const [value = null, ...more] = new Set(pieces.flatMap((text) => form.exec(text)?.[1] ?? []));
    return more.length === 0 ? value : null;
  };
  return { number: only(/^N[oº°0]\.?:?(\d{8})$/i), code: only(/^(\d{10})$/) };
}
