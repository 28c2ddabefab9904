import { toHalfWidth } from "../../../shared/half-width.ts";
import { type MoneyUnit, moneyUnitOf } from "../../../shared/money-unit.ts";
import { statedValue } from "./stated-value.ts";
import type { TableRow } from "./table.ts";

const names = ["单位", "金额单位", "货币单位", "币种", "金额币种"];
const lastRows = 5;
// 《…》预算表（万元）, or 万元 in a cell of its own.
const bare = /(?:^|\()(?:人民币)?((?:百万|千万|[千万亿])?元)\)?$/;

/**
 * The unit that the rows around a table state, yuan when they state none; null for another currency. 单位 alone also names a company:
 * only what is a unit of money counts.
 */
export function tableUnit(preamble: readonly TableRow[], body: readonly TableRow[]): MoneyUnit | null {
  const around = [...preamble, ...body.slice(-lastRows)];
  const stated = around
    .flatMap((row) => statedValue([row], names) ?? [])
    .find((value) => /[元分币]|^[百千万亿]+$|usd|cny|rmb/i.test(value));
  if (stated !== undefined && /^(?:人民币)?.{0,4}[元分币)]|^[百千万亿]+$|^[a-z]{3}/i.test(stated))
    return moneyUnitOf(stated);
  const cells = preamble.flatMap((row) => row.cells).map((cell) => toHalfWidth(cell).replace(/\s/g, ""));
  const found = cells.find((cell) => cell.length < 60 && bare.test(cell));
  return found === undefined ? "" : moneyUnitOf(bare.exec(found)?.[1] ?? "");
}
