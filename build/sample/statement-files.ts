import { fenToYuanText, formatYuan, sumFen } from "../../shared/money.ts";
import { type BookedRow, bookOn } from "./bank-account.ts";
import { accounts, bookings, statementYear } from "./bookings.ts";
import { applicant } from "./companies.ts";
import { csvText } from "./csv.ts";
import { encodeGb18030 } from "./encode-gb18030.ts";
import { chanceOf } from "./fingerprint.ts";

const basicHead = [
  ...["凭证号", "本方账号", "对方账号", "交易时间", "借/贷", "借方发生额", "贷方发生额"],
  ...["对方行号", "摘要", "用途", "对方单位名称", "余额"],
];

// Net banks put a tab before long numbers, so that spreadsheets keep their digits.
const keptDigits = (number: string): string => (number === "" ? "" : `\t${number}`);

function basicRow(row: BookedRow, index: number): readonly string[] {
  const out = row.direction === "out";
  const voucher = String(chanceOf(`voucher ${index}`, 100_000_000)).padStart(8, "0");
  const time = `${row.on} ${String(9 + (index % 8)).padStart(2, "0")}:${String((index * 7) % 60).padStart(2, "0")}:00`;
  const amount = fenToYuanText(row.amount);
  return [
    ...[voucher, keptDigits(accounts.basic.number), keptDigits(row.counterpartyAccount), time, out ? "借" : "贷"],
    ...[out ? amount : "", out ? "" : amount, "", row.memo, "", row.counterparty, fenToYuanText(row.balance)],
  ];
}

/** The basic account: debit and credit columns with a flag, oldest first, in GB18030 as many net banks still write. */
function basicStatement(): Uint8Array {
  const rows = bookOn("basic", accounts.basic.opening, bookings);
  const preamble = [
    ["账户明细查询（示例）"],
    [`账号：${accounts.basic.number}`],
    [`户名：${applicant.name}`],
    [`开户行：${accounts.basic.bank}`],
    [`查询期间：${statementYear.from} 至 ${statementYear.to}`],
    ["期初余额", fenToYuanText(accounts.basic.opening)],
  ];
  return encodeGb18030(csvText([...preamble, basicHead, ...rows.map(basicRow)]));
}

const generalHead = [
  ...["交易日期", "交易时间", "收入金额", "支出金额", "账户余额", "交易行名"],
  ...["对方账号", "对方户名", "交易用途", "交易摘要", "交易流水号"],
];

function generalRow(row: BookedRow, index: number): readonly string[] {
  const into = row.direction === "in";
  const amount = formatYuan(row.amount);
  const time = `${String(8 + (index % 9)).padStart(2, "0")}:${String((index * 11) % 60).padStart(2, "0")}:15`;
  const serial = `${row.on.replaceAll("-", "")}${String(index + 1).padStart(6, "0")}`;
  return [
    ...[row.on.replaceAll("-", ""), time, into ? amount : "", into ? "" : amount, formatYuan(row.balance)],
    ...["示例银行", keptDigits(row.counterpartyAccount), row.counterparty, row.memo, into ? "转入" : "转出", serial],
  ];
}

/** The general account: income and outgo columns with separators, newest first, in UTF-8 with a byte order mark. */
function generalStatement(): Uint8Array {
  const rows = bookOn("general", accounts.general.opening, bookings);
  const [income, outgo] = (["in", "out"] as const).map((direction) =>
    formatYuan(sumFen(rows.filter((row) => row.direction === direction).map((row) => row.amount))),
  );
  const preamble = [
    ["一般户交易明细（示例）"],
    ["账号", accounts.general.number, "户名", applicant.name],
    ["开户机构", accounts.general.bank, "币种", "人民币"],
  ];
  const footer = ["合计", "", income ?? "", outgo ?? ""];
  const body = rows.map(generalRow).toReversed();
  return new TextEncoder().encode(`\uFEFF${csvText([...preamble, generalHead, ...body, footer])}`);
}

/** The year's statements of both accounts, by file name. */
export const statementFiles = (): ReadonlyMap<string, Uint8Array> =>
  new Map([
    ["基本户流水2025年11月至2026年10月.csv", basicStatement()],
    ["一般户流水2025年11月至2026年10月.csv", generalStatement()],
  ]);
