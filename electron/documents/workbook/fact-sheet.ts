import type ExcelJS from "exceljs";
import type { FactValue } from "../../../shared/calculation/facts.ts";
import type { Claim, Dossier } from "../../../shared/dossier/dossier.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";
import { type Fen, fen } from "../../../shared/money.ts";
import {
  addPrintableSheet,
  fenFormat,
  type SheetColumn,
  setColumns,
  styleRow,
  textValue,
  wholeValue,
  yuanFormat,
  yuanFormula,
} from "./cells.ts";
import { type FactCells, factIds, factName, factsOf } from "./line-sources.ts";

const sheetName = "核定数据";
const headRow = 4;
const columns: readonly SheetColumn[] = [
  { title: "对象编号", width: 9, align: "center" },
  { title: "对象", width: 30, wrap: true },
  { title: "数据", width: 30, wrap: true },
  { title: "数值（金额为分）", width: 18, numFmt: fenFormat, align: "right" },
  { title: "金额（元）", width: 18, numFmt: yuanFormat, align: "right" },
];

interface UsedFact {
  readonly claim: Claim;
  readonly id: string;
  readonly value: FactValue;
}

/** Adds the sheet of recorded figures that amounts are computed from beside the expenses, if there are any; gives their cells. */
export function addFactSheet(
  workbook: ExcelJS.Workbook,
  dossier: Dossier,
  codes: ReadonlyMap<SubjectKey, string>,
): FactCells {
  const used = usedFacts(dossier);
  if (used.length === 0) return new Map();
  const note = "费用以外用于计算的数据，按登记的主管部门文件和记录填写。";
  const sheet = addPrintableSheet(workbook, sheetName, "核定数据", note);
  setColumns(sheet, headRow, columns);
  return new Map(
    used.map((fact, index) => {
      const row = sheet.getRow(headRow + 1 + index);
      writeFact(row, fact, codes);
      return [factName(fact.claim.subjectKey, fact.id), `${sheetName}!$D$${row.number}`];
    }),
  );
}

function usedFacts(dossier: Dossier): readonly UsedFact[] {
  const used = new Map<string, UsedFact>();
  for (const claim of dossier.claims) {
    const ids = claim.amount === null ? [] : factIds(claim.amount);
    for (const id of ids) {
      const value = factsOf(dossier, claim)?.facts.get(id);
      if (value !== undefined) used.set(factName(claim.subjectKey, id), { claim, id, value });
    }
  }
  return [...used.values()];
}

function writeFact(row: ExcelJS.Row, { claim, id, value }: UsedFact, codes: ReadonlyMap<SubjectKey, string>): void {
  styleRow(row, columns);
  row.getCell("A").value = codes.get(claim.subjectKey) ?? "";
  row.getCell("B").value = textValue(claim.subject.name);
  row.getCell("C").value = textValue(claim.conditions.find((condition) => condition.id === id)?.title ?? id);
  if (typeof value !== "bigint") {
    row.getCell("D").value = typeof value === "string" ? textValue(value) : value;
    return;
  }
  const amount: Fen = fen(value);
  row.getCell("D").value = wholeValue(amount);
  row.getCell("E").value = yuanFormula(`D${row.number}`, amount);
}
