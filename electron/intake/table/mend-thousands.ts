import type { TableRow } from "./table.ts";

/**
 * A row of a CSV file whose amounts were written with commas and without quotes (5,000.00), so that it has more cells than the table has
 * columns: the parts are joined where that gives as many cells as there are titles. Where it does not, the rest of the row stands in each
 * cell from there on, so that no part of an amount is taken for an amount.
 */
export function mendThousands(row: TableRow, width: number): TableRow {
  const { cells } = row;
  const joined = joinParts(cells);
  if (cells.length <= width || joined.length === cells.length) return row;
  // A delimiter may end the line.
  const surplus = joined.slice(width).every((cell) => cell === "");
  if (joined.length >= width && surplus) return { ...row, cells: joined.slice(0, width) };
  const from = cells.findIndex((_, place) => partsAt(cells, place) > 1);
  const rest = cells.slice(from).join(",");
  return { ...row, cells: [...cells.slice(0, from), ...Array.from({ length: width - from }, () => rest)] };
}

function joinParts(cells: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let place = 0; place < cells.length; ) {
    const parts = partsAt(cells, place);
    joined.push(cells.slice(place, place + parts).join(""));
    place += parts;
  }
  return joined;
}

/** How many cells from there on are the parts of one amount; 1 where it stands for itself. */
function partsAt(cells: readonly string[], place: number): number {
  if (!/^[-+]?[¥￥]?[-+]?[1-9]\d{0,2}$/.test(cells[place] ?? "")) return 1;
  let parts = 1;
  while (/^\d{3}$/.test(cells[place + parts] ?? "")) parts += 1;
  return /^\d{3}\.\d{1,2}$/.test(cells[place + parts] ?? "") ? parts + 1 : parts;
}
