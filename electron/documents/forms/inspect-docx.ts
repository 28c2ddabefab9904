import type { Blank, BlankBlock, Offered } from "../../../shared/forms/blank.ts";
import { isNumber } from "../../../shared/forms/list-tables.ts";
import type { FormTarget } from "../../../shared/model/form.ts";
import {
  cellsOf,
  controlName,
  openDocx,
  placeholdersIn,
  readingOf,
  rowsOf,
  type TextPart,
  tablesOf,
} from "./open-docx.ts";
import { openParts } from "./package-parts.ts";
import { childNamed, closest, descendants, type XmlRange } from "./xml-ranges.ts";

/** A DOCX as a blank: what it reads, its placeholders, its content controls, and the empty table cells beside or under a label. */
export function inspectDocx(bytes: Uint8Array): Blank {
  const parts = openDocx(openParts(bytes));
  const [body] = parts;
  const offered = [...placeholders(parts), ...parts.flatMap(controls), ...(body === undefined ? [] : emptyCells(body))];
  return {
    kind: "docx",
    pages: [],
    sheets: [],
    blocks: body === undefined ? [] : blocksOf(body),
    offered,
    ...{ printed: [], remarks: [] },
  };
}

const offer = (target: FormTarget, label: string, more: Partial<Offered> = {}): Offered => ({
  ...{ target, label, kind: "text", page: null, box: null, options: [], longest: null, value: "" },
  ...more,
});

/** Every placeholder once, wherever it stands. */
function placeholders(parts: readonly TextPart[]): readonly Offered[] {
  const names = parts.flatMap(({ text, root }) =>
    [...descendants(root, "w:p")].flatMap((one) => placeholdersIn(readingOf(text, one)).map(({ name }) => name)),
  );
  return [...new Set(names)].map((name) => offer({ kind: "placeholder", name }, name));
}

function controls({ text, root }: TextPart): readonly Offered[] {
  return [...descendants(root, "w:sdt")].flatMap((control) => {
    const tag = controlName(control);
    if (tag === "") return [];
    const properties = childNamed(control, "w:sdtPr");
    const options = listItems(properties);
    const plain = options.length > 0 ? "choice" : "text";
    const kind = childNamed(properties, "w14:checkbox") === undefined ? plain : "check";
    const label = childNamed(properties, "w:alias")?.attributes["w:val"] ?? tag;
    return [offer({ kind: "control", tag }, label, { kind, options, value: readingOf(text, control) })];
  });
}

/** What a drop-down control can be set to, as it is shown. */
export function listItems(properties: XmlRange | undefined): readonly string[] {
  const list = childNamed(properties, "w:dropDownList") ?? childNamed(properties, "w:comboBox");
  const items = list?.children.filter(({ name }) => name === "w:listItem") ?? [];
  return items.map(({ attributes }) => attributes["w:displayText"] ?? attributes["w:value"] ?? "");
}

function emptyCells(part: TextPart): readonly Offered[] {
  return tablesOf(part).flatMap((table, tableIndex) => {
    const cellRows = rowsOf(table).map(cellsOf);
    const rows = cellRows.map((cells) => cells.map((cell) => readingOf(part.text, cell).trim()));
    return rows.flatMap((cells, rowIndex) =>
      cells.flatMap((reading, index) => {
        const label = labelOf(rows, rowIndex, index);
        if (reading !== "" || label === "" || isContinued(cellRows[rowIndex]?.[index])) return [];
        return [offer({ kind: "table-cell", table: tableIndex + 1, row: rowIndex + 1, column: index + 1 }, label)];
      }),
    );
  });
}

/** Whether a cell belongs to the one above it: nothing can be put there. */
function isContinued(cell: XmlRange | undefined): boolean {
  const merge = cell === undefined ? undefined : childNamed(childNamed(cell, "w:tcPr"), "w:vMerge");
  return merge !== undefined && merge.attributes["w:val"] !== "restart";
}

/** The text beside a cell that is not just a number, or above it where the row has as many cells. */
function labelOf(rows: readonly (readonly string[])[], row: number, column: number): string {
  const beside = rows[row]?.[column - 1] ?? "";
  const isAligned = rows[row]?.length === rows[row - 1]?.length;
  const above = isAligned ? (rows[row - 1]?.[column] ?? "") : "";
  return (beside === "" || isNumber(beside) ? above : beside).replace(/[:：\s]+$/, "").replaceAll("\n", "");
}

function blocksOf(part: TextPart): readonly BlankBlock[] {
  const tables = tablesOf(part);
  const body = childNamed(part.root, "w:body");
  if (body === undefined) return [];
  const outermost = [...descendants(body, "w:p"), ...tables.filter((table) => closest(table.parent, "w:tbl") === null)];
  return outermost
    .filter((element) => element.name === "w:tbl" || closest(element.parent, "w:tbl") === null)
    .toSorted((a, b) => a.start - b.start)
    .map((element): BlankBlock => {
      if (element.name === "w:p") return { kind: "paragraph", text: readingOf(part.text, element) };
      return {
        kind: "table",
        table: tables.indexOf(element) + 1,
        rows: rowsOf(element).map((row) => rowView(part, row)),
      };
    });
}

const rowView = (part: TextPart, row: XmlRange) =>
  cellsOf(row).map((cell) => ({
    text: readingOf(part.text, cell),
    span: Number(childNamed(childNamed(cell, "w:tcPr"), "w:gridSpan")?.attributes["w:val"] ?? "1"),
  }));
