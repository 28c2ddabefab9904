import { PDFDict, type PDFDocument, type PDFFont, PDFName, type PDFWidgetAnnotation } from "pdf-lib";
import type { Face } from "../pdf/fonts.ts";
import { faceKey } from "./embed-face.ts";
import { type SetRoom, setInRoom, type TextRoom } from "./set-box.ts";

/** How a text field wants its text: what its default appearance, flags and border say. */
export interface FieldLook {
  readonly size: number | null;
  /** The operators that set the text's colour. */
  readonly colour: string;
  readonly align: TextRoom["align"];
  readonly multiline: boolean;
  readonly comb: number | null;
}

/** Reads size and colour from a default appearance such as `/Helv 10 Tf 0 0 1 rg`. */
export function lookOf(appearance: string): Pick<FieldLook, "size" | "colour"> {
  const size = Number(/([\d.]+)\s+Tf/.exec(appearance)?.[1] ?? "0");
  const colour = /(?:-?[\d.]+\s+){1,4}(?:g|rg|k)(?![a-zA-Z])/.exec(appearance)?.[0] ?? "0 g";
  return { size: size >= 4 ? size : null, colour };
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly turn: number;
  readonly border: number;
}

function frameOf(widget: PDFWidgetAnnotation): Frame {
  const { width, height } = widget.getRectangle();
  const turn = (((widget.getAppearanceCharacteristics()?.getRotation() ?? 0) % 360) + 360) % 360;
  const drawn = widget.getAppearanceCharacteristics()?.getBorderColor() !== undefined;
  const border = drawn ? (widget.getBorderStyle()?.getWidth() ?? 1) : 0;
  return turn === 90 || turn === 270 ? { width: height, height: width, turn, border } : { width, height, turn, border };
}

/** The room inside a widget's border, as its text is read. */
export function roomOf(widget: PDFWidgetAnnotation, look: FieldLook): TextRoom {
  const { width, height, border } = frameOf(widget);
  const { size, align, multiline, comb } = look;
  const margin = comb === null ? border + 2 : 0;
  const air = multiline ? border + 2 : border;
  return { width: width - margin * 2, height: height - air * 2, size, align, multiline, comb };
}

/** How a text would stand in the widget; null when it does not fit. */
export const setInWidget = (widget: PDFWidgetAnnotation, text: string, look: FieldLook, face: Face): SetRoom | null =>
  setInRoom(text, roomOf(widget, look), face);

/** Draws a widget's appearance anew: its own ground and border, and the text in the tool's typeface. */
export function drawField(
  pdf: PDFDocument,
  widget: PDFWidgetAnnotation,
  set: SetRoom,
  look: FieldLook,
  font: PDFFont,
): void {
  const { width, height, turn } = frameOf(widget);
  const room = roomOf(widget, look);
  const [left, bottom] = [(width - room.width) / 2, (height - room.height) / 2];
  const pieces = set.pieces.map(
    ({ text, x, y }) => `1 0 0 1 ${short(left + x)} ${short(bottom + y)} Tm ${font.encodeText(text).toString()} Tj`,
  );
  const content = [
    ground(widget, width, height),
    "/Tx BMC",
    "q",
    "BT",
    look.colour,
    `/${faceKey} ${short(set.size)} Tf`,
    ...pieces,
    "ET",
    "Q",
    "EMC",
  ].join("\n");
  const stream = pdf.context.flateStream(content, {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, width, height],
    Matrix: matrixFor(turn, width, height),
    Resources: { Font: { [faceKey]: font.ref } },
  });
  widget.setNormalAppearance(pdf.context.register(stream));
  widget.removeRolloverAppearance();
  widget.removeDownAppearance();
  widget.dict.delete(PDFName.of("AS"));
}

const short = (value: number): string => String(Math.floor(value * 100 + 0.5) / 100);

function matrixFor(turn: number, width: number, height: number): number[] {
  if (turn === 90) return [0, 1, -1, 0, height, 0];
  if (turn === 180) return [-1, 0, 0, -1, width, height];
  return turn === 270 ? [0, -1, 1, 0, 0, width] : [1, 0, 0, 1, 0, 0];
}

const colourOperators: Readonly<Record<number, readonly [fill: string, stroke: string]>> = {
  1: ["g", "G"],
  3: ["rg", "RG"],
  4: ["k", "K"],
};

function ground(widget: PDFWidgetAnnotation, width: number, height: number): string {
  const looks = widget.getAppearanceCharacteristics();
  const [back = [], edge = []] = [looks?.getBackgroundColor(), looks?.getBorderColor()];
  const border = widget.getBorderStyle()?.getWidth() ?? 1;
  const [fill] = colourOperators[back.length] ?? [];
  const [, stroke] = colourOperators[edge.length] ?? [];
  const filled = fill === undefined ? "" : `q ${back.join(" ")} ${fill} 0 0 ${width} ${height} re f Q\n`;
  if (stroke === undefined || border === 0) return filled;
  const inset = `${short(border / 2)} ${short(border / 2)} ${short(width - border)} ${short(height - border)}`;
  return `${filled}q ${edge.join(" ")} ${stroke} ${border} w ${inset} re S Q`;
}

/** Whether the widget already shows something. */
export function hasAppearance(widget: PDFWidgetAnnotation): boolean {
  const appearances = widget.dict.lookup(PDFName.of("AP"));
  return appearances instanceof PDFDict && appearances.lookup(PDFName.of("N")) !== undefined;
}
