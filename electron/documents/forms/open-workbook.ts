import { areaOf, type CellArea, placeOfCell } from "./cell-reference.ts";
import { type Parts, partText, resolvePart } from "./package-parts.ts";
import { childNamed, descendants, readRanges, textIn, type XmlRange, XmlRefusal } from "./xml-ranges.ts";

/** A cell of a sheet's XML. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly element: XmlRange;
  readonly text: string;
  readonly isFormula: boolean;
}

/** A list that a cell is held to by validation. */
export interface CellChoice {
  readonly area: CellArea;
  readonly options: readonly string[];
}

/** A sheet of a workbook with its XML. */
export interface WorkbookSheet {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly root: XmlRange;
  /** The prefix of the spreadsheet's own elements: "" or `x:`. */
  readonly prefix: string;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  readonly merges: readonly CellArea[];
  readonly choices: readonly CellChoice[];
}

/** A workbook's parts that filling reads. */
export interface OpenWorkbook {
  readonly parts: Parts;
  readonly path: string;
  readonly text: string;
  readonly root: XmlRange;
  readonly prefix: string;
  readonly sheets: readonly WorkbookSheet[];
}

const prefixOf = ({ name }: XmlRange): string => (name.includes(":") ? name.slice(0, name.indexOf(":") + 1) : "");

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

function relationsOf(parts: Parts, part: string): readonly Relation[] {
  const folder = part.split("/").slice(0, -1);
  const path = [...folder, "_rels", `${part.split("/").at(-1) ?? ""}.rels`].join("/");
  if (!parts.has(path)) return [];
  const root = readRanges(partText(parts, path));
  return root.children.map(({ attributes }) => ({
    id: attributes["Id"] ?? "",
    type: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
    part: resolvePart(part, attributes["Target"] ?? ""),
  }));
}

/** The part that a package is about, such as `xl/workbook.xml`. Throws an `XmlRefusal` when it names none. */
export function mainPart(parts: Parts): string {
  const relation = relationsOf(parts, "").find(({ type }) => type === "officeDocument");
  if (relation === undefined || !parts.has(relation.part)) throw new XmlRefusal("the package names no document");
  return relation.part;
}

/** Opens a workbook's XML; throws an `XmlRefusal` when it is none. */
export function openWorkbook(parts: Parts): OpenWorkbook {
  const path = mainPart(parts);
  const text = partText(parts, path);
  const root = readRanges(text);
  const prefix = prefixOf(root);
  const relations = relationsOf(parts, path);
  const strings = sharedStrings(parts, relations.find(({ type }) => type === "sharedStrings")?.part);
  const sheets = childNamed(root, `${prefix}sheets`)?.children ?? [];
  return {
    ...{ parts, path, text, root, prefix },
    sheets: sheets.flatMap(({ attributes }) => {
      const id = attributes["r:id"] ?? Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
      const relation = relations.find((one) => one.id === id && one.type === "worksheet");
      return relation === undefined ? [] : [openSheet(parts, attributes["name"] ?? "", relation.part, strings)];
    }),
  };
}

function sharedStrings(parts: Parts, path: string | undefined): readonly string[] {
  if (path === undefined || !parts.has(path)) return [];
  const text = partText(parts, path);
  const root = readRanges(text);
  return root.children.map((item) => richText(text, item, prefixOf(root)));
}

/** The characters of a string that may stand in several runs; the readings of its characters (phonetics) left out. */
function richText(text: string, item: XmlRange, prefix: string): string {
  const runs = [...descendants(item, `${prefix}t`)].filter(({ parent }) => parent?.name !== `${prefix}rPh`);
  return runs.map((run) => textIn(text, run)).join("");
}

function openSheet(parts: Parts, name: string, path: string, strings: readonly string[]): WorkbookSheet {
  const text = partText(parts, path);
  const root = readRanges(text);
  const prefix = prefixOf(root);
  const merges = childNamed(root, `${prefix}mergeCells`)?.children ?? [];
  const rules = childNamed(root, `${prefix}dataValidations`)?.children ?? [];
  return {
    ...{ name, path, text, root, prefix },
    cells: cellsOf(text, root, prefix, strings),
    merges: merges.flatMap(({ attributes }) => areaOf(attributes["ref"] ?? "") ?? []),
    choices: rules.flatMap((rule) => choicesOf(text, rule, prefix)),
  };
}

function choicesOf(text: string, rule: XmlRange, prefix: string): readonly CellChoice[] {
  const formula = childNamed(rule, `${prefix}formula1`);
  const list = formula === undefined ? "" : textIn(text, formula);
  if (rule.attributes["type"] !== "list" || !/^".*"$/.test(list)) return [];
  const options = list
    .slice(1, -1)
    .split(",")
    .map((option) => option.trim());
  const areas = (rule.attributes["sqref"] ?? "").split(" ").flatMap((reference) => areaOf(reference) ?? []);
  return areas.map((area) => ({ area, options }));
}

/** Rows and cells without a reference stand after the one before. */
function cellsOf(text: string, root: XmlRange, prefix: string, strings: readonly string[]) {
  const rows = new Map<number, ReadonlyMap<number, SheetCell>>();
  let row = 0;
  for (const element of childNamed(root, `${prefix}sheetData`)?.children ?? []) {
    row = element.attributes["r"] === undefined ? row + 1 : Number(element.attributes["r"]);
    const cells = new Map<number, SheetCell>();
    let column = 0;
    for (const cell of element.children) {
      const { r } = cell.attributes;
      column = r === undefined ? column + 1 : placeOfCell(r).column;
      const isFormula = childNamed(cell, `${prefix}f`) !== undefined;
      cells.set(column, { row, column, element: cell, text: cellText(text, cell, prefix, strings), isFormula });
    }
    rows.set(row, cells);
  }
  return rows;
}

function cellText(text: string, cell: XmlRange, prefix: string, strings: readonly string[]): string {
  const inline = childNamed(cell, `${prefix}is`);
  if (inline !== undefined) return richText(text, inline, prefix);
  const value = childNamed(cell, `${prefix}v`);
  if (value === undefined) return "";
  const raw = textIn(text, value);
  return cell.attributes["t"] === "s" ? (strings[Number(raw)] ?? "") : raw;
}
