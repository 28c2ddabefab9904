import type ExcelJS from "exceljs";
import type { Dossier, ScheduleRow } from "../../../shared/dossier/dossier.ts";
import type { LedgerPart } from "../../../shared/ledger/ledger-entry.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";
import { type Fen, subtractFen, sumFen } from "../../../shared/money.ts";
import { ledgerReasons } from "../../../shared/wording/ledger-reasons.ts";
import { partOf } from "../application/spend-table.ts";
import {
  addPrintableSheet,
  dayValue,
  fenFormat,
  fenFormula,
  printOnly,
  rowHeight,
  type SheetColumn,
  setColumns,
  styleRow,
  wholeValue,
  yuanFormat,
  yuanFormula,
} from "./cells.ts";
import type { LongCell, LongRow, LongRows } from "./long-rows.ts";

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

/** A column of the schedule's rows, as formulas on other sheets refer to it: codes of subject and category, or amounts in fen. */
export const scheduleRange = (column: "O" | "P" | "Q" | "R" | "S" | "T", rows: number): string =>
  `${sheetName}!$${column}$${headRow + 1}:$${column}$${headRow + Math.max(1, rows)}`;

/** Adds the sheet 费用明细: amounts in whole fen with yuan beside them, the sums on top; gives its rows, one for every ledger entry. */
export function addScheduleSheet(
  workbook: ExcelJS.Workbook,
  dossier: Dossier,
  codes: ReadonlyMap<SubjectKey, string>,
): LongRows {
  const note = "含税金额＝可计入＋不计入＋待定，逐行核对为 0；以分为单位的列是计算所用，元为显示。";
  const sheet = addPrintableSheet(workbook, sheetName, "费用明细表", note);
  setColumns(sheet, headRow, columns);
  styleRow(sheet.getRow(headRow + 1), columns);
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
  return { sheet: sheet.id, patternRow: headRow + 1, rows: () => longRows(dossier, codes) };
}

function* longRows({ schedule }: Dossier, codes: ReadonlyMap<SubjectKey, string>): Generator<LongRow> {
  for (const [index, row] of schedule.entries()) yield longRow(row, index, codes);
}

function longRow(item: ScheduleRow, index: number, codes: ReadonlyMap<SubjectKey, string>): LongRow {
  const { entry } = item;
  const texts = {
    subject: item.subjectName,
    category: item.categoryTitle,
    seller: item.seller,
    item: item.item,
    ineligible: why(entry.parts, "ineligible"),
    undecided: why(entry.parts, "undecided"),
  };
  const [gross, eligible, ineligible, undecided] = amountsOf(item);
  const number = headRow + 1 + index;
  const cells: readonly LongCell[] = [
    ...[
      index + 1,
      texts.subject,
      texts.category,
      item.invoiceNumber,
      dayValue(item.issuedOn),
      texts.seller,
      texts.item,
    ],
    ...[yuanOf("Q", number, gross), yuanOf("R", number, eligible), yuanOf("S", number, ineligible), texts.ineligible],
    ...[yuanOf("T", number, undecided), texts.undecided, item.original],
    ...[entry.subject === null ? "" : (codes.get(entry.subject) ?? ""), entry.category ?? ""],
    ...[gross, eligible, ineligible, undecided].map(wholeValue),
    checkOf(number, subtractFen(gross, sumFen([eligible, ineligible, undecided]))),
  ];
  return { cells, height: rowHeight(cells, columns) };
}

const amountsOf = (item: ScheduleRow): readonly [Fen, Fen, Fen, Fen] => [
  item.entry.gross,
  item.entry.eligible,
  partOf(item, "ineligible"),
  partOf(item, "undecided"),
];

const yuanOf = (column: string, row: number, amount: Fen): LongCell => ({
  formula: `${column}${row}/100`,
  result: wholeValue(amount) / 100,
});

const checkOf = (row: number, rest: Fen): LongCell => ({
  formula: `Q${row}-R${row}-S${row}-T${row}`,
  result: wholeValue(rest),
});

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
