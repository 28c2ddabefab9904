import { cellOf, type Header } from "../table/header.ts";
import type { TableRow } from "../table/table.ts";
import { readFlag } from "./entry.ts";
import type { StatementRole } from "./statement-columns.ts";

/** Why a row of a wallet is no payment: the trade came to nothing, it moved one's own money, or it paid one of those back. */
export type NoPayment = "failed" | "neutral" | "refund";

const failed = /关闭|失败|未付款|未支付|等待.{0,6}付款|待付款|待支付|撤销|交易取消|已取消|已作废/;
const neutral = /^(?:不计收支|中性交易|中性|\/|其他|其它)$/;
const refund = /退款/;

/** Why the row is no payment; null when it is one. Banks' tables have neither of the columns that say so. */
export function noPayment(header: Header<StatementRole>, row: TableRow): NoPayment | null {
  if (header.columns.status === undefined) return null;
  const status = cellOf(header, "status", row).replace(/\s/g, "");
  if (failed.test(status)) return "failed";
  const flag = cellOf(header, "flag", row).replace(/\s/g, "");
  const isNeutral = header.columns.flag !== undefined && (flag === "" || neutral.test(flag));
  if (!isNeutral) return null;
  return refund.test(status) || row.cells.some((cell) => /^退款/.test(cell)) ? "refund" : "neutral";
}

/** What the row says of money paid back: `已退款(￥30.00)`, or an amount in a column of its own; null when nothing. */
export function paidBack(header: Header<StatementRole>, row: TableRow): string | null {
  // The refund's own row says so too.
  if (readFlag(cellOf(header, "flag", row)) === "in") return null;
  const said = /已(?:全额)?退款[^，,。;；]{0,20}/.exec(
    `${cellOf(header, "status", row)} ${cellOf(header, "amount", row)}`,
  )?.[0];
  if (said !== undefined) return said.trim();
  const amount = cellOf(header, "refunded", row).replace(/[¥￥\s]/g, "");
  return header.columns.status === undefined || /^[-/0.]*$/.test(amount) ? null : `退款 ${amount}`;
}
