import type ExcelJS from "exceljs";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";
import { calculationColumns } from "./calculation-columns.ts";
import { CalculationLines } from "./calculation-lines.ts";
import { addPrintableSheet, printOnly, setColumns } from "./cells.ts";
import type { FactCells } from "./line-sources.ts";
import { writeTotals } from "./write-totals.ts";

const sheetName = "测算";
const headRow = 4;

/** Adds the sheet 测算: every entitlement as a live formula in whole fen over the schedule, caps over several, and the total. */
export function addCalculationSheet(
  workbook: ExcelJS.Workbook,
  dossier: Dossier,
  codes: ReadonlyMap<SubjectKey, string>,
  facts: FactCells,
): void {
  const note = "基数取自“费用明细”；金额以分为单位按公式计算，元为显示。“待补”“待选定口径”“不符合”的事项不计入合计。";
  const sheet = addPrintableSheet(workbook, sheetName, "资金测算：可计算的补助", note);
  setColumns(sheet, headRow, calculationColumns);
  const writer = new CalculationLines(sheet, headRow + 1, dossier, codes, facts);
  const claims = dossier.claims.filter(({ line }) => line.type === "entitlement");
  const lines = claims.map((claim) => writer.write(claim));
  const places = { limit: "O", limitYuan: "G", counted: "R", countedYuan: "I", title: "已符合条件的补助合计" };
  const total = writeTotals({ sheet, columns: calculationColumns, ...places }, writer.next, lines, dossier);
  printOnly(sheet, "I", total);
  workbook.definedNames.add(`${sheetName}!$R$${total}`, "补助合计_分");
}
