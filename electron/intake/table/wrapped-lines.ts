import { type PageRow, piecesOf } from "../print/page-rows.ts";

const amount = /\d\.\d{2}(?!\d)/;

/** Whether a cell of the line reads so; cell by cell, since without the gaps between them the figures of two run into each other. */
export const holds = (row: PageRow, form: RegExp): boolean => piecesOf(row, 0.3).some(({ text }) => form.test(text));

/** Whether the line prints an amount. */
export const hasAmount = (row: PageRow): boolean => holds(row, amount);

const isNear = (one: PageRow, other: PageRow): boolean => Math.abs(one.y - other.y) < other.size * 2.2;

/**
 * Tells from which row (of `anchors`, the lines with the figures) a line without figures wraps; null where none is near. Cells that end
 * on the row of their figures have lines above the first row and none below the last; those that begin there the other way round; where
 * neither can be told, the nearest row it is.
 */
export function wrapsFrom(lines: readonly PageRow[], anchors: readonly PageRow[]): (line: PageRow) => PageRow | null {
  const sorted = [...lines].sort((one, other) => one.y - other.y);
  const rows = new Set(anchors);
  const along = (line: PageRow, step: 1 | -1): PageRow | null => {
    let place = sorted.indexOf(line);
    for (;;) {
      const [here, next] = [sorted[place], sorted[place + step]];
      if (here === undefined || next === undefined || !isNear(here, next)) return null;
      if (rows.has(next)) return next;
      if (hasAmount(next)) return null;
      place += step;
    }
  };
  const isLoose = (line: PageRow | undefined): line is PageRow =>
    line !== undefined && !rows.has(line) && !hasAmount(line);
  const first = sorted.findIndex((line) => rows.has(line));
  const last = sorted.findLastIndex((line) => rows.has(line));
  const above = isLoose(sorted[first - 1]) && along(sorted[first - 1] as PageRow, 1) !== null;
  const below = isLoose(sorted[last + 1]) && along(sorted[last + 1] as PageRow, -1) !== null;
  if (above === below) return (line) => (isLoose(line) ? nearest(line, anchors) : null);
  return (line) => (isLoose(line) ? along(line, above ? 1 : -1) : null);
}

function nearest(line: PageRow, anchors: readonly PageRow[]): PageRow | null {
  const distance = ({ y }: PageRow): number => Math.abs(y - line.y);
  const [best] = [...anchors].sort((one, other) => distance(one) - distance(other));
  return best !== undefined && isNear(line, best) ? best : null;
}
