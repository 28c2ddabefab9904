import { err, ok, type Result } from "../../../shared/result.ts";
import { readXmlTree } from "../xml/read-xml-tree.ts";
import { childrenOf, elementAt, type XmlElement } from "../xml/xml-element.ts";
import { numberText } from "./number-text.ts";
import { type PlacedCell, rowsOfCells } from "./placed-cells.ts";
import { maximumRows, type Table } from "./table.ts";

/** The sheets of an XML spreadsheet of Excel 2003 (SpreadsheetML). */
export function readSpreadsheetXml(text: string): Result<readonly Table[], "table-unreadable" | "table-too-large"> {
  const tree = readXmlTree(text, true);
  if (!tree.ok) return err(tree.error.kind === "too-many-elements" ? "table-too-large" : "table-unreadable");
  const tables = childrenOf(tree.value, "Worksheet").map(readSheet);
  if (tables.length === 0) return err("table-unreadable");
  return tables.some(({ rows }) => rows.length > maximumRows) ? err("table-too-large") : ok(tables);
}

/** An attribute by its local name; the prefix is mostly `ss`. */
function attributeOf({ attributes = {} }: XmlElement, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1];
}

function countOf(element: XmlElement, name: string): number | null {
  const stated = Number(attributeOf(element, name));
  return Number.isInteger(stated) && stated >= 0 && stated <= 10_000_000 ? stated : null;
}

function readSheet(sheet: XmlElement): Table {
  const cells: PlacedCell[] = [];
  let row = 0;
  for (const element of childrenOf(elementAt(sheet, "Table"), "Row")) {
    // An index skips blank rows; it counts from 1.
    row = Math.max(row, (countOf(element, "Index") ?? 0) - 1);
    cells.push(...rowCells(element, row));
    row += 1 + (countOf(element, "Span") ?? 0);
  }
  const hidden = elementAt(sheet, "WorksheetOptions", "Visible")?.text.startsWith("Sheet") === true;
  return { sheet: attributeOf(sheet, "Name") ?? "", source: "xls", hidden, rows: rowsOfCells(cells) };
}

function rowCells(element: XmlElement, row: number): readonly PlacedCell[] {
  let column = 0;
  return childrenOf(element, "Cell").map((cell) => {
    column = Math.max(column, (countOf(cell, "Index") ?? 0) - 1);
    const placed = { row, column, rows: 1 + (countOf(cell, "MergeDown") ?? 0), text: cellText(cell) };
    column += 1 + (countOf(cell, "MergeAcross") ?? 0);
    return placed;
  });
}

/** The value as text; a date is written as a moment, of which the day counts. */
function cellText(cell: XmlElement): string {
  const data = elementAt(cell, "Data");
  if (data === undefined) return attributeOf(cell, "Formula") === undefined ? "" : "?";
  const text = allText(data).trim();
  switch (attributeOf(data, "Type")) {
    case "DateTime":
      return text.slice(0, 10);
    case "Number":
      return text !== "" && Number.isFinite(Number(text)) && /[eE]|\.\d{6,}/.test(text)
        ? numberText(Number(text))
        : text;
    default:
      return text;
  }
}

// Rich text stands in elements of HTML below.
const allText = (element: XmlElement): string => element.text + element.children.map(allText).join("");
