import type ExcelJS from "exceljs";
import type { DossierBooks, VarianceRow } from "../../../shared/dossier/books.ts";
import { type Fen, subtractFen } from "../../../shared/money.ts";
import { bookNames } from "./book-names.ts";
import { type BookColumn, fenColumn, textColumn, writeBookTable, yuanColumn } from "./book-table.ts";
import { addPrintableSheet, wholeValue } from "./cells.ts";
import type { LongRows } from "./long-rows.ts";

const difference = ({ budget, invoiced }: VarianceRow): Fen => subtractFen(budget, invoiced);

const shareColumn: BookColumn<VarianceRow> = {
  ...{ key: "percent", title: "执行率", width: 9, numFmt: "0.00%", align: "right" },
  cell: ({ budget, invoiced }, at) =>
    budget > 0n
      ? { formula: `${at("invoiced")}/${at("budget")}`, result: wholeValue(invoiced) / wholeValue(budget) }
      : null,
};

const columns: readonly BookColumn<VarianceRow>[] = [
  textColumn("subject", "对象", 24, ({ subjectName }) => subjectName, { wrap: true }),
  textColumn("heads", "预算科目", 28, ({ heads }) => heads, { wrap: true }),
  textColumn("category", "类别", 18, ({ categoryTitle }) => categoryTitle, { wrap: true }),
  yuanColumn("budget", "预算", ({ budget }) => budget),
  yuanColumn("contracted", "已签合同", ({ contracted }) => contracted),
  yuanColumn("invoiced", "已开票", ({ invoiced }) => invoiced),
  yuanColumn("paid", "已付", ({ paid }) => paid),
  yuanColumn("difference", "预算－开票", difference),
  shareColumn,
  fenColumn("budget", "预算（分）", ({ budget }) => budget),
  fenColumn("contracted", "已签合同（分）", ({ contracted }) => contracted),
  fenColumn("invoiced", "已开票（分）", ({ invoiced }) => invoiced),
  fenColumn("paid", "已付（分）", ({ paid }) => paid),
  fenColumn("difference", "预算－开票（分）", difference, (at) => `${at("budget")}-${at("invoiced")}`),
];

/** Adds 预算执行差异: each head of the budget held against what was contracted, invoiced and paid. */
export async function addVarianceSheet(workbook: ExcelJS.Workbook, { variances }: DossierBooks): Promise<LongRows> {
  const note = "开票已减红字；“预算－开票”为负即超支；没有预算的支出预算为 0，执行率空着。";
  const names = {
    ...{ budget: bookNames.budget, contracted: bookNames.budgetContracted },
    ...{ invoiced: bookNames.budgetInvoiced, paid: bookNames.budgetPaid },
  };
  const sheet = addPrintableSheet(workbook, "预算执行差异", "预算执行差异", note);
  return await writeBookTable(workbook, { sheet, columns, names, printTo: "percent" }, variances);
}
