import { toHalfWidth } from "../../../shared/half-width.ts";
import type { TableRow } from "./table.ts";

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// Some banks add English in square brackets; wallets write values in them.
const plainCell = (cell: string): string =>
  toHalfWidth(cell)
    .replaceAll("帐", "账")
    .replace(/([:=] *)\[([^\]]*)\]/g, "$1$2 ")
    .replace(/\[[^\]]*\]/g, "")
    .trim();

/**
 * The value that rows outside the table state under one of the names: `账号：6222…` in one cell, or the name in one cell and the
 * value in the next that is not empty. Null when none is stated. A value ends at the first blank.
 */
export function statedValue(rows: readonly TableRow[], names: readonly string[]): string | null {
  const keys = names.map(escapeRegExp).join("|");
  const inside = new RegExp(`(?:^|[\\s,;(#])(?:${keys}) *(?:\\([^()]*\\))? *[:=] *([^\\s,;]+(?:,\\d{3})*(?:\\.\\d+)?)`);
  const alone = new RegExp(`^(?:${keys}) *(?:\\([^()]*\\))? *[:=]?$`);
  for (const row of rows) {
    const cells = row.cells.map(plainCell);
    for (const [index, cell] of cells.entries()) {
      const stated = inside.exec(cell)?.[1];
      if (stated !== undefined) return stated;
      if (!alone.test(cell)) continue;
      const next = cells.slice(index + 1).find((candidate) => candidate !== "");
      if (next !== undefined) return next;
    }
  }
  return null;
}

const summary =
  /合计|总计|小计|总额|总笔数|笔数|期末余额|期初余额|上期余额|承前|过次页|本页|累计|制表|打印|温馨提示|备注[:：]|说明[:：]|total/i;

/** Whether a row that is no entry sums up or comments the table. */
export const isSummaryRow = (row: TableRow): boolean => row.cells.some((cell) => summary.test(cell.replace(/\s/g, "")));

const sumOfPeriod =
  /^(?:本|当|上|全)?(?:页|日|周|月|季|季度|年|年度|期)?(?:发生额?)?(?:合计|小计|累计|总计|结转)(?:发生额|金额)?[:：]?$|^(?:承前页|过次页|上年结转|期初余额|期末余额|上期余额|本年累计)$/;

/** Whether a row with a date sums up a page or a month: nothing but 本月合计 and the like stands where a booking says what it is. */
export const isPeriodSum = (row: TableRow): boolean =>
  row.cells.some((cell) => sumOfPeriod.test(cell.replace(/\s/g, "")));
