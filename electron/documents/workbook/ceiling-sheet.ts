import type ExcelJS from "exceljs";
import type { Claim, Dossier } from "../../../shared/dossier/dossier.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";
import { zeroFen } from "../../../shared/money.ts";
import { articleName, ceilingHeading, openQuestions, statusWords, subjectName } from "../application/wording.ts";
import { amountFormula } from "./amount-formula.ts";
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
import type { SheetLine } from "./counted-lines.ts";
import { type FactCells, factsOf, isComputable, lineSources } from "./line-sources.ts";
import { writeTotals } from "./write-totals.ts";

const sheetName = "最高不超过（待核定）";
const headRow = 4;
const fenColumn = { width: 18, numFmt: fenFormat, align: "right" } as const;
const yuan = { width: 18, numFmt: yuanFormat, align: "right" } as const;
const columns: readonly SheetColumn[] = [
  { title: "条款", width: 10, align: "center" },
  { title: "事项", width: 28, wrap: true },
  { title: "对象编号", width: 9, align: "center" },
  { title: "对象", width: 24, wrap: true },
  { title: "条件", width: 12, align: "center" },
  { title: "最高不超过（元）", ...yuan },
  { title: "合并上限（元）", ...yuan },
  { title: "条件已符合的上限（元）", ...yuan },
  { title: "最高不超过（分）", ...fenColumn },
  { title: "合并上限（分）", ...fenColumn },
  { title: "条件已符合（分）", ...fenColumn },
  { title: "取小之后（分）", ...fenColumn },
  { title: "说明", width: 48, wrap: true },
];

/** Adds the sheet of ceilings, apart from everything that is computed as money to be received. */
export function addCeilingSheet(
  workbook: ExcelJS.Workbook,
  dossier: Dossier,
  codes: ReadonlyMap<SubjectKey, string>,
  facts: FactCells,
): void {
  const note = "条款给出的上限，具体金额由主管部门核定；不是可得金额，不与“测算”中的补助相加。";
  const sheet = addPrintableSheet(workbook, sheetName, ceilingHeading, note);
  setColumns(sheet, headRow, columns);
  const claims = dossier.claims.filter(({ line }) => line.type === "ceiling");
  const lines = claims.map((claim, index) =>
    writeCeiling(sheet.getRow(headRow + 1 + index), claim, dossier, codes, facts),
  );
  const title = "条件已符合的上限合计（待核定）";
  const places = { limit: "J", limitYuan: "G", counted: "L", countedYuan: "H", title };
  const total = writeTotals({ sheet, columns, ...places }, headRow + 1 + lines.length, lines, dossier);
  printOnly(sheet, "H", total);
}

function writeCeiling(
  row: ExcelJS.Row,
  claim: Claim,
  dossier: Dossier,
  codes: ReadonlyMap<SubjectKey, string>,
  facts: FactCells,
): SheetLine {
  const { line, rule } = claim;
  styleRow(row, columns);
  row.getCell("A").value = articleName(rule.article);
  row.getCell("B").value = textValue(rule.title);
  row.getCell("C").value = codes.get(claim.subjectKey) ?? "";
  row.getCell("D").value = textValue(subjectName(claim));
  row.getCell("E").value = statusWords[line.status];
  row.getCell("M").value = textValue(
    line.status === "needs-choice" ? `待选定口径：${openQuestions(claim, dossier)}` : line.quote,
  );
  writeAmount(row, claim, dossier, facts);
  fitHeight(row, columns);
  const met = line.status === "met" ? (line.amount ?? zeroFen) : zeroFen;
  row.getCell("K").value = fenFormula(`IF(E${row.number}="${statusWords.met}",I${row.number},0)`, met);
  return { claim, row, met: { formula: `K${row.number}`, amount: met } };
}

function writeAmount(row: ExcelJS.Row, claim: Claim, dossier: Dossier, facts: FactCells): void {
  const { amount, line } = claim;
  if (amount === null || line.amount === null) return;
  const sources = lineSources(claim, dossier, `$C${row.number}`, facts);
  const isLive = isComputable(amount, factsOf(dossier, claim)) && amount.form !== "set";
  const formula = isLive ? amountFormula(amount, sources) : String(line.amount);
  const unlessUnmet = `IF(E${row.number}="${statusWords.unmet}",0,${formula})`;
  row.getCell("I").value =
    line.status === "met" && !isLive ? wholeValue(line.amount) : fenFormula(unlessUnmet, line.amount);
  row.getCell("F").value = yuanFormula(`I${row.number}`, line.amount);
}
