import { assertNever } from "../../../shared/result.ts";
import type { Block, Heading, Paragraph, SignatureArea } from "./block.ts";
import type { LaidDocument } from "./drawing.ts";
import { type Flow, startFlow } from "./flow.ts";
import type { Fonts } from "./fonts.ts";
import { layOutTable } from "./lay-out-table.ts";
import { a4Paper, type Orientation, textWidth } from "./paper.ts";
import { heightOf, placeLines, type SetLine, setText } from "./set-text.ts";

const bodySize = 10.5;
const headings = {
  0: { size: 20, before: 0, after: 14, align: "center" },
  1: { size: 13, before: 14, after: 6, align: "left" },
  2: { size: 11, before: 8, after: 4, align: "left" },
} as const;
// A heading at the foot of a page with its text on the next one helps nobody.
const roomBelowHeading = 80;
const signatureSize = 12;
const signatureLine = 38;

/** Places blocks on as many A4 pages as they need; every line gets its place, nothing is cut or shrunk. */
export function layOut(blocks: readonly Block[], orientation: Orientation, fonts: Fonts): LaidDocument {
  const flow = startFlow(a4Paper(orientation));
  for (const block of blocks) layOutBlock(block, flow, fonts);
  const { width, height } = flow.paper;
  return { pages: flow.pages.map((drawings) => ({ width, height, drawings })), bookmarks: flow.bookmarks, anchors: [] };
}

function layOutBlock(block: Block, flow: Flow, fonts: Fonts): void {
  switch (block.kind) {
    case "heading":
      return layOutHeading(block, flow, fonts);
    case "paragraph":
      return layOutParagraph(block, flow, fonts);
    case "table":
      return layOutTable(block, flow, fonts);
    case "signature":
      return layOutSignature(block, flow, fonts);
    case "space":
      if (!flow.atTop()) flow.take(Math.min(block.height, Math.max(0, flow.room())));
      return;
    case "page-break":
      if (!flow.atTop()) flow.nextPage();
      return;
    default:
      return assertNever(block);
  }
}

function layOutHeading(heading: Heading, flow: Flow, fonts: Fonts): void {
  const look = headings[heading.level];
  const style = { size: look.size, weight: "bold", ink: "black" } as const;
  const lines = setText(heading.text, style, textWidth(flow.paper), fonts);
  if (heightOf(lines) + look.before + roomBelowHeading > flow.room() && !flow.atTop()) flow.nextPage();
  if (!flow.atTop()) flow.take(look.before);
  if (heading.level !== 0) flow.bookmark(heading.text, heading.level);
  placeOnPages(lines, flow, look.align);
  flow.take(Math.min(look.after, flow.room()));
}

function layOutParagraph(paragraph: Paragraph, flow: Flow, fonts: Fonts): void {
  const { size = bodySize, weight = "regular", ink = "black", align = "left", after = 6 } = paragraph;
  const indent = paragraph.indent === true ? 2 * size : 0;
  const lines = setText(paragraph.text, { size, weight, ink }, textWidth(flow.paper), fonts, indent);
  placeOnPages(lines, flow, align);
  flow.take(Math.min(after, Math.max(0, flow.room())));
}

function placeOnPages(lines: readonly SetLine[], flow: Flow, align: "left" | "center" | "right"): void {
  for (const line of lines) {
    if (line.height > flow.room()) flow.nextPage();
    const top = flow.take(line.height);
    flow.draw(placeLines([line], flow.paper.left, flow.paper.right, top, align));
  }
}

function layOutSignature(area: SignatureArea, flow: Flow, fonts: Fonts): void {
  const left = flow.paper.left + textWidth(flow.paper) * 0.45;
  const style = { size: signatureSize, weight: "regular", ink: "black" } as const;
  const parts = area.lines.map((text) => setText(text, style, flow.paper.right - left, fonts));
  const height = parts.reduce((sum, lines) => sum + Math.max(signatureLine, heightOf(lines)), 0);
  if (height > flow.room() && !flow.atTop()) flow.nextPage();
  for (const lines of parts) {
    const top = flow.take(Math.max(signatureLine, heightOf(lines)));
    flow.draw(placeLines(lines, left, flow.paper.right, top, "left"));
  }
}
