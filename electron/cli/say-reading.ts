import { type Fen, formatYuan, sumFen } from "../../shared/money.ts";
import { fileTypeNames } from "../../shared/wording/import-words.ts";
import { invoiceKindNames } from "../../shared/wording/invoice-words.ts";
import type { InvoiceRecord, Reading, ReceiptRecord, StatementRecord, VoucherReading } from "../intake/reading.ts";
import { findingLine } from "./say-import.ts";

/** What a file was read as: its kind and name, what it holds in a line for each voucher or table, and what there is to say of it. */
export const readingLines = (reading: Reading): readonly string[] => [
  `${fileTypeNames[reading.type]}  ${reading.file}`,
  ...contentLines(reading),
  ...reading.findings.map(findingLine),
  ...othersOf(reading).flatMap((other) => [voucherLine(other), ...other.findings.map(findingLine)]),
];

const othersOf = (reading: Reading): readonly VoucherReading[] => ("others" in reading ? reading.others : null) ?? [];

function contentLines(reading: Reading): readonly string[] {
  switch (reading.type) {
    case "invoice":
    case "ticket":
    case "receipt":
      return [voucherLine(reading)];
    case "statement":
      return [line(statementParts(reading.record))];
    case "revenue":
      return [line([`${reading.record.rows.length} 行`, sum("净收益", reading.record.rows, ({ net }) => net)])];
    case "budget":
      return [line([`${reading.record.rows.length} 行`, sum("预算", reading.record.rows, ({ amount }) => amount)])];
    case "ledger":
      return [line([`${reading.record.rows.length} 行分录`, sum("借方", reading.record.rows, ({ debit }) => debit)])];
    default:
      return [];
  }
}

const line = (parts: readonly string[]): string => `    ${parts.filter((part) => part !== "").join("  ")}`;

const voucherLine = (voucher: Reading | VoucherReading): string => {
  if (voucher.type === "receipt") return line(receiptParts(voucher.record));
  return voucher.type === "invoice" || voucher.type === "ticket" ? line(invoiceParts(voucher.record)) : "";
};

const invoiceParts = ({ kind, red, number, issuedOn, sellerName, total }: InvoiceRecord): readonly string[] => [
  `${red ? "红字" : ""}${invoiceKindNames[kind] ?? kind}`,
  number ?? "号码未读出",
  issuedOn ?? "日期未读出",
  sellerName ?? "销售方未读出",
  total === null ? "金额未读出" : `价税合计 ${formatYuan(total)} 元`,
];

const receiptParts = ({ bookedOn, amount, payerName, payeeName }: ReceiptRecord): readonly string[] => [
  bookedOn ?? "日期未读出",
  `${payerName ?? "付款方未读出"} → ${payeeName ?? "收款方未读出"}`,
  amount === null ? "金额未读出" : `${formatYuan(amount)} 元`,
];

function statementParts({ accountName, rows, balanced }: StatementRecord): readonly string[] {
  const total = (wanted: "in" | "out"): string =>
    formatYuan(sumFen(rows.filter(({ direction }) => direction === wanted).map(({ amount }) => amount)));
  const proof = balanced ? "余额逐笔相符" : "余额不能逐笔核对";
  return [accountName ?? "", `${rows.length} 笔`, `收入 ${total("in")} 元`, `支出 ${total("out")} 元`, proof];
}

/** The sum of a table's column; what is not known of a row is said, never taken for nothing. */
function sum<T>(name: string, rows: readonly T[], amountOf: (row: T) => Fen | null): string {
  const known = rows.map(amountOf).filter((amount) => amount !== null);
  const missing = known.length < rows.length ? `（${rows.length - known.length} 行未读出）` : "";
  return `${name}合计 ${formatYuan(sumFen(known))} 元${missing}`;
}
