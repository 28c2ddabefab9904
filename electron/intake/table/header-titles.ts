import { bareKey, headerKey } from "../../../shared/table-titles.ts";
import type { TableRow } from "./table.ts";

/** A column's title and the keys that it may be known by, best first. */
export interface Title {
  readonly index: number;
  readonly title: string;
  readonly keys: readonly string[];
}

/** The titles of one row. */
export const titlesOf = (row: TableRow): readonly Title[] =>
  row.cells.flatMap((title, index) => (title === "" ? [] : [{ index, title, keys: [headerKey(title)] }]));

const isData = (cell: string): boolean => /\d{3}|\d[.:]\d|^[-+¥￥]?\d+%?$/.test(cell);

// Books write the year above month and day.
const isDataAbove = (cell: string): boolean => isData(cell) && !/^(?:19|20)\d{2} ?年度?$/.test(cell);

/** The cells of a row that are its own, not those of a cell merged from above. */
const ownCells = ({ cells, merged }: TableRow): readonly string[] =>
  cells.map((cell, index) => (merged?.has(index) === true ? "" : cell));

/** The titles of one row without those that a cell merged from above puts there. */
export const ownTitlesOf = (row: TableRow): readonly Title[] => titlesOf({ ...row, cells: ownCells(row) });

/**
 * The titles of a header of two rows, a group above its columns (收入 over 金额 and 笔数); null when the second row does not look like
 * the lower half of one.
 */
export function groupedTitles(top: TableRow, bottom: TableRow): readonly Title[] | null {
  const lower = ownCells(bottom);
  const filled = lower.filter((cell) => cell !== "");
  if (filled.length < 2 || filled.some(isData) || top.cells.some(isDataAbove)) return null;
  const groups = groupsAbove(top, lower.length);
  const isGrouped = lower.some(
    (below, index) => below !== "" && (top.cells[index] ?? "") === "" && groups[index] !== "",
  );
  if (!isGrouped) return null;
  return groups.flatMap((group, index): readonly Title[] => {
    const [above, below] = [top.cells[index] ?? "", lower[index] ?? ""];
    if (below === "") return above === "" ? [] : [{ index, title: above, keys: [headerKey(above)] }];
    return [{ index, title: below === group ? below : `${group}${below}`, keys: joinedKeys(group, below, lower) }];
  });
}

/** For each column the title above it, or the last one before it. */
function groupsAbove({ cells }: TableRow, width: number): readonly string[] {
  let group = "";
  return Array.from({ length: Math.max(cells.length, width) }, (_, index) => {
    group = cells[index] || group;
    return group;
  });
}

// What these mean is said by the group above them alone.
const general: ReadonlySet<string> = new Set([
  ...["金额", "数", "数额", "笔数", "名称", "账号", "户名", "日期", "时间", "合计", "小计", "比例", "说明", "备注"],
]);

function joinedKeys(group: string, below: string, lower: readonly string[]): readonly string[] {
  const [above, own] = [headerKey(group).replace(/信息$/, ""), headerKey(below)];
  const joined = [`${above}${own}`, `${own}${above}`];
  const isOnly = lower.filter((cell) => headerKey(cell) === own).length === 1;
  return isOnly && !general.has(bareKey(own)) ? [...joined, own] : joined;
}
