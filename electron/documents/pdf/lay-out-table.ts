import type { Table } from "./block.ts";
import type { Field, Link, Rule, TextRun } from "./drawing.ts";
import type { Flow } from "./flow.ts";
import type { Fonts } from "./fonts.ts";
import { textWidth } from "./paper.ts";
import { columnEdges, padding, type SetCell, type SetRow, setRow, splitRow } from "./set-table.ts";
import { heightOf, placeLines, setText } from "./set-text.ts";

const thin = 0.5;
const thick = 1;
const spaceBelow = 6;
const continued = { text: "（续表）", size: 9 };
// Moving a row whole leaves a gap; above this part of a page the gap is worse than a split row.
const tallestMovedRow = 1 / 3;

/** Places a table on the flow's pages: its head on each of them, rows whole where they fit, split where they are too tall. */
export function layOutTable(table: Table, flow: Flow, fonts: Fonts): void {
  const edges = columnEdges(table.columns, flow.paper.left, textWidth(flow.paper));
  const head = table.head.map((row) => setRow(row, table, edges, fonts, true));
  const rows = table.rows.map((row) => setRow(row, table, edges, fonts, false));
  const firstRow = rows[0]?.height ?? 0;
  const opening = heightOfRows(head) + (firstRow <= flow.fullHeight * tallestMovedRow ? firstRow : 60);
  if (opening > flow.room() && !flow.atTop()) flow.nextPage();
  drawRows(head, flow);
  for (const row of rows) placeRow(row, head, flow, fonts);
  flow.take(Math.min(spaceBelow, Math.max(0, flow.room())));
}

const heightOfRows = (rows: readonly SetRow[]): number => rows.reduce((height, row) => height + row.height, 0);

function placeRow(row: SetRow, head: readonly SetRow[], flow: Flow, fonts: Fonts): void {
  let rest = row;
  while (rest.height > flow.room()) {
    const split = rest.height > flow.fullHeight * tallestMovedRow ? splitRow(rest, flow.room()) : null;
    if (split !== null) drawRows([split[0]], flow);
    if (split === null && flow.atTop()) throw new Error("a table head that leaves no room for a line");
    rest = split?.[1] ?? rest;
    flow.nextPage();
    drawContinuation(head, flow, fonts);
  }
  drawRows([rest], flow);
}

function drawContinuation(head: readonly SetRow[], flow: Flow, fonts: Fonts): void {
  const style = { size: continued.size, weight: "regular", ink: "grey" } as const;
  const lines = setText(continued.text, style, textWidth(flow.paper), fonts);
  const top = flow.take(heightOf(lines) + 2);
  flow.draw(placeLines(lines, flow.paper.left, flow.paper.right, top, "right"));
  drawRows(head, flow);
}

function drawRows(rows: readonly SetRow[], flow: Flow): void {
  for (const row of rows) {
    const top = flow.take(row.height);
    flow.draw(row.cells.filter((cell) => cell.label).map((cell) => fieldOf(cell, top, row.height)));
    flow.draw(row.cells.flatMap((cell) => textOf(cell, top, row)));
    flow.draw(frame(row, top));
    flow.draw(row.cells.flatMap((cell) => linkOf(cell, top, row.height)));
  }
}

function fieldOf({ left, right }: SetCell, top: number, height: number): Field {
  return { kind: "field", x: left, y: top, width: right - left, height };
}

function linkOf({ left, right, target }: SetCell, top: number, height: number): readonly Link[] {
  return target === null ? [] : [{ kind: "link", x: left, y: top, width: right - left, height, target }];
}

function textOf({ left, right, lines, align }: SetCell, top: number, row: SetRow): readonly TextRun[] {
  const slack = row.split ? padding.above : (row.height - heightOf(lines)) / 2;
  return placeLines(lines, left + padding.side, right - padding.side, top + slack, align);
}

function frame(row: SetRow, top: number): readonly Rule[] {
  const [left, right] = [row.cells[0]?.left ?? 0, row.cells.at(-1)?.right ?? 0];
  const bottom = top + row.height;
  const dividers = row.cells.slice(0, -1).map((cell) => rule(cell.right, top, cell.right, bottom, thin));
  return [
    ...dividers,
    rule(left, top, right, top, thin),
    rule(left, bottom, right, bottom, thin),
    rule(left, top, left, bottom, thick),
    rule(right, top, right, bottom, thick),
  ];
}

function rule(fromX: number, fromY: number, toX: number, toY: number, thickness: number): Rule {
  return { kind: "rule", fromX, fromY, toX, toY, thickness };
}
