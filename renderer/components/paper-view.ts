import { formatYuan } from "../../shared/money.ts";
import type { CopiedColumn, CopiedValue } from "./copy-rows.ts";

/** What stands in a cell on paper: an amount with separators, nothing for null. */
export const paperText = (value: CopiedValue): string => {
  if (value === null) return "";
  return typeof value === "bigint" ? formatYuan(value) : String(value);
};

/** So many rows tell how wide the columns have to be. */
const looked = 200;
/** A number of so many digits is kept whole; any other text gets room for so many, and is broken into lines beyond. */
const [whole, broken] = [24, 20];

/** The room that a text needs, in digits: what is short, or a number or a day, is not to be broken and needs its margins. */
function roomFor(text: string): number {
  const length = lengthOnPaper(text);
  const isUnbroken = length <= broken / 2 || (length <= whole && /^[!-~]+$/.test(text));
  return isUnbroken ? length * 1.15 + 3 : Math.min(broken, length);
}

/** How much of the paper's width each column gets, in percent, by the length of what stands in it. */
export function columnShares<Row>(columns: readonly CopiedColumn<Row>[], rows: readonly Row[]): readonly number[] {
  const lengths = columns.map(({ title, read }) =>
    Math.max(...[title, ...rows.slice(0, looked).map((row) => paperText(read(row)))].map(roomFor)),
  );
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => (100 * length) / all);
}

// A Chinese character is as wide as two digits.
const lengthOnPaper = (text: string): number => text.length + (text.match(/[\u2000-\uffff]/g)?.length ?? 0);

/** So many rows stand in one table: a browser takes one of ten thousand down several times as slowly as twenty. */
const tableRows = 500;

/** The rows in portions, each of which begins on a new page. */
export const paperPortions = <Row>(rows: readonly Row[]): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / tableRows) }, (_, index) =>
    rows.slice(index * tableRows, (index + 1) * tableRows),
  );
