import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { err, ok, type Result } from "../../../shared/result.ts";
import { type PlacedCell, rowsOfCells } from "./placed-cells.ts";
import { maximumColumns, maximumRows, type Table } from "./table.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Why an HTML text gives no table. */
export type HtmlProblem = "table-unreadable" | "table-too-large";

const isElement = (node: Node): node is Element => "tagName" in node;

const childrenOf = (node: Node): readonly Node[] => ("childNodes" in node ? node.childNodes : []);

const spanOf = ({ attrs }: Element, name: string, limit: number): number => {
  const stated = Number(attrs.find((attribute) => attribute.name === name)?.value ?? "1");
  return Number.isInteger(stated) && stated >= 1 ? Math.min(stated, limit) : 1;
};

/** All tables of a page that hold text, those within cells as tables of their own, in the order of the page. */
export function readHtmlTables(text: string): Result<readonly Table[], HtmlProblem> {
  const elements = tableElements(parse(text).childNodes);
  const grids = elements.map(rowElements);
  if (grids.some((rows) => rows.length > maximumRows)) return err("table-too-large");
  const tables = grids
    .map((rows): Table => ({ sheet: null, source: "html", rows: rowsOfCells(placeCells(rows)) }))
    .filter(({ rows }) => rows.length > 0);
  return tables.length === 0 ? err("table-unreadable") : ok(joinParts(tables));
}

/** Walks without recursion: a page may nest deeper than the stack is. */
function tableElements(roots: readonly Node[]): readonly Element[] {
  const found: Element[] = [];
  const open = [...roots].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isElement(node) && node.tagName === "table") found.push(node);
    for (const child of [...childrenOf(node)].reverse()) open.push(child);
  }
  return found;
}

const sections: ReadonlySet<string> = new Set(["thead", "tbody", "tfoot"]);

function rowElements(table: Element): readonly Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === "tr") return [child];
    return sections.has(child.tagName) ? child.childNodes.filter(isElement).filter((row) => row.tagName === "tr") : [];
  });
}

/** Puts each cell into the first column that no cell from above or before it covers. */
function placeCells(rows: readonly Element[]): readonly PlacedCell[] {
  const cells: PlacedCell[] = [];
  // Column → the row at which it is free again.
  const freeAt: number[] = [];
  rows.forEach((element, row) => {
    let column = 0;
    for (const cell of element.childNodes.filter(isElement)) {
      if (cell.tagName !== "td" && cell.tagName !== "th") continue;
      while ((freeAt[column] ?? 0) > row) column += 1;
      const [height, width] = [spanOf(cell, "rowspan", maximumRows), spanOf(cell, "colspan", maximumColumns)];
      cells.push({ row, column, rows: height, text: cellText(cell) });
      for (let covered = column; covered < Math.min(column + width, maximumColumns); covered += 1)
        freeAt[covered] = row + height;
      column += width;
    }
  });
  return cells;
}

/** The text of a cell without that of tables within it; a line break is a blank. */
function cellText(cell: Element): string {
  let text = "";
  const open: Node[] = [...cell.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ("value" in node) text += node.value;
    if (!isElement(node) || node.tagName === "table" || node.tagName === "style") continue;
    if (node.tagName === "br" || node.tagName === "p" || node.tagName === "div") text += " ";
    for (const child of [...node.childNodes].reverse()) open.push(child);
  }
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}

const headingRows = 2;

/**
 * Netbanks print the account, the titles and the sums each as a little table of its own: such tables go to the one that follows, the
 * last of them to the one before.
 */
function joinParts(tables: readonly Table[]): readonly Table[] {
  const groups: Table[][] = [[]];
  for (const table of tables) {
    groups.at(-1)?.push(table);
    if (table.rows.length > headingRows) groups.push([]);
  }
  const [rest = []] = groups.splice(-1);
  if (groups.length === 0) return [joinRows(rest)];
  groups.at(-1)?.push(...rest);
  return groups.map(joinRows);
}

function joinRows(tables: readonly Table[]): Table {
  let offset = 0;
  const rows = tables.flatMap((table) => {
    const shifted = table.rows.map((row) => ({ ...row, number: row.number + offset }));
    offset = shifted.at(-1)?.number ?? offset;
    return shifted;
  });
  return { sheet: null, source: "html", rows };
}
