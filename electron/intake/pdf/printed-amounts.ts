import { type Fen, parseMoney } from "../../../shared/money.ts";
import { findLabels, type PageRow, rightOf } from "./page-rows.ts";
import type { PdfPage } from "./pdf-page.ts";

/** The amounts as printed, each null where it is not printed or not clear. */
export interface PrintedAmounts {
  readonly amountExTax: Fen | null;
  readonly taxAmount: Fen | null;
  readonly total: Fen | null;
  /** The total in capital numerals, as it stands. */
  readonly words: string | null;
}

const money = /-?¥?-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}(?!\d)/g;

/** The amount that a printed text is, with or without a yuan sign; null for anything else. */
export function printedMoney(text: string): Fen | null {
  const [found, ...more] = text.match(money) ?? [];
  if (found === undefined || more.length > 0 || found.length !== text.length) return null;
  const read = parseMoney(found.replace("¥", "").replaceAll(",", ""));
  return read.ok ? read.value : null;
}

/** The amounts on the lines of 合计 and 价税合计. */
export function printedAmounts(page: PdfPage, rows: readonly PageRow[]): PrintedAmounts {
  return { ...printedTotal(page, rows), ...printedSums(page, rows) };
}

function printedTotal(page: PdfPage, rows: readonly PageRow[]): Pick<PrintedAmounts, "total" | "words"> {
  const labels = findLabels(rows, /价税合计(?:\(大写\))?/);
  const [label] = labels;
  if (label === undefined || labels.length > 1) return { total: null, words: null };
  const line = rightOf(page, label).text;
  const [before = "", after, ...more] = line.split(/\(?小写\)?:?/);
  if (after === undefined || more.length > 0) return { total: null, words: before === "" ? null : before };
  const words = before.replace(/^:|[(]$/g, "");
  return { total: printedMoney(after), words: words === "" ? null : words };
}

type Sums = Pick<PrintedAmounts, "amountExTax" | "taxAmount">;

const noSums: Sums = { amountExTax: null, taxAmount: null };

// The ex-tax sum, then the tax or asterisks or nothing. A yuan sign and its figures are often set apart.
const sums = /^(-?¥?-?[\d,]+\.\d{2})(?:(-?¥?-?[\d,]+\.\d{2})|¥?\*+)?$/;

function printedSums(page: PdfPage, rows: readonly PageRow[]): Sums {
  const labels = findLabels(rows, /(?<![\u4e00-\u9fff])合计(?![\u4e00-\u9fff(])/);
  const [label] = labels;
  if (label === undefined || labels.length > 1) return noSums;
  const match = sums.exec(rightOf(page, label).text);
  if (match === null) return noSums;
  const [, exTax = "", tax] = match;
  return {
    amountExTax: printedMoney(exTax),
    taxAmount: tax === undefined ? null : printedMoney(tax),
  };
}
