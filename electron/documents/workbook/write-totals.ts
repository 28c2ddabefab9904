import type ExcelJS from "exceljs";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { fenFormula, fitHeight, type SheetColumn, styleRow, textValue, wholeValue, yuanFormula } from "./cells.ts";
import { cappedSum, countedFigures, type Figure, groupsOf, type SheetLine } from "./counted-lines.ts";

/** A sheet whose lines are added up: its columns, the letters of those that its groups and total use, and the total's title. */
export interface TotalledSheet {
  readonly sheet: ExcelJS.Worksheet;
  readonly columns: readonly SheetColumn[];
  readonly limit: string;
  readonly limitYuan: string;
  readonly counted: string;
  readonly countedYuan: string;
  readonly title: string;
}

/**
 * Writes what each line counts for once exclusions are applied, then from `firstRow` on a row for every cap over several lines,
 * and the total in which each cap counts once. Gives the number of the total's row.
 */
export function writeTotals(
  totalled: TotalledSheet,
  firstRow: number,
  lines: readonly SheetLine[],
  { groups, exclusions }: Dossier,
): number {
  const counted = countedFigures(lines, exclusions);
  const pools = new Map(lines.map((line) => [line, writeFigure(line.row, counted.get(line) ?? line.met, totalled)]));
  let next = firstRow;
  for (const { group, members } of groupsOf(lines, groups)) {
    const distinct = new Set(members.map((member) => pools.get(member)).filter((pool) => pool !== undefined));
    const pool = writeGroup(totalled, totalled.sheet.getRow(next++), group, [...distinct]);
    for (const member of members) pools.set(member, pool);
  }
  writeTotal(totalled, totalled.sheet.getRow(next), [...new Set(pools.values())]);
  return next;
}

function writeGroup(
  totalled: TotalledSheet,
  row: ExcelJS.Row,
  { title, claimYear, limit }: Dossier["groups"][number],
  pools: readonly Figure[],
): Figure {
  styleRow(row, totalled.columns);
  row.getCell("B").value = textValue(`合并上限：${title}${claimYear === null ? "" : `（${claimYear}年度）`}`);
  if (limit !== null) {
    row.getCell(totalled.limit).value = wholeValue(limit);
    row.getCell(totalled.limitYuan).value = yuanFormula(`${totalled.limit}${row.number}`, limit);
  }
  fitHeight(row, totalled.columns);
  return writeFigure(row, cappedSum(pools, limit, `${totalled.limit}${row.number}`), totalled);
}

function writeTotal(totalled: TotalledSheet, row: ExcelJS.Row, pools: readonly Figure[]): void {
  styleRow(row, totalled.columns, true);
  row.getCell("B").value = totalled.title;
  fitHeight(row, totalled.columns);
  writeFigure(row, cappedSum(pools, null, ""), totalled);
}

function writeFigure(row: ExcelJS.Row, { formula, amount }: Figure, { counted, countedYuan }: TotalledSheet): Figure {
  row.getCell(counted).value = fenFormula(formula, amount);
  row.getCell(countedYuan).value = yuanFormula(`${counted}${row.number}`, amount);
  return { formula: `${counted}${row.number}`, amount };
}
