import type { InvoiceLine } from "../../../shared/model/invoice.ts";
import { type Fen, sumFen, zeroFen } from "../../../shared/money.ts";
import { isExempt, readTaxRate } from "../einvoice/tax-rate.ts";
import { findLabels, type PageRow, piecesOf, toRow } from "./page-rows.ts";
import { printedMoney } from "./printed-amounts.ts";

/** The sums that the lines must give. */
export interface StatedSums {
  readonly amountExTax: Fen | null;
  readonly taxAmount: Fen | null;
}

const firstHeading = /项目名称|(?:货物或)?应税劳务、?(?:服务)?名称/;
const nextHeading = /规格型号|车牌号|单位|数量|单价|金额/;

/**
 * The lines between the table's heading and its sum; null unless every one could be read and they add up to the stated amount and
 * tax, since a line's figures have no other proof.
 */
export function printedLines(rows: readonly PageRow[], stated: StatedSums): readonly InvoiceLine[] | null {
  const lines = readTable(rows);
  if (lines === null || lines.length === 0 || stated.amountExTax === null) return null;
  const agrees =
    sumFen(lines.map(({ amountExTax }) => amountExTax)) === stated.amountExTax &&
    sumFen(lines.map(({ taxAmount }) => taxAmount ?? zeroFen)) === (stated.taxAmount ?? zeroFen);
  return agrees ? lines : null;
}

function readTable(rows: readonly PageRow[]): readonly InvoiceLine[] | null {
  const [heading, another] = findLabels(rows, firstHeading);
  const [sum] = findLabels(rows, /(?<![\u4e00-\u9fff])合计(?![\u4e00-\u9fff(])/);
  if (heading === undefined || another !== undefined || sum === undefined) return null;
  const next = findLabels([heading.row], nextHeading).find(({ x }) => x > heading.right);
  if (next === undefined) return null;
  const body = rows.filter(({ y, size }) => y > heading.y + size * 0.5 && y < sum.y - size * 0.5);
  return body.reduce<readonly InvoiceLine[] | null>((lines, row) => addRow(lines, row, next.x), []);
}

function addRow(lines: readonly InvoiceLine[] | null, row: PageRow, nameEnd: number): readonly InvoiceLine[] | null {
  if (lines === null) return null;
  const pieces = piecesOf(row, 0.8);
  const name = pieces.filter((piece) => (piece.signs[0]?.x ?? 0) < nameEnd);
  const figures = pieces.filter((piece) => (piece.signs[0]?.x ?? 0) >= nameEnd).map(({ text }) => text);
  const text = toRow(name.flatMap(({ signs }) => signs)).text;
  const line = readLine(text, figures);
  if (line !== null) return [...lines, line];
  const last = lines.at(-1);
  // A row without figures of its own goes on with the name above; one with figures that cannot be read spoils the table.
  if (last === undefined || figures.some((figure) => /\d\.\d|%/.test(figure))) return null;
  return [...lines.slice(0, -1), { ...last, name: `${last.name}${text}` }];
}

function readLine(name: string, figures: readonly string[]): InvoiceLine | null {
  const [amount = "", rate = "", tax = ""] = figures.slice(-3);
  const amountExTax = printedMoney(amount);
  const isRate = /^\d{1,2}(?:\.\d+)?%$|^(?:免税|不征税|零税率|出口零税率|\*+)$/.test(rate);
  const taxAmount = printedMoney(tax);
  if (name === "" || amountExTax === null || !isRate) return null;
  if (taxAmount === null && !/^\*+$/.test(tax)) return null;
  const taxRate = readTaxRate(rate);
  return { name, amountExTax, taxRate, taxAmount: isExempt(taxRate) && taxAmount === 0n ? null : taxAmount };
}
