import type ExcelJS from "exceljs";
import type { DossierBooks, SettledRow } from "../../../shared/dossier/books.ts";
import { acceptedWord, wayWords } from "../application/book-words.ts";
import { bookNames } from "./book-names.ts";
import { type BookColumn, dayColumn, fenColumn, textColumn, writeBookTable, yuanColumn } from "./book-table.ts";
import { addPrintableSheet } from "./cells.ts";
import type { LongRows } from "./long-rows.ts";

/** Adds 收付明细: every part of a paper that was settled, and the bank row that it was settled with. */
export async function addSettledSheet(workbook: ExcelJS.Workbook, books: DossierBooks): Promise<LongRows> {
  const note = "每一行是一张票据（或结算）的一部分怎样结清；“占用流水”是这笔流水为它用掉的金额。退款为负。";
  const columns: readonly BookColumn<SettledRow>[] = [
    textColumn("paper", "票据编号", 9, ({ paper }) => paper, { align: "center" }),
    textColumn("name", "发票号码或结算", 26, ({ paperName }) => paperName, { wrap: true }),
    textColumn("party", "对方", 24, ({ party }) => party, { wrap: true }),
    textColumn("way", "方式", 8, ({ way }) => wayWords[way], { align: "center" }),
    dayColumn("on", "日期", ({ on }) => on),
    textColumn("bankRow", "流水编号", 9, ({ bankRow }) => bankRow ?? "", { align: "center" }),
    textColumn("standing", "状态", 8, ({ isAccepted }) => acceptedWord(isAccepted), { align: "center" }),
    yuanColumn("amount", "核销", ({ amount }) => amount),
    yuanColumn("used", "占用流水", ({ used }) => used),
    textColumn("by", "确认人", 10, ({ acceptedBy }) => acceptedBy),
    textColumn("note", "备注", 24, (row) => row.note, { wrap: true }),
    fenColumn("amount", "核销（分）", ({ amount }) => amount),
    fenColumn("used", "占用流水（分）", ({ used }) => used),
  ];
  const names = {
    ...{ paper: bookNames.paper, bankRow: bookNames.bankRow, standing: bookNames.standing },
    ...{ amount: bookNames.settled, used: bookNames.used },
  };
  const sheet = addPrintableSheet(workbook, "收付明细", "收付明细：每张票据怎样结清", note);
  return await writeBookTable(workbook, { sheet, columns, names, printTo: "note" }, books.settled);
}
