import { CFB } from "@e965/xlsx";
import { encode } from "../../fixtures/intake/encode.ts";
import type { Cells } from "./cells.ts";

const words = (...values: readonly number[]): Buffer => Buffer.from(new Uint16Array(values).buffer);

/** A record of a binary workbook: its type, its length, its bytes. */
const record = (type: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([words(type, body.length), body]);
};

const begin = (kind: number): Buffer => record(0x0809, words(0x0500, kind, 0x096c, 1993));
const end = record(0x000a);

function cellRecord(text: string, row: number, column: number): Buffer {
  if (text === "") return Buffer.alloc(0);
  if (/^-?\d{1,9}\.\d{2}$/.test(text)) {
    const value = Buffer.alloc(8);
    value.writeDoubleLE(Number(text));
    return record(0x0203, words(row, column, 0), value);
  }
  const bytes = encode(text, "gb18030");
  return record(0x0204, words(row, column, 0, bytes.length), bytes);
}

/** The table as a workbook of Excel 5 written by hand: strings are bytes of code page 936, in a stream named Book. */
export function biff5(cells: Cells): Uint8Array {
  const rows = cells.flatMap((row, index) => row.map((text, column) => cellRecord(text, index, column)));
  const sheet = Buffer.concat([begin(0x0010), ...rows, end]);
  const name = Buffer.from("Sheet1");
  const head = Buffer.concat([begin(0x0005), record(0x0042, words(936))]);
  const listed = (offset: number): Buffer =>
    record(0x0085, words(offset & 0xffff, offset >> 16, 0), Uint8Array.of(name.length), name);
  const offset = head.length + listed(0).length + end.length;
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/Book", Buffer.concat([head, listed(offset), end, sheet]));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Uint8Array);
}
