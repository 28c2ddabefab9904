import { type LocalDate, parseDateText } from "../../../shared/dates.ts";
import type { InvoiceKind, InvoiceLine } from "../../../shared/model/invoice.ts";
import { below, findLabels, type PageRow, rightOf, rowsOf } from "./page-rows.ts";
import type { PdfPage } from "./pdf-page.ts";
import { type PrintedAmounts, printedAmounts } from "./printed-amounts.ts";
import { printedKind } from "./printed-kind.ts";
import { printedLines } from "./printed-lines.ts";
import { type PrintedParties, printedParties } from "./printed-parties.ts";
import { withoutSideHeadings } from "./side-headings.ts";

/** What a page prints of an invoice; `number` is null where the label is there and its value is not clear. */
export interface PrintedInvoice {
  readonly kind: InvoiceKind;
  readonly number: string | null;
  readonly code: string | null;
  readonly checkCode: string | null;
  readonly issuedOn: LocalDate | null;
  readonly parties: PrintedParties;
  readonly amounts: PrintedAmounts;
  readonly lines: readonly InvoiceLine[] | null;
  readonly redOf: string | null;
}

const remarkOfRed = /被红冲蓝字数电(?:发票|票|发)?号码:?(\d{20})(?!\d)/;
const dateAtStart = /^(\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2}(?!\d)|\d{4}\/\d{1,2}\/\d{1,2}(?!\d))/;

/** What a page says as an invoice; null when its title and labels are not those of one. */
export function printedInvoice(whole: PdfPage): PrintedInvoice | null {
  const page = withoutSideHeadings(whole);
  const rows = rowsOf(page);
  const kind = printedKind(rows, page.height);
  const labelled = [/(?<![字蓝原电红冲应])发票号码/, /开票日期/, /价税合计/].every(
    (label) => findLabels(rows, label).length > 0,
  );
  if (kind === null || !labelled) return null;
  const valueAt = (label: RegExp, form: RegExp): string | null => labelledValue(page, rows, label, form);
  const amounts = printedAmounts(page, rows);
  const code = valueAt(/发票代码:?/, /^(\d{12}|\d{10})(?!\d)/);
  const date = valueAt(/开票日期:?/, dateAtStart);
  return {
    kind,
    number: valueAt(/(?<![字蓝原电红冲应])发票号码:?/, /^(\d{20}|\d{8})(?!\d)/),
    code,
    checkCode: valueAt(/校验码:?/, /^(\d{20})(?!\d)/),
    issuedOn: date === null ? null : parseDateText(date),
    parties: printedParties(page, code === null ? aboveTable(rows) : rows),
    amounts,
    lines: printedLines(rows, amounts),
    redOf: rows.map(({ text }) => remarkOfRed.exec(text)?.[1]).find((number) => number !== undefined) ?? null,
  };
}

// 数电票 have both parties over the table; remarks below it often name others. Older forms have the seller below.
function aboveTable(rows: readonly PageRow[]): readonly PageRow[] {
  const [heading] = findLabels(rows, /项目名称/);
  return heading === undefined ? rows : rows.filter(({ y }) => y < heading.y);
}

// A label that stands twice with two values says nothing.
function labelledValue(page: PdfPage, rows: readonly PageRow[], label: RegExp, form: RegExp): string | null {
  const values = findLabels(rows, label).flatMap((place) => {
    const beside = rightOf(page, place);
    // Nothing, or the next label of the same line.
    const value = form.exec(beside.text) ?? form.exec(below(page, place).text);
    return value?.[1] === undefined ? [] : [value[1]];
  });
  const [value = null, ...more] = new Set(values);
  return more.length === 0 ? value : null;
}
