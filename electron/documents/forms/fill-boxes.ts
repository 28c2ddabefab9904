import type { PDFDocument, PDFFont } from "pdf-lib";
import type { Finding } from "../../../shared/finding.ts";
import type { Fill, WrittenValue } from "../../../shared/forms/fill.ts";
import type { BoxTarget } from "../../../shared/model/form.ts";
import type { Face } from "../pdf/fonts.ts";
import { fillFinding } from "./fill-finding.ts";
import { viewOf } from "./page-view.ts";
import { type SetRoom, setInRoom, type TextRoom } from "./set-box.ts";
import { characterProblem, roomProblem } from "./text-problem.ts";

/** A text that has its place on a page; lengths are points of the page as it is seen. */
interface PlacedText {
  readonly page: number;
  readonly left: number;
  /** The lower edge of its box, from the top of the page. */
  readonly bottom: number;
  readonly set: SetRoom;
}

/** What a fill puts into boxes on the pages, or why it cannot. */
export interface BoxPlan {
  readonly findings: readonly Finding[];
  readonly placed: readonly PlacedText[];
}

const none: BoxPlan = { findings: [], placed: [] };

/** Plans a fill of a box; the rows of a list follow each other at the box's pitch. */
export function planBox(pdf: PDFDocument, fill: Fill, face: Face): BoxPlan {
  const { target } = fill;
  if (target.kind !== "box") return none;
  if (target.page > pdf.getPageCount()) return { ...none, findings: [fillFinding("form-place-missing", fill)] };
  const plans = fill.values.map((value, index) => (value === null ? none : planRow(fill, target, value, index, face)));
  return { findings: plans.flatMap(({ findings }) => findings), placed: plans.flatMap(({ placed }) => placed) };
}

function planRow(fill: Fill, target: BoxTarget, value: WrittenValue, index: number, face: Face): BoxPlan {
  if (value.on === false) return none;
  const text = value.on === true ? "√" : value.text;
  const missing = characterProblem(fill, text, face);
  if (missing !== null) return { ...none, findings: [missing] };
  const room: TextRoom = target;
  const set = setInRoom(text, room, face);
  if (set === null) return { ...none, findings: [roomProblem(fill, text, room)] };
  const bottom = target.y + target.height + index * target.pitch;
  return { findings: [], placed: [{ page: target.page, left: target.x, bottom, set }] };
}

/** Writes placed texts onto the pages, upright as the page is seen. */
export function drawBoxes(pdf: PDFDocument, placed: readonly PlacedText[], font: PDFFont): void {
  for (const [number, texts] of Map.groupBy(placed, ({ page }) => page)) {
    const page = pdf.getPage(number - 1);
    const view = viewOf(page);
    // Adding the font closes what the page's own content may have left open.
    const key = page.node.newFontDictionary("Shenbao", font.ref);
    const pieces = texts.flatMap(({ left, bottom, set }) => [
      `${String(key)} ${set.size} Tf`,
      ...set.pieces.map(({ text, x, y }) => {
        const [across, up] = [left + x, view.height - bottom + y];
        return `1 0 0 1 ${short(across)} ${short(up)} Tm ${font.encodeText(text).toString()} Tj`;
      }),
    ]);
    const content = `q ${view.toPage.join(" ")} cm BT 0 g\n${pieces.join("\n")}\nET Q\n`;
    const { context } = pdf;
    page.node.addContentStream(context.register(context.flateStream(content)));
  }
}

const short = (value: number): string => String(Math.floor(value * 100 + 0.5) / 100);
