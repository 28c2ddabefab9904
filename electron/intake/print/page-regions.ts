import { type PageRow, rowsOf } from "./page-rows.ts";
import { findTitles, type PrintedTitle } from "./printed-kind.ts";
import type { PrintedPage } from "./printed-page.ts";

/** The page cut into one for each title on it: sheets often carry two invoices, one over the other or side by side. */
export function pageRegions(page: PrintedPage): readonly PrintedPage[] {
  const rows = rowsOf(page);
  const titles = findTitles(rows);
  const [first, ...more] = titles;
  if (first === undefined || more.length === 0) return [page];
  const level = (title: PrintedTitle): boolean => Math.abs(title.y - first.y) < first.size * 2;
  const beside = titles.filter(level);
  if (beside.length > 1) {
    const cuts = beside.slice(1).map((title, index) => ((beside[index]?.right ?? 0) + title.x) / 2);
    return slices(page, cuts, "x").flatMap(pageRegions);
  }
  const cuts = more.map((title, index) => cutAbove(rows, titles[index] ?? first, title));
  return slices(page, cuts, "y").flatMap(pageRegions);
}

/** The middle of the widest gap above a title: number and date may stand a little over it, the paper before it ends further up. */
function cutAbove(rows: readonly PageRow[], before: PrintedTitle, title: PrintedTitle): number {
  const from = title.y - (title.y - before.y) * 0.35;
  const near = rows.filter(({ y }) => y > before.y && y <= title.y);
  let [cut, widest] = [from, 0];
  for (const [index, row] of near.entries()) {
    const gap = row.y - row.size - (near[index - 1]?.y ?? row.y);
    if (row.y > from && gap > widest) [cut, widest] = [row.y - row.size - gap / 2, gap];
  }
  return cut;
}

function slices(page: PrintedPage, cuts: readonly number[], axis: "x" | "y"): readonly PrintedPage[] {
  const whole = axis === "x" ? page.width : page.height;
  const edges = [0, ...cuts, whole];
  return edges.slice(1).map((end, index) => slice(page, axis, edges[index] ?? 0, end));
}

function slice({ width, height, signs }: PrintedPage, axis: "x" | "y", from: number, to: number): PrintedPage {
  const isLast = to === (axis === "x" ? width : height);
  const inside = signs.filter((sign) => sign[axis] >= from && (sign[axis] < to || isLast));
  const moved = inside.map((sign) =>
    axis === "x" ? { ...sign, x: sign.x - from, right: sign.right - from } : { ...sign, y: sign.y - from },
  );
  return axis === "x" ? { width: to - from, height, signs: moved } : { width, height: to - from, signs: moved };
}
