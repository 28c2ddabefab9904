import ExcelJs from "exceljs";
import type { MadeVoucher } from "../values/ledger.ts";
import { type Cells, row } from "./cells.ts";

type Books = readonly MadeVoucher[];

const four = (number: number): string => String(number).padStart(4, "0");

/** The journal of 用友 U8: one amount with its side, codes before names, voucher numbers of four digits. */
export const yonyou = (made: Books): Cells => [
  row("序时账,,,,,,"),
  row("期间：2026.03-2026.03,,,,,,"),
  row("日期,凭证号数,科目编码,科目名称,摘要,方向,金额"),
  ...made.flatMap(({ on, word, number, summary, lines }) =>
    lines.map(({ code, account, debit, credit }) => [
      ...[on.replaceAll("-", "."), `${word}-${four(number)}`, code, account, summary],
      ...[debit === "" ? "贷" : "借", debit || credit],
    ]),
  ),
];

/** A list of vouchers as 金蝶 prints it: the first line of each has day, number and summary. */
export const kingdee = (made: Books): Cells => [
  row("凭证列表,,,,,,"),
  row("日期,凭证字号,摘要,科目代码,科目名称,借方金额,贷方金额"),
  ...made.flatMap(({ on, word, number, summary, lines }) =>
    lines.map(({ code, account, debit, credit }, place) => [
      ...(place === 0 ? [on, `${word}-${number}`] : ["", ""]),
      ...[summary, code, account, debit, credit],
    ]),
  ),
];

/** Made by hand in WPS: the year in the title, months and days in words, 字 and 号 in the number. */
export const byHand = (made: Books): Cells => [
  row("2026年3月记账凭证明细,,,,,"),
  row("日期,凭证号,摘要,会计科目,借方（元）,贷方（元）"),
  ...made.flatMap(({ on, word, number, summary, lines }) =>
    lines.map(({ account, debit, credit }) => [
      ...[`${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`, `${word}字第${number}号`, summary, account],
      ...[debit, credit],
    ]),
  ),
  row("合计,,,,29900.50,29900.50".replaceAll("29900.50", sumOf(made))),
];

/** The same without a year anywhere. */
export const withoutYear = (made: Books): Cells =>
  byHand(made).map((cells) => cells.map((cell) => cell.replace("2026年3月", "三月")));

/** 畅捷通: word and number apart, amounts in the company's own currency, the other side named. */
export const chanjet = (made: Books): Cells => [
  row("制单日期,凭证类别,凭证编号,摘要,科目编码,会计科目,往来单位,借方本币金额,贷方本币金额,制单人"),
  ...made.flatMap(({ on, word, number, summary, party, lines }) =>
    lines.map(({ code, account, debit, credit }) => [
      ...[on.replaceAll("-", "/"), `${word}账凭证`, four(number), summary, code, account, party],
      ...[debit || "0.00", credit || "0.00", "样例会计"],
    ]),
  ),
];

/** Accounts by level, the period and the day apart, vouchers as 记0023. */
export const byLevels = (made: Books): Cells => [
  row("会计期间,日期,凭证字号,摘要,总账科目,明细科目,借方发生额,贷方发生额"),
  ...made.flatMap(({ on, word, number, summary, lines }) =>
    lines.map(({ account, debit, credit }) => {
      const [top = "", ...rest] = account.split("\\");
      return ["2026年3月", on.slice(5), `${word}${four(number)}`, summary, top, rest.join("\\"), debit, credit];
    }),
  ),
];

/** The ledger of the bank account in three columns, proven by its balance. */
export const bankLedger = (made: Books): Cells => {
  let balance = 1_000_000n;
  const bookings = made.flatMap(({ on, word, number, summary, lines }) =>
    lines
      .filter(({ code }) => code === "1002")
      .map(({ debit, credit }) => {
        balance += fenOf(debit) - fenOf(credit);
        return [
          ...[String(Number(on.slice(5, 7))), String(Number(on.slice(8))), `${word}-${four(number)}`, summary],
          ...[debit, credit, "借", yuanOf(balance)],
        ];
      }),
  );
  return [
    row("明细账,,,,,,,"),
    row("科目：1002 银行存款,,,,,,,"),
    row("2026年,,凭证号数,摘要,借方,贷方,方向,余额"),
    row("月,日,,,,,,"),
    row("3,1,,期初余额,,,借,10000.00"),
    ...bookings,
    row(`3,31,,本月合计,21200.50,9228.00,借,${yuanOf(balance)}`),
    row(`3,31,,本年累计,41200.50,39228.00,借,${yuanOf(balance)}`),
  ];
};

const fenOf = (text: string): bigint => (text === "" ? 0n : BigInt(text.replace(".", "")));
const yuanOf = (fen: bigint): string => `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`;

const sumOf = (made: Books): string =>
  yuanOf(made.flatMap(({ lines }) => lines).reduce((sum, { debit }) => sum + fenOf(debit), 0n));

/** Balances of accounts, in which nothing is booked. */
export const balances: Cells = [
  row("科目余额表,,,,,"),
  row("科目编码,科目名称,期初余额,,本期发生额,"),
  row(",,借方,贷方,借方,贷方"),
  row("1002,银行存款,10000.00,,21200.50,9228.00"),
];

/** The list of vouchers as a workbook in which day and number of each stand in merged cells. */
export async function mergedWorkbook(made: Books): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook();
  const sheet = book.addWorksheet("凭证");
  sheet.addRow(["日期", "凭证字号", "摘要", "科目名称", "借方金额", "贷方金额"]);
  for (const { on, word, number, summary, lines } of made) {
    const first = sheet.rowCount + 1;
    for (const { account, debit, credit } of lines)
      sheet.addRow([on, `${word}-${number}`, summary, account, numberOf(debit), numberOf(credit)]);
    for (const column of ["A", "B"]) sheet.mergeCells(`${column}${first}:${column}${sheet.rowCount}`);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const numberOf = (text: string): number | null => (text === "" ? null : Number(text));
