import { type Fen, parseMoney } from "../../../shared/money.ts";
import { findLabels, type PageRow, type PlacedLabel, rightOf } from "./page-rows.ts";
import type { PrintedPage } from "./printed-page.ts";

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

const sumLabel = /(?<![\u4e00-\u9fff])合计(?![\u4e00-\u9fff(])/;
const totalLabel = /价税合计(?:\(大写\))?/;

/** Where the sums of an invoice stand: 合计, and under it 价税合计. Each null where it is absent or not to be told. */
export interface SumPlaces {
  readonly sums: PlacedLabel | null;
  readonly total: PlacedLabel | null;
}

/** The two sums that stand together; what a remark under them repeats of other invoices does not count. */
export function sumPlaces(rows: readonly PageRow[]): SumPlaces {
  const [sums, totals] = [findLabels(rows, sumLabel), findLabels(rows, totalLabel)];
  const only = (labels: readonly PlacedLabel[]): PlacedLabel | null =>
    labels.length === 1 ? (labels[0] ?? null) : null;
  for (const total of totals) {
    const above = sums.filter(({ y }) => y < total.y - total.size * 0.5 && total.y - y < total.size * 5).at(-1);
    if (above !== undefined) return { sums: above, total };
  }
  return { sums: only(sums), total: only(totals) };
}

/** The amounts on the lines of 合计 and 价税合计. */
export function printedAmounts(page: PrintedPage, { sums, total }: SumPlaces): PrintedAmounts {
  return {
    ...(total === null ? { total: null, words: null } : figuresAndWords(rightOf(page, total).text)),
    ...(sums === null ? noSums : readSums(rightOf(page, sums).text)),
  };
}

/** What a line says as `words (小写) figures`, each null where it is not clear. */
export function figuresAndWords(line: string): Pick<PrintedAmounts, "total" | "words"> {
  const [before = "", after, ...more] = line.split(/[(:]?小写\)?:?|(?<=[元圆角分整正])(?=-?¥)/);
  const words = before.replace(/^[:)]|^\(?大写\)?:?|[(]$/g, "");
  const isClear = after !== undefined && more.length === 0;
  return { total: isClear ? printedMoney(after.replace(/元$/, "")) : null, words: words === "" ? null : words };
}

type Sums = Pick<PrintedAmounts, "amountExTax" | "taxAmount">;

const noSums: Sums = { amountExTax: null, taxAmount: null };

// The ex-tax sum, then the tax or asterisks or nothing. A yuan sign and its figures are often set apart.
const sumsOnLine = /^(-?¥?-?[\d,]+\.\d{2})(?:(-?¥?-?[\d,]+\.\d{2})|¥?\*+|¥)?$/;

function readSums(line: string): Sums {
  const match = sumsOnLine.exec(line);
  if (match === null) return noSums;
  const [, exTax = "", tax] = match;
  return { amountExTax: printedMoney(exTax), taxAmount: tax === undefined ? null : printedMoney(tax) };
}
