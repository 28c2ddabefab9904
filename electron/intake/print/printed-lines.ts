import type { InvoiceLine } from "../../../shared/model/invoice.ts";
import { isExempt, readTaxRate } from "../einvoice/tax-rate.ts";
import { findLabels, type PageRow, type PlacedLabel, piecesOf, toRow } from "./page-rows.ts";
import { printedMoney, type SumPlaces } from "./printed-amounts.ts";

const firstHeading = /项目名称|(?:货物或)?应税劳务、?(?:服务)?名称/;
const nextHeading = /规格型号|车牌号|建筑服务发生地|产权证书|不动产权|单位|数量|单价|金额/;
// Under the goods some trades print who travelled or what was carried; nothing of it is read.
const otherTable = /出行人|有效身份证件|出行日期|交通工具类型|运输工具种类|起运地/;

/** The heading of the table of goods; null where there is none. */
export const tableHeading = (rows: readonly PageRow[]) => findLabels(rows, firstHeading)[0] ?? null;

/**
 * The lines between the table's heading and its sum; null unless every one could be read. Their figures prove nothing before they have
 * been added up.
 */
export function printedLines(rows: readonly PageRow[], { sums, total }: SumPlaces): readonly InvoiceLine[] | null {
  const heading = tableHeading(rows);
  if (heading === null) return null;
  const next = besideHeading(rows, heading);
  const foot = sums?.y ?? total?.y ?? findLabels(rows, /(?<![\u4e00-\u9fff])小计/).at(-1)?.y;
  if (next === null || foot === undefined) return null;
  const body = rows.filter(({ y, size }) => y > heading.y + size * 0.5 && y < foot - size * 0.5);
  const end = body.findIndex(({ text }) => otherTable.test(text));
  return readTable(end < 0 ? body : body.slice(0, end), next.x);
}

// Of a title that a narrow column breaks, the beginning stands a little higher.
const brokenHeading = /规格|车牌|建筑|产权|不动产|单|数/;

/** The title to the right of that of the names; null where there is none. */
function besideHeading(rows: readonly PageRow[], heading: PlacedLabel): PlacedLabel | null {
  const near = rows.filter(({ y }) => Math.abs(y - heading.y) < heading.size * 0.9);
  const beside = [...findLabels([heading.row], nextHeading), ...findLabels(near, brokenHeading)];
  const [next] = beside.filter(({ x }) => x > heading.right).sort((one, other) => one.x - other.x);
  return next ?? null;
}

interface Table {
  readonly lines: readonly InvoiceLine[];
  /** The beginning of a name whose figures stand lower. */
  readonly begun: string;
}

function readTable(rows: readonly PageRow[], nameEnd: number): readonly InvoiceLine[] | null {
  let table: Table | null = { lines: [], begun: "" };
  for (const row of rows) if (table !== null && !row.text.startsWith("小计")) table = addRow(table, row, nameEnd);
  return table === null || table.begun !== "" || table.lines.length === 0 ? null : table.lines;
}

function addRow({ lines, begun }: Table, row: PageRow, nameEnd: number): Table | null {
  const pieces = piecesOf(row, 0.8);
  const name = pieces.filter((piece, place) => isOfName(piece, place, nameEnd));
  const figures = pieces.filter((piece) => (piece.signs[0]?.x ?? 0) >= nameEnd).map(({ text }) => text);
  const text = toRow(name.flatMap(({ signs }) => signs)).text;
  const line = readLine(`${begun}${text}`, figures);
  if (line !== null) return { lines: [...lines, line], begun: "" };
  // A row whose figures cannot be read spoils the table; one without any goes on with the name above, or begins the next.
  if (figures.some((figure) => /\d\.\d|%/.test(figure))) return null;
  if (begun !== "" || /^\*[^*]+\*/.test(text)) return { lines, begun: `${begun}${text}` };
  const last = lines.at(-1);
  if (last === undefined) return text === "" ? { lines, begun } : null;
  return { lines: [...lines.slice(0, -1), { ...last, name: `${last.name}${text}` }], begun };
}

// Titles stand in the middle of their columns: what begins before one and reaches under it, behind a gap, is of its column.
const isOfName = ({ signs }: PageRow, place: number, nameEnd: number): boolean =>
  (signs[0]?.x ?? 0) < nameEnd && (place === 0 || (signs.at(-1)?.right ?? 0) <= nameEnd);

const rateWords = /^\d{1,2}(?:\.\d+)?%$|^(?:免税|不征税|普通零税率|零税率|出口零税率|简易征收|\*+)$/;

function readLine(name: string, figures: readonly string[]): InvoiceLine | null {
  const [amount = "", rate = "", tax = ""] = figures.slice(-3);
  const amountExTax = printedMoney(amount);
  const taxAmount = printedMoney(tax);
  if (name === "" || amountExTax === null || !rateWords.test(rate)) return null;
  if (taxAmount === null && !/^\*+$/.test(tax)) return null;
  const taxRate = readTaxRate(rate);
  return { name, amountExTax, taxRate, taxAmount: isExempt(taxRate) && taxAmount === 0n ? null : taxAmount };
}
