import { strFromU8, strToU8 } from "fflate";
import { escapeXml } from "../xml-text.ts";
import { textValue } from "./cells.ts";

/** A cell as a long sheet writes it: text, a number, a live formula with its present result, or nothing. */
export type LongCell =
  | null
  | string
  | number
  | { readonly formula: string; readonly result: number }
  /** A day as the number by which spreadsheets count days. */
  | { readonly day: number };

/** A row with its height in points. */
export interface LongRow {
  readonly cells: readonly LongCell[];
  readonly height: number;
}

/** Rows that go where a pattern row stands in a sheet; they look like it, column by column. */
export interface LongRows {
  /** The sheet's number in the workbook, as exceljs counts. */
  readonly sheet: number;
  readonly patternRow: number;
  /** Made one by one as they are written. */
  readonly rows: () => Iterable<LongRow>;
}

type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Puts the rows into a workbook's parts as XML. exceljs holds every cell as an object: 100,000 rows take it 16 seconds and gigabytes;
 * only the pattern row is its work.
 */
export function fillLongRows(parts: Parts, { sheet, patternRow, rows }: LongRows): Parts {
  const name = `xl/worksheets/sheet${sheet}.xml`;
  const part = parts[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  const xml = strFromU8(part);
  const found = new RegExp(`<row r="${patternRow}"[^>]*>.*?</row>`).exec(xml);
  if (found === null) throw new Error(`no row ${patternRow} in ${name}`);
  const styles = [...found[0].matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"/g)].map(
    ([, column = "", style = ""]) => [column, style] as const,
  );
  const [before, after] = [xml.slice(0, found.index), xml.slice(found.index + found[0].length)];
  const head = strToU8(before.replace(/<dimension[^>]*\/>/, ""));
  return { ...parts, [name]: joined([head, ...rowBytes(rows(), patternRow, styles), strToU8(after)]) };
}

type Styles = readonly (readonly [column: string, style: string])[];

/** The rows as XML, a few hundred to a piece. */
function* rowBytes(rows: Iterable<LongRow>, first: number, styles: Styles): Generator<Uint8Array> {
  let text = "";
  let number = first;
  for (const { cells, height } of rows) {
    text += `<row r="${number}" ht="${height}" customHeight="1">`;
    for (const [at, [column, style]] of styles.entries())
      text += cellText(cells[at] ?? null, `${column}${number}`, style);
    text += "</row>";
    number += 1;
    if (text.length < 1 << 20) continue;
    yield strToU8(text);
    text = "";
  }
  yield strToU8(text);
}

function cellText(cell: LongCell, place: string, style: string): string {
  const head = `<c r="${place}" s="${style}"`;
  if (cell === null || cell === "") return `${head}/>`;
  if (typeof cell === "string")
    return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(textValue(cell))}</t></is></c>`;
  if (typeof cell === "number") return numberCell(head, cell);
  if ("day" in cell) return numberCell(head, cell.day);
  return `${head}><f>${escapeXml(cell.formula)}</f><v>${cell.result}</v></c>`;
}

const numberCell = (head: string, value: number): string => `${head}><v>${value}</v></c>`;

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
