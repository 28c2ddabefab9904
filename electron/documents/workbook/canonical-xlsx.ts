import { unzipSync, type Zippable, zipSync } from "fflate";

// The earliest day a ZIP entry can carry, read in the local zone as fflate does.
const entryTime = new Date(1980, 0, 1);

/** The same workbook with its ZIP entries in order of name and without the moment of writing: equal content gives equal bytes. */
export function canonicalXlsx(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  // Readers expect the list of content types first.
  const first = parts.filter(([name]) => name === "[Content_Types].xml");
  const others = parts.filter(([name]) => name !== "[Content_Types].xml");
  const entries: Zippable = Object.fromEntries([...first, ...others]);
  return zipSync(entries, { level: 6, mtime: entryTime, os: 0 });
}
