import { hasWholeStrings } from "./xls-strings.ts";

// What a table is read from, in workbooks of Excel 5 to 2003: the records' types, and how long each is at least.
const begin = 0x0809;
const end = 0x000a;
const formula = 0x0006;
const strings = 0x00fc;
const goesOn = 0x003c;
const leastLength: Readonly<Record<number, number>> = {
  ...{ [begin]: 4, [end]: 0, [formula]: 22, [strings]: 8, [goesOn]: 0 },
  // Code page, 1904 calendar, sheet, style, format.
  ...{ 66: 2, 34: 2, 133: 8, 224: 16, 1054: 4 },
  // Extent, number, text, truth or error, a formula's text, numbers, a row of numbers, rich text, merged cells, shared text.
  ...{ 512: 10, 515: 14, 516: 8, 517: 8, 519: 2, 638: 10, 189: 6, 214: 8, 229: 2, 253: 10 },
};
const locked = 0x002f;
const versions = [0x0500, 0x0600];

// Which cell is selected: a record that says nothing of a table, and that the library passes over.
const selection = 0x001d;
// Stands for a formula that is not given: its stored result is what counts.
const noFormula = 0xffff;

interface WorkbookRecord {
  readonly type: number;
  /** Where its body begins and ends. */
  readonly from: number;
  readonly to: number;
}

/**
 * The records of a workbook's stream that a table is read from, each whole; all others are made to say nothing. SheetJS looks for
 * the length of a text behind the end of a record that is too short, and then reads for ever: such a stream is "table-unreadable".
 */
export function tellingRecords(stream: Uint8Array): Buffer | "file-encrypted" | "table-unreadable" {
  const bytes = Buffer.from(stream);
  const records = recordsOf(bytes);
  const [first] = records;
  if (first?.type !== begin) return "table-unreadable";
  // Only the head of a locked workbook can be read.
  if (records.some(({ type }) => type === locked)) return "file-encrypted";
  // There is one list of strings.
  const lists = records.flatMap(({ type }, index) => (type === strings ? [index] : []));
  const isWhole = lists.length <= 1 && lists.every((index) => hasWholeStrings(partsFrom(bytes, records, index)));
  if (!isWhole || records.some((record) => isBroken(bytes, record))) return "table-unreadable";
  for (const { type, from } of records) {
    if (leastLength[type] === undefined) bytes.writeUInt16LE(selection, from - 4);
    else if (type === formula) bytes.writeUInt16LE(noFormula, from + 20);
  }
  return bytes.subarray(0, Math.min(bytes.length, records.at(-1)?.to ?? 0));
}

/** Whether a record that is read is cut off, too short, or of a version of which no more is known. */
function isBroken(bytes: Buffer, { type, from, to }: WorkbookRecord): boolean {
  const least = leastLength[type];
  if (least === undefined) return false;
  if (to > bytes.length || to - from < least) return true;
  return type === begin && !versions.includes(bytes.readUInt16LE(from));
}

/** The records up to where the workbook's last part ends; what follows there only fills the file up. */
function recordsOf(bytes: Buffer): readonly WorkbookRecord[] {
  const records: WorkbookRecord[] = [];
  let [at, depth] = [0, 0];
  while (at + 4 <= bytes.length) {
    const type = bytes.readUInt16LE(at);
    if (depth === 0 && type !== begin) break;
    const from = at + 4;
    const to = from + bytes.readUInt16LE(at + 2);
    records.push({ type, from, to });
    if (type === begin) depth += 1;
    if (type === end) depth -= 1;
    at = to;
  }
  return records;
}

/** A record's body, and those of the records in which it goes on. */
function partsFrom(bytes: Buffer, records: readonly WorkbookRecord[], index: number): readonly Buffer[] {
  const rest = records.slice(index + 1);
  const next = rest.findIndex(({ type }) => type !== goesOn);
  const parts = records.slice(index, index + 1 + (next < 0 ? rest.length : next));
  return parts.map(({ from, to }) => bytes.subarray(from, to));
}
