import type { TableRow } from "../table/table.ts";

/** What a row that is no booking is: the balance that the rows below begin with, or a sum of those above. */
export type RemarkKind = "opening" | "period-sum" | "year-sum" | "total" | "page";

const opening = /^(?:期初|年初|月初|上年|上期|上月|承前页?)(?:余额|结转|结余|数)?[:：]?$|^上年结转$/;
const periodSum = /^(?:本|当)(?:日|月|期|季|季度)(?:发生额?)?(?:合计|小计)(?:数|金额)?[:：]?$|^\d{1,2}月(?:份)?合计$/;
const yearSum = /^(?:本|当)?年(?:初至今)?(?:发生额?)?(?:累计|合计)(?:数|金额)?[:：]?$/;
const total = /^(?:合计|总计|总合计|共计|小计|借贷合计|发生额合计|凭证合计)[:：()（）元]*$/;
const page = /^(?:过次页|转次页|本页(?:合计|小计)|期末余额|月末余额|年末余额|结转下年|本年结余|结余)[:：]?$/;

const kinds: readonly (readonly [RegExp, RemarkKind])[] = [
  [opening, "opening"],
  [periodSum, "period-sum"],
  [yearSum, "year-sum"],
  [page, "page"],
  [total, "total"],
];

/** What kind of remark the row is by a cell that says nothing else; null for a row that may be a booking. */
export function remarkKind(row: TableRow): RemarkKind | null {
  for (const cell of row.cells) {
    const plain = cell.replace(/\s/g, "");
    if (plain.length === 0 || plain.length > 10) continue;
    const found = kinds.find(([form]) => form.test(plain));
    if (found !== undefined) return found[1];
  }
  return null;
}
