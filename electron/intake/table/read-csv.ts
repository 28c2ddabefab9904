import { CsvError, parse } from "csv-parse/sync";
import { err, ok, type Result } from "../../../shared/result.ts";
import { maximumRows, type Table, tableRows } from "./table.ts";

const delimiters = [",", "\t", ";", "|"] as const;

/** The delimiter that splits the most of the first lines into at least three cells. */
function guessDelimiter(text: string): string {
  const lines = text.slice(0, 40_000).split(/\r\n|\r|\n/, 200);
  const score = (delimiter: string) => lines.filter((line) => line.split(delimiter).length >= 3).length;
  return delimiters.reduce((best, candidate) => (score(candidate) > score(best) ? candidate : best));
}

// Netbanks protect long numbers from spreadsheets as ="6222…" or with a leading tab, apostrophe or backtick.
const unprotect = (cell: string): string => /^="?([^"]*)"?$/.exec(cell.trim())?.[1] ?? cell.trim().replace(/^['`]/, "");

function parseRecords(text: string, delimiter: string, quote: '"' | false): readonly (readonly string[])[] | null {
  try {
    const to = maximumRows + 1;
    return parse(text, { delimiter, quote, relax_quotes: true, relax_column_count: true, skip_empty_lines: false, to });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** A CSV text as a table; comma, tab, semicolon or bar between the cells. A quote that is never closed counts as a character. */
export function readCsv(text: string): Result<Table, "table-unreadable" | "table-too-large"> {
  const delimiter = guessDelimiter(text);
  const records = parseRecords(text, delimiter, '"') ?? parseRecords(text, delimiter, false);
  if (records === null) return err("table-unreadable");
  if (records.length > maximumRows) return err("table-too-large");
  const rows = tableRows(records.map((record) => record.map(unprotect)));
  return ok({ sheet: null, source: "csv", rows });
}
