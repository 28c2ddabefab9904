import type { Finding } from "../../../shared/finding.ts";
import type { Fill, WrittenValue } from "../../../shared/forms/fill.ts";
import { isNumber } from "../../../shared/forms/list-tables.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { type CellPlace, cellName, isIn, placeOfCell } from "./cell-reference.ts";
import { dateStyles } from "./date-styles.ts";
import { fillFinding } from "./fill-finding.ts";
import { type OpenWorkbook, openWorkbook, type WorkbookSheet } from "./open-workbook.ts";
import { openParts, packParts, withTexts } from "./package-parts.ts";
import { type CellWrite, cellEdits } from "./write-cells.ts";
import { applyEdits, childNamed, descendants, type Edit } from "./xml-ranges.ts";

/**
 * Puts the values into the cells of a workbook and leaves every part that it does not name as it was: charts, print areas,
 * validations, breaks. Results that formulas had before are taken out, and the workbook asks to be calculated when it is opened.
 */
export function fillXlsx(bytes: Uint8Array, fills: readonly Fill[]): Result<Uint8Array, readonly Finding[]> {
  const parts = openParts(bytes);
  const workbook = openWorkbook(parts);
  const planned = fills.map((fill) => planFill(workbook, fill));
  const findings = planned.flatMap((plan) => plan.findings);
  if (findings.length > 0) return err(findings);
  const writes = Map.groupBy(
    planned.flatMap((plan) => plan.writes),
    ({ sheet }) => sheet,
  );
  if (writes.size === 0) return ok(bytes);
  const dates = dateStyles(parts);
  const texts = workbook.sheets.map((sheet): readonly [string, string] => {
    const edits = cellEdits(sheet, writes.get(sheet) ?? [], dates);
    return [sheet.path, applyEdits(sheet.text, [...edits, ...resultEdits(sheet)])];
  });
  return ok(packParts(withTexts(parts, new Map([...texts, [workbook.path, askToCalculate(workbook)]]))));
}

interface Planned {
  readonly writes: readonly (CellWrite & { readonly sheet: WorkbookSheet })[];
  readonly findings: readonly Finding[];
}

function planFill({ sheets }: OpenWorkbook, fill: Fill): Planned {
  const { target } = fill;
  const sheet = target.kind === "cell" ? sheets.find(({ name }) => name === target.sheet) : undefined;
  if (target.kind !== "cell" || sheet === undefined)
    return { writes: [], findings: [fillFinding("form-place-missing", fill)] };
  const places = placesFrom(sheet, placeOfCell(target.cell), fill.values.length);
  const writes = fill.values.flatMap((value, index) => {
    const place = places[index];
    // A box that is not ticked stays as the blank has it.
    return value === null || value.on === false || place === undefined ? [] : [{ sheet, place, value: ticked(value) }];
  });
  return {
    writes,
    findings: writes.flatMap((write, index) => problemOf(fill, write) ?? coveredBy(fill, write, index) ?? []),
  };
}

const ticked = (value: WrittenValue): WrittenValue =>
  value.on === true ? { ...value, text: "√", number: null } : value;

/** The cells that a list runs down: a merged cell is one, and the next stands below it. */
function placesFrom(sheet: WorkbookSheet, start: CellPlace, count: number): readonly CellPlace[] {
  const places: CellPlace[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const merged = sheet.merges.find((area) => isIn(at, area));
    places.push(merged?.from ?? at);
    at = { row: (merged?.to.row ?? at.row) + 1, column: at.column };
  }
  return places;
}

function problemOf(fill: Fill, { sheet, place, value }: CellWrite & { readonly sheet: WorkbookSheet }): Finding | null {
  const cell = cellName(place);
  if (sheet.cells.get(place.row)?.get(place.column)?.isFormula === true)
    return fillFinding("form-cell-formula", fill, { cell });
  const choice = sheet.choices.find(({ area }) => isIn(place, area));
  if (choice === undefined || value.on !== null || choice.options.includes(value.text)) return null;
  return fillFinding("form-option-unknown", fill, { option: value.text, options: choice.options.join("、") });
}

/** A list that runs on over what is printed below its rows; a number of a row may be covered, and the cell that a person chose. */
function coveredBy(fill: Fill, { sheet, place }: CellWrite & { readonly sheet: WorkbookSheet }, index: number) {
  const text = sheet.cells.get(place.row)?.get(place.column)?.text.trim() ?? "";
  if (index === 0 || text === "" || isNumber(text)) return null;
  return fillFinding("form-list-over-text", fill, { cell: cellName(place), text });
}

/** A result that was true of the blank would be a wrong figure now. */
function resultEdits({ root, prefix }: WorkbookSheet): readonly Edit[] {
  const data = childNamed(root, `${prefix}sheetData`);
  if (data === undefined) return [];
  return [...descendants(data, `${prefix}f`)].flatMap(({ parent }) => {
    const result = parent === null ? undefined : childNamed(parent, `${prefix}v`);
    return result === undefined ? [] : [{ start: result.start, end: result.end, text: "" }];
  });
}

// What stands before calcPr in a workbook, last first.
const before = ["definedNames", "externalReferences", "functionGroups", "sheets"];

function askToCalculate({ text, root, prefix }: OpenWorkbook): string {
  const known = childNamed(root, `${prefix}calcPr`);
  if (known !== undefined) {
    const tag = text.slice(known.start, known.innerStart === known.end ? known.end : known.innerStart);
    const plain = tag.replace(/\sfullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, "");
    const asking = plain.replace(/\s*(\/?)>$/, ' fullCalcOnLoad="1"$1>');
    return applyEdits(text, [{ start: known.start, end: known.start + tag.length, text: asking }]);
  }
  const after = before.map((name) => childNamed(root, `${prefix}${name}`)).find((found) => found !== undefined);
  const at = after?.end ?? root.innerEnd;
  return applyEdits(text, [{ start: at, end: at, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}
