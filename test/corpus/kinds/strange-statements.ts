import ExcelJs from "exceljs";
import { fenToYuanText, formatYuan } from "../../../shared/money.ts";
import type { CorpusFile, CorpusKind } from "../corpus-file.ts";
import {
  inColumn,
  isIn,
  type MadeBooking,
  type MadeStatement,
  magnitude,
  outColumn,
  type StatementCarries,
  statementOf,
  statementRecord,
} from "../values/statement.ts";
import { type Cells, row } from "../writers/cells.ts";
import { csv } from "../writers/table-files.ts";

let spread = 200;
const next = (): MadeStatement => {
  spread += 1;
  return statementOf(spread);
};

const readable = (name: string, cells: (made: MadeStatement) => Cells, carries: StatementCarries = {}): CorpusFile => {
  const made = next();
  return {
    ...{ name: `strange statement: ${name}`, fileName: `${made.account}.csv`, covers: ["6.unproven"], maker: "other" },
    make: () => csv(cells(made)),
    expect: { type: "statement", record: statementRecord(made, carries) },
  };
};

/** An account in another currency: nothing of it is yuan, and that is told. */
const foreign = (name: string, cells: (made: MadeStatement) => Cells): CorpusFile => {
  const made = next();
  return {
    ...{ name: `statement in another currency: ${name}`, covers: ["6.unproven"], maker: "other" },
    fileName: `外币${made.account}.csv`,
    make: () => csv(cells(made)),
    expect: { type: "statement", record: { rows: [] }, codes: ["currency-not-yuan"] },
  };
};

const titles = row("交易日期,收入,支出,余额,对方户名,对方账号,摘要");
const rowOf = (one: MadeBooking): readonly string[] => [
  ...[one.on, inColumn(one), outColumn(one), fenToYuanText(one.balance), one.other, one.otherAccount, one.memo],
];
const rowsOf = ({ bookings }: MadeStatement): Cells => bookings.map(rowOf);
const withCurrency =
  (title: string, value: string) =>
  (made: MadeStatement): Cells => [[...titles, title], ...rowsOf(made).map((cells) => [...cells, value])];

const commas = (text: string, one: MadeBooking): string => (text === "" ? "" : formatYuan(magnitude(one)));

/** Amounts with commas and without quotes: a row falls into more cells than there are titles. */
const unquoted: CorpusFile = (() => {
  const made = next();
  const lines = made.bookings.map((one) =>
    [one.on, commas(inColumn(one), one), commas(outColumn(one), one), formatYuan(one.balance)].join(","),
  );
  const rest = made.bookings.map((one) => [one.other, one.otherAccount, one.memo].join(","));
  const text = [titles.join(","), ...lines.map((line, index) => `${line},${rest[index]}`)].join("\r\n");
  return {
    ...{ name: "strange statement: commas in amounts without quotes", covers: ["6.unproven"], maker: "other" },
    fileName: "千分位.csv",
    make: () => Buffer.from(text),
    expect: { type: "statement", record: statementRecord(made) },
  };
})();

/** Titles of two rows, each of the others merged over both. */
const merged: CorpusFile = (() => {
  const made = next();
  const make = async (): Promise<Uint8Array> => {
    const book = new ExcelJs.Workbook();
    const sheet = book.addWorksheet("明细");
    sheet.addRow(["交易日期", "发生额", "", "账户余额", "对方信息", "", "摘要"]);
    sheet.addRow(["", "借方", "贷方", "", "户名", "账号", ""]);
    for (const area of ["A1:A2", "B1:C1", "D1:D2", "E1:F1", "G1:G2"]) sheet.mergeCells(area);
    for (const one of made.bookings) {
      const [out, income] = [outColumn(one), inColumn(one)].map((text) => (text === "" ? null : Number(text)));
      sheet.addRow([one.on, out, income, Number(fenToYuanText(one.balance)), one.other, one.otherAccount, one.memo]);
    }
    return new Uint8Array(await book.xlsx.writeBuffer());
  };
  return {
    ...{ name: "strange statement: titles of two rows merged downwards", covers: ["6.unproven"], maker: "other" },
    ...{ fileName: "合并表头.xlsx", make },
    expect: { type: "statement", record: statementRecord(made) },
  };
})();

const owns = row("日期,借方(收入),贷方(支出),对方户名,对方账号,摘要");

/** Statements that banks of other towns and other systems write; a wrong amount is a fault. */
export const strangeStatementKind: CorpusKind = {
  kind: "statements of other offices",
  files: [
    readable(
      "借方(收入) and 贷方(支出) without a balance",
      (made) => [owns, ...rowsOf(made).map((cells) => cells.filter((_, index) => index !== 3))],
      { balance: false },
    ),
    readable("a bank's time stamps", (made) => [
      titles,
      ...made.bookings.map((one) => [`${one.on}-09.15.22.123456`, ...rowOf(one).slice(1)]),
    ]),
    readable("titles with their English behind a blank", (made) => [
      row(
        "日期 Date,存入 Deposit,支出 Withdrawal,余额 Balance,对方户名 Counterparty,对方账号 Account No.,摘要 Description",
      ),
      ...rowsOf(made),
    ]),
    readable("borrowed flags 借记 and 贷记", (made) => [
      row("交易日期,借贷标志,交易金额,余额,对方户名,对方账号,摘要"),
      ...made.bookings.map((one) => [
        ...[one.on, isIn(one) ? "贷记" : "借记", fenToYuanText(magnitude(one))],
        ...rowOf(one).slice(3),
      ]),
    ]),
    unquoted,
    merged,
    foreign("账户币种 above the table", (made) => [["账户币种：美元"], titles, ...rowsOf(made)]),
    foreign("美金 above the table", (made) => [["币种：美金"], titles, ...rowsOf(made)]),
    foreign("named in a title alone", (made) => [["样例银行美元账户对账单"], titles, ...rowsOf(made)]),
    foreign("its number in a column", withCurrency("币种", "840")),
    foreign("a bank's own number in a column", withCurrency("货币代码", "014")),
    foreign("韩元 in the titles", (made) => [
      titles.map((title) => (/收入|支出|余额/.test(title) ? `${title}(韩元)` : title)),
      ...rowsOf(made),
    ]),
  ],
};
