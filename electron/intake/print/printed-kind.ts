import type { InvoiceKind } from "../../../shared/model/invoice.ts";
import { type PageRow, piecesOf, toRow } from "./page-rows.ts";

/** The layouts of vouchers: where which field stands on the paper. */
export type PrintedForm = "vat" | "railway" | "air" | "vehicle" | "fiscal";

/** What a title says of the paper under it. */
export interface PrintedTitle {
  readonly form: PrintedForm;
  readonly kind: InvoiceKind;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

// A title is a line's own piece: prose that mentions an invoice goes on before or after it.
const titles: readonly (readonly [RegExp, PrintedForm, InvoiceKind])[] = [
  [/^(?:红字)?电子发票\(增值税专用发票\)(?:\(?红字\)?)?$/, "vat", "digital-special"],
  [/^(?:红字)?电子发票\(普通发票\)(?:\(?红字\)?)?$/, "vat", "digital-ordinary"],
  [/^电子发票\(铁路电子客票\)(?:\(?红字\)?)?$/, "railway", "railway"],
  [/^电子发票\(航空运输电子客票行程单\)(?:\(?红字\)?)?$/, "air", "air"],
  [/^(?:电子发票\()?(?:机动车|二手车)销售统一发票\)?$/, "vehicle", "other"],
  [/^[^(]{0,8}增值税(?:电子)?专用发票$/, "vat", "vat-special"],
  [/^[^(]{0,8}增值税(?:电子)?普通发票(?:\(卷票\))?$/, "vat", "vat-ordinary"],
  // Shenzhen's, on its own chain.
  [/^[^(]{0,8}电子普通发票$/, "vat", "vat-ordinary"],
  [/^[^(:]{0,24}(?:票据|缴款书|收据)\(电子\)$/, "fiscal", "other"],
];

/** Every title on these rows, from top to bottom; words of the same sound in smaller print (a remark's) are none. */
export function findTitles(rows: readonly PageRow[]): readonly PrintedTitle[] {
  const found = firstFinding(rows, piecesByGap, piecesInLargePrint, piecesBeforeLabel, piecesBetweenValues);
  const largest = Math.max(0, ...found.map(({ size }) => size));
  return found.filter(({ size }) => size > largest * 0.75);
}

type Cut = (row: PageRow) => readonly PageRow[];

/** The titles that the first of these ways to cut rows brings out. */
function firstFinding(rows: readonly PageRow[], ...ways: readonly Cut[]): readonly PrintedTitle[] {
  for (const cut of ways) {
    const found = rows.flatMap((row) => cut(row).flatMap(titleOf));
    if (found.length > 0) return found;
  }
  return [];
}

const piecesByGap: Cut = (row) => piecesOf(row, 1.5);

/** In a picture the label beside a title can seem to reach into it: what is in the largest print of a row. */
const piecesInLargePrint: Cut = (row) => {
  const largest = Math.max(0, ...row.signs.map(({ size }) => size));
  return piecesByGap(toRow(row.signs.filter(({ size }) => size > largest * 0.85)));
};

// Its first signs can be unsure, or be missing.
const label = /.{0,2}号码/;

/** Or both were recognised as one line: what stands before the label. Where two readings met, a bracket can be there twice. */
const piecesBeforeLabel: Cut = (row) =>
  piecesByGap(row).flatMap((piece) => {
    const end = piece.text.search(label);
    if (end <= 0) return [];
    const title = toRow(piece.signs.slice(0, end));
    return [{ ...title, text: title.text.replace(/\(+/g, "(").replace(/\)+/g, ")") }];
  });

const labelled = /发票号码:?\d{20}|开票日期:?\d{4}年\d{1,2}月\d{1,2}日/g;

/** Or number, title and date stand close together on one line: what is left of it without number and date. */
const piecesBetweenValues: Cut = (row) => {
  const values = [...row.text.matchAll(labelled)];
  const edges = [0, ...values.flatMap(({ index, 0: found }) => [index, index + found.length]), row.signs.length];
  if (values.length === 0) return [];
  return edges.flatMap((from, place) => (place % 2 === 0 ? [toRow(row.signs.slice(from, edges[place + 1]))] : []));
};

function titleOf({ text, signs, y, size }: PageRow): readonly PrintedTitle[] {
  const [first, last] = [signs[0], signs.at(-1)];
  if (text.length > 40 || first === undefined || last === undefined) return [];
  const known = titles.find(([title]) => title.test(text));
  return known === undefined ? [] : [{ form: known[1], kind: known[2], x: first.x, right: last.right, y, size }];
}

/** The title over a page of one voucher, not at its foot; null where there is none, or two that differ. */
export function printedTitle(rows: readonly PageRow[]): PrintedTitle | null {
  const [top, bottom] = [rows[0]?.y ?? 0, rows.at(-1)?.y ?? 0];
  const [title, ...more] = findTitles(rows).filter(({ y }) => y - top <= (bottom - top) * 0.6);
  return title === undefined || more.some(({ kind }) => kind !== title.kind) ? null : title;
}

/** Whether the table of goods is headed as that of tolls, or the paper is marked as one above it. */
export const isToll = (rows: readonly PageRow[]): boolean => {
  const table = rows.find(({ text }) => text.includes("项目名称"));
  const above = rows.filter(({ y, size }) => table !== undefined && y < table.y + size * 0.5);
  return above.some(
    (row) => row.text.includes("通行日期起") || piecesOf(row, 1.5).some(({ text }) => text === "通行费"),
  );
};
