import { unzipSync, type Zippable, type ZippableFile } from "fflate";
import { packZip } from "../pack-zip.ts";
import { fillLongRows, type LongRows } from "./long-rows.ts";

// Packing a long sheet harder takes several times as long and gains a tenth.
const levelOf = (part: Uint8Array): 1 | 6 => (part.length > 4 << 20 ? 1 : 6);

/**
 * The same workbook with its long rows filled in, its ZIP entries in order of name and without the moment of writing: equal content
 * gives equal bytes.
 */
export function canonicalXlsx(bytes: Uint8Array, longRows: readonly LongRows[] = []): Uint8Array {
  const filled = longRows.reduce<Readonly<Record<string, Uint8Array>>>(fillLongRows, unzipSync(bytes));
  const parts = Object.entries(filled)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]): [string, ZippableFile] => [name, [part, { level: levelOf(part) }]]);
  // Readers expect the list of content types first.
  const first = parts.filter(([name]) => name === "[Content_Types].xml");
  const others = parts.filter(([name]) => name !== "[Content_Types].xml");
  const entries: Zippable = Object.fromEntries([...first, ...others]);
  return packZip(entries);
}
