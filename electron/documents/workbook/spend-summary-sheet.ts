import type ExcelJS from "exceljs";
import type { SpendSum } from "../../../shared/dossier/account-rows.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";
import type { Fen } from "../../../shared/money.ts";
import {
  addPrintableSheet,
  fenFormat,
  fenFormula,
  fitHeight,
  printOnly,
  type SheetColumn,
  setColumns,
  styleRow,
  textValue,
  wholeValue,
  yuanFormat,
  yuanFormula,
} from "./cells.ts";
import { scheduleRange } from "./schedule-sheet.ts";

const sheetName = "费用汇总";
const totalRow = 3;
const headRow = 4;

const yuan = { width: 15, numFmt: yuanFormat, align: "right" } as const;
const fenColumn = { width: 15, numFmt: fenFormat, align: "right" } as const;
// Up to 预算余额 the columns are for reading and are printed; those after it are what they are computed from.
const columns: readonly SheetColumn[] = [
  { title: "对象", width: 24, wrap: true },
  { title: "类别", width: 18, wrap: true },
  { title: "预算（元）", ...yuan },
  { title: "已登记（元）", ...yuan },
  { title: "可计入（元）", ...yuan },
  { title: "不计入（元）", ...yuan },
  { title: "待定（元）", ...yuan },
  { title: "预算余额（元）", ...yuan },
  { title: "预算（分）", ...fenColumn },
  { title: "已登记（分）", ...fenColumn },
  { title: "可计入（分）", ...fenColumn },
  { title: "不计入（分）", ...fenColumn },
  { title: "待定（分）", ...fenColumn },
];
/** Of each sum: the column in yuan, the one in fen, and the schedule's column that it is the sum of. */
const sums = [
  ["D", "J", "Q"],
  ["E", "K", "R"],
  ["F", "L", "S"],
  ["G", "M", "T"],
] as const;

/** Adds the sheet 费用汇总: by subject and category what the schedule's rows come to, beside the budget, with the sums on top. */
export function addSpendSummarySheet(
  workbook: ExcelJS.Workbook,
  dossier: Dossier,
  codes: ReadonlyMap<SubjectKey, string>,
): void {
  const note = "各栏都由“费用明细”逐行汇总；已登记＝可计入＋不计入＋待定。没有登记预算的类别，预算和余额留空。";
  const sheet = addPrintableSheet(workbook, sheetName, "费用汇总表", note);
  setColumns(sheet, headRow, columns);
  dossier.spendSums.forEach((sum, index) => {
    writeSum(sheet.getRow(headRow + 1 + index), sum, dossier, codes);
  });
  const last = headRow + Math.max(1, dossier.spendSums.length);
  writeTotals(sheet.getRow(totalRow), dossier, last);
  printOnly(sheet, "H", last);
}

const amountsOf = ({ recorded, eligible, ineligible, undecided }: Dossier["ledger"]): readonly Fen[] => [
  recorded,
  eligible,
  ineligible,
  undecided,
];

function writeSum(row: ExcelJS.Row, sum: SpendSum, dossier: Dossier, codes: ReadonlyMap<SubjectKey, string>): void {
  styleRow(row, columns);
  row.getCell("A").value = textValue(sum.subjectName);
  row.getCell("B").value = textValue(sum.categoryTitle);
  const amounts = amountsOf(sum);
  sums.forEach(([yuanColumn, column, source], index) => {
    const amount = amounts[index];
    if (amount === undefined) throw new Error("unreachable: four sums a row");
    row.getCell(column).value = fenFormula(sumFormula(sum, source, dossier, codes), amount);
    row.getCell(yuanColumn).value = yuanFormula(`${column}${row.number}`, amount);
  });
  if (sum.budget !== null) writeBudget(row, sum.budget, sum.recorded);
  fitHeight(row, columns);
}

function writeBudget(row: ExcelJS.Row, budget: Fen, recorded: Fen): void {
  row.getCell("I").value = wholeValue(budget);
  row.getCell("C").value = yuanFormula(`I${row.number}`, budget);
  const rest = (wholeValue(budget) - wholeValue(recorded)) / 100;
  row.getCell("H").value = { formula: `(I${row.number}-J${row.number})/100`, result: rest, date1904: false };
}

/** What of a column of the schedule belongs to a subject and category; what no subject has is the rest of the column. */
function sumFormula(
  { subject, category }: SpendSum,
  column: (typeof sums)[number][2],
  { schedule }: Dossier,
  codes: ReadonlyMap<SubjectKey, string>,
): string {
  const range = (of: Parameters<typeof scheduleRange>[0]): string => scheduleRange(of, schedule.length);
  if (subject === null) return `SUM(${range(column)})-SUMIFS(${range(column)},${range("O")},"S*")`;
  const criteria = [`${range("O")},"${codes.get(subject) ?? ""}"`, `${range("P")},${criterion(category ?? "")}`];
  return `SUMIFS(${range(column)},${criteria.join(",")})`;
}

// A spreadsheet reads *, ? and ~ in a criterion as commands, and = before it as "exactly".
const criterion = (text: string): string => `"=${text.replaceAll(/[~*?]/g, "~$&").replaceAll('"', '""')}"`;

function writeTotals(row: ExcelJS.Row, { ledger }: Dossier, last: number): void {
  styleRow(row, columns, true);
  row.getCell("A").value = "合计";
  const amounts = amountsOf(ledger);
  sums.forEach(([yuanColumn, column], index) => {
    const amount = amounts[index];
    if (amount === undefined) throw new Error("unreachable: four sums");
    row.getCell(column).value = fenFormula(`SUM(${column}${headRow + 1}:${column}${last})`, amount);
    row.getCell(yuanColumn).value = yuanFormula(`${column}${totalRow}`, amount);
  });
}
