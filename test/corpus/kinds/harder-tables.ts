import ExcelJs from "exceljs";
import { fenToYuanText, formatYuan } from "../../../shared/money.ts";
import type { CorpusFile, CorpusKind } from "../corpus-file.ts";
import {
  inColumn,
  isIn,
  type MadeStatement,
  magnitude,
  outColumn,
  type StatementCarries,
  statementOf,
  statementRecord,
} from "../values/statement.ts";
import { type Cells, row } from "../writers/cells.ts";
import * as more from "../writers/more-banks.ts";
import { csv, html } from "../writers/table-files.ts";

let spread = 100;

function other(
  [name, fileName]: readonly [string, string],
  write: (made: MadeStatement) => Uint8Array | Promise<Uint8Array>,
  carries: StatementCarries = {},
): CorpusFile {
  spread += 1;
  const made = statementOf(spread);
  return {
    ...{ name: `harder table: ${name}`, fileName, covers: ["6.unproven"], maker: "other" },
    make: () => write(made),
    expect: { type: "statement", record: statementRecord(made, carries) },
  };
}

const twoBalances = (made: MadeStatement): Cells => [
  row("交易日期,摘要,支出金额,收入金额,手续费,账户余额,可用余额,对方户名,对方账号"),
  ...made.bookings.map((one) => [
    ...[one.on, one.memo, outColumn(one), inColumn(one), "0.00", fenToYuanText(one.balance)],
    ...[fenToYuanText((one.balance - 10_000n) as never), one.other, one.otherAccount],
  ]),
];
const parentheses = (made: MadeStatement): Cells => [
  row("日期,摘要,金额,余额,对方名称,对方账号"),
  ...made.bookings.map((one) => {
    const amount = formatYuan(magnitude(one));
    return [one.on, one.memo, isIn(one) ? amount : `(${amount})`, formatYuan(one.balance), one.other, one.otherAccount];
  }),
];
const dressed = (made: MadeStatement): Cells => [
  row("记账日,摘 要,借 方,贷 方,余 额,对方 户名,对方 账号"),
  ...made.bookings.map((one) => [
    ...[one.on.replaceAll("-", "/"), `${one.memo}\n（样例）`, outColumn(one) === "" ? "-" : `￥${outColumn(one)}`],
    ...[inColumn(one) === "" ? "-" : `￥${inColumn(one)}`, ` ${formatYuan(one.balance)} `, one.other, one.otherAccount],
  ]),
];
const chineseDates = (made: MadeStatement): Cells => [
  row("交易日期,收支标志,交易金额,余额,对方户名,对方账号,摘要"),
  ...made.bookings.map((one) => [
    ...[one.on.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日"), isIn(one) ? "收" : "支"],
    ...[fenToYuanText(magnitude(one)), fenToYuanText(one.balance), one.other, one.otherAccount, one.memo],
  ]),
];
const letters = (made: MadeStatement): Cells => [
  row("交易日期,借贷标志,交易金额,账户余额,对方户名,对方账号,摘要"),
  ...made.bookings.map((one) => [
    ...[one.on, isIn(one) ? "C" : "D", fenToYuanText(magnitude(one)), fenToYuanText(one.balance)],
    ...[one.other, one.otherAccount, one.memo],
  ]),
];
const turned = (made: MadeStatement): Cells => [
  row("交易日期,借方发生额,贷方发生额,余额,对方户名,对方账号,摘要"),
  // As a firm's own ledger has it: 借 is money in. The balance proves it.
  ...made.bookings.map((one) => [
    ...[one.on, inColumn(one), outColumn(one), fenToYuanText(one.balance), one.other, one.otherAccount, one.memo],
  ]),
];

/** Dates and amounts as a spreadsheet keeps them: serials, stored results with binary tails, a merged heading. */
async function spreadsheet(made: MadeStatement): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook();
  const sheet = book.addWorksheet("流水");
  sheet.addRow(["样例银行账户明细"]);
  sheet.mergeCells("A1:F1");
  sheet.addRow(["交易日期", "收入", "支出", "余额", "对方户名", "对方账号", "摘要"]);
  for (const one of made.bookings) {
    const [income, spending] = [inColumn(one), outColumn(one)].map((text) => (text === "" ? null : Number(text)));
    const balance = { formula: "D2+B3-C3", result: Number(fenToYuanText(one.balance)) + 2e-12 };
    sheet.addRow([new Date(`${one.on}T00:00:00Z`), income, spending, balance, one.other, one.otherAccount, one.memo]);
  }
  sheet.getColumn(1).numFmt = "yyyy-mm-dd";
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A page of HTML whose table stands in another table, with a spanned heading. */
function nested(made: MadeStatement): Uint8Array {
  const inner = Buffer.from(html(more.bocom(made), "utf-8")).toString();
  const heading = `<tr><td colspan="7">样例银行 交易明细 账号：${made.account}</td></tr>`;
  const page = inner
    .replace("<table border=", "<table><tr><td>网上银行</td></tr><tr><td><table border=")
    .replace("</table></body>", "</table></td></tr></table></body>")
    .replace(/(<table border="1">)/, `$1${heading}`);
  return Buffer.from(page);
}

/** Statements as no bank of the page has them; a wrong amount is a fault, an unknown one is not. */
export const harderTableKind: CorpusKind = {
  kind: "harder tables",
  files: [
    other(["a charge and an available balance beside the balance", "两个余额.csv"], (made) => csv(twoBalances(made))),
    other(["money out in parentheses", "括号.csv"], (made) => csv(parentheses(made))),
    other(["yuan signs, hyphens, blanks and line breaks", "装饰.csv"], (made) => csv(dressed(made), "gb18030")),
    other(["dates in Chinese, 收 and 支", "中文日期.csv"], (made) => csv(chineseDates(made))),
    other(["D and C", "字母.csv"], (made) => csv(letters(made))),
    other(["借 for money in, which the balance proves", "借为收.csv"], (made) => csv(turned(made))),
    other(["dates as serials, results with binary tails", "序列日期.xlsx"], spreadsheet),
    other(["a table within a table", "嵌套.xls"], nested),
    other(
      ["no balance at all", "无余额.csv"],
      (made) => csv(more.bocom(made).map((cells) => cells.filter((_, index) => index !== 3))),
      { balance: false },
    ),
  ],
};
