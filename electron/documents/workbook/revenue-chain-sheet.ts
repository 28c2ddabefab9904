import type ExcelJS from "exceljs";
import type { DossierBooks, RevenueChainRow } from "../../../shared/dossier/books.ts";
import { type Fen, negateFen, subtractFen, sumFen, zeroFen } from "../../../shared/money.ts";
import { papersText } from "../application/book-words.ts";
import { bookNames, settledFormula, sumSettled } from "./book-names.ts";
import {
  type BookColumn,
  dayColumn,
  fenColumn,
  liveFen,
  textColumn,
  writeBookTable,
  yuanColumn,
} from "./book-table.ts";
import { addPrintableSheet } from "./cells.ts";
import type { LongRows } from "./long-rows.ts";

const net = (row: RevenueChainRow): Fen => row.net ?? zeroFen;
const billed = ({ invoices }: RevenueChainRow): Fen => sumFen(invoices.map(({ amount }) => amount));

/** By how much a statement's own amounts disagree; nothing while one of them is unknown. */
function gapOf({ gross, platformShare, net: stated }: RevenueChainRow): Fen {
  if (gross === null || platformShare === null || stated === null) return zeroFen;
  return sumFen([gross, negateFen(platformShare), negateFen(stated)]);
}

const isWhole = ({ gross, platformShare, net: stated }: RevenueChainRow): boolean =>
  gross !== null && platformShare !== null && stated !== null;

const gapColumn: BookColumn<RevenueChainRow> = {
  ...fenColumn("gap", "结算单差额（应为0）", gapOf),
  cell: (row, at) => (isWhole(row) ? liveFen(`${at("gross")}-${at("share")}-${at("net")}`, gapOf(row)) : null),
};

/** Adds 收益链条: every settlement of a platform with the invoices issued for it and the money that came. */
export async function addRevenueChainSheet(workbook: ExcelJS.Workbook, books: DossierBooks): Promise<LongRows> {
  const note = "净额应等于总收益减平台分成；到账及扣款、待确认按“收付明细”合计；未到账＝净额－到账及扣款。";
  const settledOf = sumSettled(books);
  const received = ({ code }: RevenueChainRow): Fen => settledOf(code, true);
  const proposed = ({ code }: RevenueChainRow): Fen => settledOf(code, false);
  const open = (row: RevenueChainRow): Fen => subtractFen(net(row), received(row));
  const columns: readonly BookColumn<RevenueChainRow>[] = [
    textColumn("code", "结算编号", 9, ({ code }) => code, { align: "center" }),
    textColumn("subject", "作品", 20, ({ subjectName }) => subjectName, { wrap: true }),
    textColumn("platform", "平台", 18, ({ platform }) => platform, { wrap: true }),
    dayColumn("from", "结算期起", ({ from }) => from),
    dayColumn("to", "结算期止", ({ to }) => to),
    textColumn("invoices", "开给平台的发票", 34, ({ invoices }) => papersText(invoices), { wrap: true }),
    yuanColumn("gross", "总收益", ({ gross }) => gross ?? zeroFen),
    yuanColumn("share", "平台分成", ({ platformShare }) => platformShare ?? zeroFen),
    yuanColumn("net", "净额", net),
    yuanColumn("received", "到账及扣款", received),
    yuanColumn("proposed", "待确认", proposed),
    yuanColumn("open", "未到账", open),
    fenColumn("gross", "总收益（分）", ({ gross }) => gross ?? zeroFen),
    fenColumn("share", "平台分成（分）", ({ platformShare }) => platformShare ?? zeroFen),
    fenColumn("net", "净额（分）", net),
    gapColumn,
    fenColumn("invoiced", "已开票（分）", billed),
    fenColumn("received", "到账及扣款（分）", received, (at) => settledFormula(at("code"), true)),
    fenColumn("proposed", "待确认（分）", proposed, (at) => settledFormula(at("code"), false)),
    fenColumn("open", "未到账（分）", open, (at) => `${at("net")}-${at("received")}`),
  ];
  const names = {
    ...{ net: bookNames.net, invoiced: bookNames.invoiced },
    ...{ received: bookNames.received, open: bookNames.receivable },
  };
  const sheet = addPrintableSheet(workbook, "收益链条", "收益链条：结算单—开票—到账", note);
  return await writeBookTable(workbook, { sheet, columns, names, printTo: "open-yuan" }, books.revenues);
}
