import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { inFolder } from "../tools.ts";

/** The sheets of a workbook, by name, as rows of raw cell texts. */
export type Sheets = ReadonlyMap<string, readonly (readonly string[])[]>;

// Field 9 of the filter's options is "as shown" (off: raw values), the last one exports every sheet.
const everySheetAsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** What LibreOffice computes when it opens a workbook that carries no results, so that no stale one can hide a wrong formula. */
export const recalculate = (xlsx: Uint8Array): Promise<Sheets> =>
  inFolder((folder) => {
    writeFileSync(join(folder, "book.xlsx"), withoutResults(xlsx));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const run = ["--headless", profile, "--convert-to", everySheetAsCsv, "--outdir", folder, join(folder, "book.xlsx")];
    execFileSync("soffice", run, { stdio: "ignore", timeout: 120_000 });
    const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    return new Map(files.map((name) => [name.slice("book-".length, -".csv".length), readRows(join(folder, name))]));
  });

const readRows = (file: string): readonly (readonly string[])[] =>
  parse(readFileSync(file, "utf8"), { relax_column_count: true, skip_empty_lines: false });

/** The workbook with every formula's cached result taken out. */
export function withoutResults(xlsx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(xlsx)).map(([name, bytes]) => {
    if (!name.startsWith("xl/worksheets/")) return [name, bytes] as const;
    return [name, strToU8(strFromU8(bytes).replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1"))] as const;
  });
  return zipSync(Object.fromEntries(parts));
}
