import { CFB } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readXls } from "../../../../electron/intake/table/read-xls.ts";
import { xlsBytes } from "../../../fixtures/intake/xls.ts";

const words = (...values: readonly number[]): Buffer => Buffer.from(new Uint16Array(values).buffer);
const record = (type: number, body: Uint8Array = Buffer.alloc(0)): Buffer =>
  Buffer.concat([words(type, body.length), body]);

const begin = (kind: number): Buffer => record(0x0809, words(0x0600, kind, 0, 0, 0, 0, 0, 0));
const end = record(0x000a);

/** An OLE file whose workbook is nothing but these records, in its head. */
function oleOf(...records: readonly Buffer[]): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/Workbook", Buffer.concat([begin(5), ...records, end]));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Uint8Array);
}

const refused = (...records: readonly Buffer[]) => readXls(oleOf(...records));

// The library asks such a record for the length of its text, gets none, and reads signs without end.
describe("an XLS in which SheetJS would read for ever is refused at once", () => {
  it.each([
    ["a text", 0x0204, 6],
    ["a rich text", 0x00d6, 6],
    ["the text of a formula", 0x0207, 0],
    ["a format", 0x041e, 2],
    ["a sheet", 0x0085, 6],
  ])("whose record of %s ends before its length", (_, type, length) => {
    expect(refused(record(type, Buffer.alloc(length)))).toEqual({ ok: false, error: "table-unreadable" });
  });

  it("whose list of strings ends within the head of one", () => {
    const list = Buffer.concat([words(2, 0, 2, 0), words(1), Buffer.from([0, 65, 1])]);
    expect(refused(record(0x00fc, list))).toEqual({ ok: false, error: "table-unreadable" });
  });

  it("whose last record is longer than the file", () => {
    expect(refused(words(0x0204, 60_000))).toEqual({ ok: false, error: "table-unreadable" });
  });

  it("whose records are of a time before Excel 5: they are passed over", () => {
    expect(refused(record(0x0004, words(0)), record(0x001e))).toEqual({ ok: false, error: "table-unreadable" });
  });
});

it("an XLS whose strings go on in more records is read whole", () => {
  const rows = Array.from({ length: 1200 }, (_, index) => [`第 ${index} 行，${"样例摘要".repeat(6)}`, `${index}abc`]);
  const read = readXls(xlsBytes({ 流水: rows }));
  if (!read.ok) throw new Error(read.error);
  expect(read.value[0]?.rows).toHaveLength(1200);
  expect(JSON.stringify(read.value[0]?.rows.at(-1))).toContain("第 1199 行，样例摘要");
});
