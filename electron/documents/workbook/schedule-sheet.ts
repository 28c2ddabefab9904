import type ExcelJS from "exceljs";
import type { Dossier, ScheduleRow } from "../../../shared/dossier/dossier.ts";
import type { LedgerPart } from "../../../shared/ledger/ledger-entry.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";
import { type Fen, subtractFen, sumFen } from "../../../shared/money.ts";
import { ledgerReasons } from "../../../shared/wording/ledger-reasons.ts";
import { partOf } from "../application/spend-table.ts";
import {
  addPrintableSheet,
  dateValue,
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

const sheetName = "费用明细";
const totalRow = 3;
const headRow = 4;

const yuan = { width: 14, numFmt: yuanFormat, align: "right" } as const;
const fenColumn = { width: 15, numFmt: fenFormat, align: "right" } as const;
// Up to 原件编号 the columns are for reading and are printed; those after it are what formulas compute with.
const columns: readonly SheetColumn[] = [
  { title: "序号", width: 5, align: "center" },
  { title: "对象", width: 15, wrap: true },
  { title: "类别", width: 13, wrap: true },
  { title: "发票号码", width: 22 },
  { title: "开票日期", width: 11, numFmt: "yyyy-mm-dd", align: "center" },
  { title: "销售方", width: 20, wrap: true },
  { title: "项目", width: 20, wrap: true },
  { title: "含税金额（元）", ...yuan },
  { title: "可计入（元）", ...yuan },
  { title: "不计入（元）", ...yuan },
  { title: "不计入的原因", width: 18, wrap: true },
  { title: "待定（元）", ...yuan },
  { title: "待定什么、怎样办", width: 22, wrap: true },
  { title: "原件编号", width: 6, align: "center", wrap: true },
  { title: "对象编号", width: 9, align: "center" },
  { title: "类别编号", width: 16 },
  { title: "含税金额（分）", ...fenColumn },
  { title: "可计入（分）", ...fenColumn },
  { title: "不计入（分）", ...fenColumn },
  { title: "待定（分）", ...fenColumn },
  { title: "核对（应为0）", width: 12, numFmt: fenFormat, align: "right" },
];
const yuanOfFen = [
  ["H", "Q"],
  ["I", "R"],
  ["J", "S"],
  ["L", "T"],
] as const;

/** The names under which the calculation's formulas find the schedule's columns. */
export const scheduleNames = {
  subject: "明细_对象编号",
  category: "明细_类别编号",
  eligible: "明细_可计入分",
} as const;

/** Adds the sheet 费用明细: every ledger entry in a row, amounts in whole fen with yuan beside them, and the sums on top. */
export function addScheduleSheet(
  workbook: ExcelJS.Workbook,
  dossier: Dossier,
  codes: ReadonlyMap<SubjectKey, string>,
): void {
  const note = "含税金额＝可计入＋不计入＋待定，逐行核对为 0；以分为单位的列是计算所用，元为显示。";
  const sheet = addPrintableSheet(workbook, sheetName, "费用明细表", note);
  setColumns(sheet, headRow, columns);
  dossier.schedule.forEach((row, index) => {
    writeRow(sheet.getRow(headRow + 1 + index), row, index + 1, codes);
  });
  // One row more than there is data, so that the names also stand when there is none.
  const last = headRow + Math.max(1, dossier.schedule.length);
  writeTotals(sheet.getRow(totalRow), dossier, last);
  sheet.autoFilter = { from: { row: headRow, column: 1 }, to: { row: last, column: columns.length } };
  printOnly(sheet, "N", last);
  for (const [name, column] of [
    [scheduleNames.subject, "O"],
    [scheduleNames.category, "P"],
    [scheduleNames.eligible, "R"],
  ] as const)
    workbook.definedNames.add(`${sheetName}!$${column}$${headRow + 1}:$${column}$${last}`, name);
}

function writeRow(row: ExcelJS.Row, item: ScheduleRow, index: number, codes: ReadonlyMap<SubjectKey, string>): void {
  const { entry } = item;
  const amounts = [entry.gross, entry.eligible, partOf(item, "ineligible"), partOf(item, "undecided")];
  styleRow(row, columns);
  row.getCell("A").value = index;
  row.getCell("B").value = textValue(item.subjectName);
  row.getCell("C").value = textValue(item.categoryTitle);
  row.getCell("D").value = textValue(item.invoiceNumber);
  row.getCell("E").value = dateValue(item.issuedOn);
  row.getCell("F").value = textValue(item.seller);
  row.getCell("G").value = textValue(item.item);
  row.getCell("K").value = textValue(why(entry.parts, "ineligible"));
  row.getCell("M").value = textValue(why(entry.parts, "undecided"));
  row.getCell("N").value = item.original;
  row.getCell("O").value = entry.subject === null ? "" : (codes.get(entry.subject) ?? "");
  row.getCell("P").value = textValue(entry.category ?? "");
  writeAmounts(row, amounts);
  fitHeight(row, columns);
}

function writeAmounts(row: ExcelJS.Row, amounts: readonly Fen[]): void {
  yuanOfFen.forEach(([yuanColumn, column], index) => {
    const amount = amounts[index];
    if (amount === undefined) throw new Error("unreachable: four amounts a row");
    row.getCell(column).value = wholeValue(amount);
    row.getCell(yuanColumn).value = yuanFormula(`${column}${row.number}`, amount);
  });
  const [gross, ...parts] = amounts as [Fen, ...Fen[]];
  const check = `Q${row.number}-R${row.number}-S${row.number}-T${row.number}`;
  row.getCell("U").value = fenFormula(check, subtractFen(gross, sumFen(parts)));
}

function writeTotals(row: ExcelJS.Row, { ledger }: Dossier, last: number): void {
  styleRow(row, columns, true);
  row.getCell("A").value = "合计";
  const sums = [ledger.recorded, ledger.eligible, ledger.ineligible, ledger.undecided];
  yuanOfFen.forEach(([yuanColumn, column], index) => {
    const sum = sums[index];
    if (sum === undefined) throw new Error("unreachable: four sums");
    row.getCell(column).value = fenFormula(`SUM(${column}${headRow + 1}:${column}${last})`, sum);
    row.getCell(yuanColumn).value = yuanFormula(`${column}${totalRow}`, sum);
  });
}

function why(parts: readonly LedgerPart[], state: LedgerPart["state"]): string {
  const reasons = new Set(parts.filter((part) => part.state === state).map(({ reason }) => reason));
  return [...reasons]
    .map((reason) => {
      const { why: cause, action } = ledgerReasons[reason];
      return state === "ineligible" ? cause : `${cause}；${action}`;
    })
    .join("\n");
}
