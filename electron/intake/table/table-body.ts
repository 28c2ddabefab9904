import { headerKey } from "../../../shared/table-titles.ts";
import { mendThousands } from "./mend-thousands.ts";
import type { Table, TableRow } from "./table.ts";

/** The rows below a header of so many rows at `place`, each with as many cells as it was meant to have. */
export function tableBody({ rows, source }: Table, place: number, height: number): readonly TableRow[] {
  const header = rows.slice(place, place + height);
  const body = withoutRepeats(rows.slice(place + height), header);
  const width = Math.max(...header.map(({ cells }) => cells.length));
  return source === "csv" ? body.map((row) => mendThousands(row, width)) : body;
}

/** The rows less those that print the header again, as every page of a long table does. */
function withoutRepeats(rows: readonly TableRow[], header: readonly TableRow[]): readonly TableRow[] {
  const printed = new Set(header.map(keyOf));
  return rows.filter((row) => !printed.has(keyOf(row)));
}

const keyOf = (row: TableRow): string => row.cells.map(headerKey).filter(Boolean).join("\0");
