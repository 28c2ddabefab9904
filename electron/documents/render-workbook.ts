import ExcelJS from "exceljs";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import { addCalculationSheet } from "./workbook/calculation-sheet.ts";
import { canonicalXlsx } from "./workbook/canonical-xlsx.ts";
import { addCeilingSheet } from "./workbook/ceiling-sheet.ts";
import { addFactSheet } from "./workbook/fact-sheet.ts";
import { addReadingSheet } from "./workbook/reading-sheet.ts";
import { addScheduleSheet } from "./workbook/schedule-sheet.ts";
import { showFirst } from "./workbook/show-first.ts";
import { addSpendSummarySheet } from "./workbook/spend-summary-sheet.ts";
import { subjectCodes } from "./workbook/subject-codes.ts";

/**
 * Renders the calculation workbook (XLSX): 测算 and the ceilings as live formulas over 费用明细, each with its present result.
 * The same dossier gives the same bytes.
 */
export async function renderWorkbook(dossier: Dossier): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const madeOn = new Date(`${dossier.asOf}T00:00:00Z`);
  Object.assign(workbook, { creator: "申报匣", lastModifiedBy: "申报匣", created: madeOn, modified: madeOn });
  workbook.title = "资金测算与费用明细";
  workbook.company = dossier.applicant.name;
  const codes = subjectCodes(dossier);
  const schedule = addScheduleSheet(workbook, dossier, codes);
  addSpendSummarySheet(workbook, dossier, codes);
  const facts = addFactSheet(workbook, dossier, codes);
  addCalculationSheet(workbook, dossier, codes, facts);
  addCeilingSheet(workbook, dossier, codes, facts);
  addReadingSheet(workbook, dossier);
  // The sheets are made in the order in which they refer to each other, and shown with the result first.
  showFirst(workbook, "测算");
  return canonicalXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()), [schedule]);
}
