import { fenToYuanText } from "../../../shared/money.ts";
import type { CorpusKind } from "../corpus-file.ts";
import { type MadeStatement, statementOf } from "../values/statement.ts";
import * as bank from "../writers/bank-tables.ts";
import type { Cells } from "../writers/cells.ts";
import * as more from "../writers/more-banks.ts";
import { csv } from "../writers/table-files.ts";
import { goodStatement as good } from "./good-statement.ts";

const withSummary = (made: MadeStatement): Cells => [
  ...more.bocom(made).slice(0, 4),
  ["本页小计", "1.00", "2.00", "", "", "", ""],
  ...more.bocom(made).slice(4),
  ["期末余额", "", "", fenToYuanText(made.bookings.at(-1)?.balance ?? made.opening), "", "", ""],
  ["共 7 笔", "", "", "", "", "", ""],
];
const twoRowHeader = (made: MadeStatement): Cells => [
  ["交易日期", "发生额", "", "余额", "对方信息", "", "摘要"],
  ["", "借方", "贷方", "", "户名", "账号", ""],
  ...more
    .bocom(made)
    .slice(1)
    .map(([on = "", out = "", into = "", balance = "", account = "", name = "", memo = ""]) => [
      on,
      out,
      into,
      balance,
      name,
      account,
      memo,
    ]),
];
const foreign = (made: MadeStatement): Cells =>
  bank.boc(made).map((row) => row.map((cell) => (cell === "CNY" ? "USD" : cell)));
const asked: Cells = [
  ["甲列", "乙列", "丙列", "丁列"],
  ["2026-03-02", "样例", "100.00", "甲"],
  ["2026-03-03", "样例", "50.00", "乙"],
];
const withBankNames = (made: MadeStatement): Cells =>
  bank.boc(made).map((row) => row.map((cell) => cell.replace(/开户行名\[/, "开户行名称[")));
/** The last booking, money back, stands as a negative amount in the column of money out. */
const takenBack = (made: MadeStatement): Cells =>
  more.bocom(made).map((row, index) => {
    const [on = "", , into = "", ...rest] = row;
    return index === made.bookings.length ? [on, `-${into}`, "", ...rest] : row;
  });
/** What makes statements hard whatever the bank, section 6. */
export const statementTrapKind: CorpusKind = {
  kind: "bank statements, traps",
  files: [
    good(["a signed amount with plus and commas", "带符号.csv"], ["6.encodings"], more.signed, (cells) => csv(cells)),
    good(["money out as negative numbers", "负数支出.csv"], ["6.summary"], more.negativeOut, (cells) => csv(cells)),
    good(["page subtotals and a closing balance", "小计.csv"], ["6.summary"], withSummary, (cells) => csv(cells)),
    good(["semicolons between cells", "分号.csv"], ["6.encodings"], more.bocom, (cells) => csv(cells, "utf-8", ";")),
    good(["titles over two rows", "两行表头.csv"], ["6.summary"], twoRowHeader, (cells) => csv(cells)),
    good(
      ["a bank named 付款人开户行名称 is no counterparty", "开户行名称.csv"],
      ["6.bank-name"],
      withBankNames,
      (cells) => csv(cells),
    ),
    good(["a booking taken back by a negative amount", "冲正.csv"], ["6.summary"], takenBack, (cells) => csv(cells)),
    good(
      ["a booking taken back, newest first", "冲正倒序.csv"],
      ["6.newest-first"],
      (made) => {
        const [header = [], ...rows] = takenBack(made);
        return [header, ...rows.reverse()];
      },
      (cells) => csv(cells),
      { newestFirst: true },
    ),
    {
      name: "dollars are not read as yuan",
      fileName: "美元.csv",
      covers: ["6.boc"],
      make: () => csv(foreign(statementOf(80))),
      expect: { type: ["unknown", "statement"], record: { rows: [] }, findings: "told" },
    },
    {
      name: "columns that nobody knows are asked for",
      fileName: "看不懂.csv",
      covers: ["6.unproven"],
      make: () => csv(asked),
      expect: { type: "unknown", findings: "told" },
    },
  ],
};
