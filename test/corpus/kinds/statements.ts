import type { CorpusKind } from "../corpus-file.ts";
import type { MadeStatement } from "../values/statement.ts";
import * as bank from "../writers/bank-tables.ts";
import { biff5 } from "../writers/biff5.ts";
import type { Cells } from "../writers/cells.ts";
import * as more from "../writers/more-banks.ts";
import { csv, handMadeXlsx, html, spreadsheetMl, xls, xlsx } from "../writers/table-files.ts";
import { goodStatement as good } from "./good-statement.ts";

const newestFirst =
  (layout: (made: MadeStatement) => Cells, heading: number) =>
  (made: MadeStatement): Cells => {
    const cells = layout(made);
    return [...cells.slice(0, heading), ...cells.slice(heading).reverse()];
  };
const repeatedHeader = (made: MadeStatement): Cells => {
  const [header = [], ...rows] = more.spdb(made);
  return [header, ...rows.slice(0, 3), header, ...rows.slice(3)];
};
const account = { account: true, accountName: true } as const;

/** Statements of banks, section 6. */
export const statementKind: CorpusKind = {
  kind: "bank statements",
  files: [
    good(
      ["ICBC with two amount columns, GBK, tabs after long numbers", "historydetail1.csv"],
      ["6.icbc", "6.encodings"],
      bank.icbcColumns,
      (cells) => csv(cells, "gb18030", ",", true),
    ),
    good(["ICBC with a flag and one amount, tab separated", "historydetail2.csv"], ["6.icbc"], bank.icbcFlag, (cells) =>
      csv(cells, "gb18030", "\t"),
    ),
    good(["ICBC with 转入 and 转出", "historydetail3.csv"], ["6.icbc"], bank.icbcInOut, (cells) =>
      csv(cells, "utf-8-bom"),
    ),
    good(
      ["ICBC, newest first", "historydetail4.csv"],
      ["6.icbc", "6.newest-first"],
      newestFirst(bank.icbcFlag, 2),
      (cells) => csv(cells, "gb18030"),
      { newestFirst: true },
    ),
    good(["CCB as XLSX", "建行流水.xlsx"], ["6.ccb"], bank.ccb, (cells) => xlsx({ Sheet1: cells }), {
      ...account,
      serial: true,
    }),
    good(["CCB as CSV of GBK", "建行流水.csv"], ["6.ccb"], bank.ccb, (cells) => csv(cells, "gb18030"), {
      ...account,
      serial: true,
    }),
    good(["CCB as HTML named .xls", "建行流水.xls"], ["6.ccb", "6.by-content"], bank.ccb, (cells) => html(cells), {
      ...account,
      serial: true,
    }),
    good(
      ["ABC with a footer of totals", "农行明细.xlsx"],
      ["6.abc", "6.summary"],
      bank.abc,
      (cells) => xlsx({ 明细: cells }),
      account,
    ),
    good(
      ["ABC with other titles, as SpreadsheetML named .xls", "农行明细.xls"],
      ["6.abc", "6.by-content"],
      bank.abcOther,
      (cells) => spreadsheetMl(cells),
    ),
    good(
      ["BOC, bilingual, UTF-8 with a mark", "中行.csv"],
      ["6.boc", "6.bank-name"],
      bank.boc,
      (cells) => csv(cells, "utf-8-bom"),
      { serial: true },
    ),
    good(["BOC of GBK", "中行gbk.csv"], ["6.boc", "6.encodings"], bank.boc, (cells) => csv(cells, "gb18030"), {
      serial: true,
    }),
    good(["BOC as HTML of UTF-8", "中行.xls"], ["6.boc"], bank.boc, (cells) => html(cells, "utf-8"), { serial: true }),
    good(
      ["CMB with titles on row 5", "招行5.xlsx"],
      ["6.cmb"],
      (made) => more.cmb(made, 5),
      (cells) => xlsx({ A: cells }),
      {
        ...account,
        serial: true,
      },
    ),
    good(
      ["CMB with titles on row 12", "招行12.xlsx"],
      ["6.cmb"],
      (made) => more.cmb(made, 12),
      (cells) => xlsx({ A: cells }),
      {
        ...account,
        serial: true,
      },
    ),
    good(
      ["CMB with titles on row 24, hand-made XLSX", "招行24.xlsx"],
      ["6.cmb", "6.dimension"],
      (made) => more.cmb(made, 24),
      (cells) => handMadeXlsx(cells),
      { ...account, serial: true },
    ),
    good(["BOCOM as XLSX whose dimension lies", "交行.xlsx"], ["6.bocom", "6.dimension"], more.bocom, (cells) =>
      handMadeXlsx(cells),
    ),
    good(["BOCOM in UTF-16", "交行.csv"], ["6.bocom", "6.encodings"], more.bocom, (cells) =>
      csv(cells, "utf-16le", "\t"),
    ),
    good(["BOCOM under a name of a picture", "交行.jpg"], ["6.by-content", "8.name"], more.bocom, (cells) =>
      csv(cells),
    ),
    good(["CITIC", "中信.csv"], ["6.citic"], more.citic, (cells) => csv(cells, "gb18030"), account),
    good(
      ["CITIC with numbers as text", "中信.xlsx"],
      ["6.citic"],
      more.citic,
      (cells) => xlsx({ A: cells }, false),
      account,
    ),
    good(["SPDB", "浦发.csv"], ["6.spdb"], more.spdb, (cells) => csv(cells), { serial: true }),
    good(["SPDB with its titles on every page", "浦发分页.csv"], ["6.spdb"], repeatedHeader, (cells) => csv(cells), {
      serial: true,
    }),
    good(["平安, payer and payee", "平安.csv"], ["6.pingan"], more.pingan, (cells) => csv(cells)),
    good(["浙商, 1 in and 2 out", "浙商.csv"], ["6.czbank"], more.czbank, (cells) => csv(cells)),
    good(
      ["浙商 as XLSX, newest first", "浙商.xlsx"],
      ["6.czbank", "6.newest-first"],
      newestFirst(more.czbank, 1),
      (cells) => xlsx({ A: cells }),
      { newestFirst: true },
    ),
    good(["CCB as XLS of Excel 97", "建行97.xls"], ["6.ccb", "6.by-content"], bank.ccb, (cells) => xls(cells), {
      ...account,
      serial: true,
    }),
    good(["ABC as XLS of Excel 5", "农行5.xls"], ["6.abc", "6.by-content"], bank.abc, (cells) => biff5(cells), account),
    good(["ICBC as XLS named .CSV", "HISTORYDETAIL.CSV"], ["6.icbc", "6.by-content"], bank.icbcColumns, (cells) =>
      xls(cells),
    ),
  ],
};
