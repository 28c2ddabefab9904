import type ExcelJS from "exceljs";
import type { ContractRow, DossierBooks } from "../../../shared/dossier/books.ts";
import { type Fen, subtractFen, zeroFen } from "../../../shared/money.ts";
import { type BookColumn, dayColumn, fenColumn, textColumn, writeBookTable, yuanColumn } from "./book-table.ts";
import { addPrintableSheet } from "./cells.ts";
import type { LongRows } from "./long-rows.ts";

/** Adds 合同执行: every contract with what was invoiced under it, paid and accepted. */
export async function addContractSheet(workbook: ExcelJS.Workbook, { contracts }: DossierBooks): Promise<LongRows> {
  const note = "未开票＝合同金额－已开票，为负即超出合同；没有约定总价的合同不计未开票。";
  const rest = ({ amount, invoiced }: ContractRow): Fen => (amount === null ? zeroFen : subtractFen(amount, invoiced));
  const columns: readonly BookColumn<ContractRow>[] = [
    textColumn("number", "合同编号", 16, ({ number }) => number),
    textColumn("title", "名称", 22, ({ title }) => title, { wrap: true }),
    textColumn("direction", "收支", 6, ({ direction }) => (direction === "cost" ? "支出" : "收入"), {
      align: "center",
    }),
    textColumn("party", "对方", 26, ({ party }) => party, { wrap: true }),
    textColumn("related", "关联方", 7, ({ isRelated }) => (isRelated ? "是" : ""), { align: "center" }),
    dayColumn("signedOn", "签订日期", ({ signedOn }) => signedOn),
    textColumn("agreed", "总价", 10, ({ amount }) => (amount === null ? "未约定" : "已约定"), { align: "center" }),
    yuanColumn("amount", "合同金额", ({ amount }) => amount ?? zeroFen),
    yuanColumn("invoiced", "已开票", ({ invoiced }) => invoiced),
    yuanColumn("paid", "已付", ({ paid }) => paid),
    yuanColumn("accepted", "已验收", ({ accepted }) => accepted),
    yuanColumn("rest", "未开票", rest),
    fenColumn("amount", "合同金额（分）", ({ amount }) => amount ?? zeroFen),
    fenColumn("invoiced", "已开票（分）", ({ invoiced }) => invoiced),
    fenColumn("paid", "已付（分）", ({ paid }) => paid),
    fenColumn("accepted", "已验收（分）", ({ accepted }) => accepted),
    fenColumn("rest", "未开票（分）", rest, (at) => `IF(${at("agreed")}="已约定",${at("amount")}-${at("invoiced")},0)`),
  ];
  const sheet = addPrintableSheet(workbook, "合同执行", "合同执行情况", note);
  return await writeBookTable(workbook, { sheet, columns, names: {}, printTo: "rest-yuan" }, contracts);
}
