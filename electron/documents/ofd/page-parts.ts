import type { Field, Ink, LaidPage, Rule, TextRun } from "../pdf/drawing.ts";
import type { Face, Fonts, Weight } from "../pdf/fonts.ts";
import { escapeXml } from "../xml-text.ts";
import { inMillimetres, ofdBox, ofdPart } from "./ofd-xml.ts";

const inks: Readonly<Record<Ink, string>> = { black: "0 0 0", grey: "97 97 97", red: "184 28 28" };
const [fieldInk, ruleInk] = ["240 240 240", "64 64 64"];

/** What a page needs from its document: fresh ids, and the id of each embedded weight. */
export interface PageTerms {
  readonly nextId: () => number;
  readonly fontIds: ReadonlyMap<Weight, number>;
  readonly fonts: Fonts;
}

/** A page's content: fields, then lines, then text, so that nothing lies on a text. Links are left to the outline. */
export function ofdPage({ width, height, drawings }: LaidPage, terms: PageTerms): string {
  const layer = terms.nextId();
  const objects = [
    ...drawings.filter((each) => each.kind === "field").map((field) => fieldObject(field, terms)),
    ...drawings.filter((each) => each.kind === "rule").map((rule) => ruleObject(rule, terms)),
    ...drawings.filter((each) => each.kind === "text").map((run) => textObject(run, terms)),
  ].join("");
  const area = `<ofd:Area><ofd:PhysicalBox>${ofdBox(0, 0, width, height)}</ofd:PhysicalBox></ofd:Area>`;
  return ofdPart(
    "Page",
    `${area}<ofd:Content><ofd:Layer Type="Body" ID="${layer}">${objects}</ofd:Layer></ofd:Content>`,
  );
}

function fieldObject({ x, y, width, height }: Field, { nextId }: PageTerms): string {
  const [w, h] = [inMillimetres(width), inMillimetres(height)];
  const path = `M 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} C`;
  return `<ofd:PathObject ID="${nextId()}" Boundary="${ofdBox(x, y, width, height)}" Stroke="false" Fill="true"><ofd:FillColor Value="${fieldInk}"/><ofd:AbbreviatedData>${path}</ofd:AbbreviatedData></ofd:PathObject>`;
}

function ruleObject({ fromX, fromY, toX, toY, thickness }: Rule, { nextId }: PageTerms): string {
  // A box without height would be nothing to show: the line lies in the middle of one as wide as the pen.
  const [left, top] = [Math.min(fromX, toX) - thickness, Math.min(fromY, toY) - thickness];
  const box = ofdBox(left, top, Math.abs(toX - fromX) + 2 * thickness, Math.abs(toY - fromY) + 2 * thickness);
  const point = (x: number, y: number): string => `${inMillimetres(x - left)} ${inMillimetres(y - top)}`;
  const path = `M ${point(fromX, fromY)} L ${point(toX, toY)}`;
  return `<ofd:PathObject ID="${nextId()}" Boundary="${box}" LineWidth="${inMillimetres(thickness)}" Stroke="true" Fill="false"><ofd:StrokeColor Value="${ruleInk}"/><ofd:AbbreviatedData>${path}</ofd:AbbreviatedData></ofd:PathObject>`;
}

function textObject(run: TextRun, { nextId, fontIds, fonts }: PageTerms): string {
  const { text, x, baseline, width, size, weight, ink } = run;
  const face = fonts[weight];
  // The standard counts from the upper edge of the box down to the line on which the text stands.
  const [top, height] = [baseline - size, size * 1.4];
  const deltas = text.length > 1 ? ` DeltaX="${advances(face, text, size)}"` : "";
  const code = `<ofd:TextCode X="0" Y="${inMillimetres(size)}"${deltas}>${escapeXml(text)}</ofd:TextCode>`;
  return `<ofd:TextObject ID="${nextId()}" Boundary="${ofdBox(x, top, width + size, height)}" Font="${fontIds.get(weight)}" Size="${inMillimetres(size)}"><ofd:FillColor Value="${inks[ink]}"/>${code}</ofd:TextObject>`;
}

/** The way from each character to the next. */
const advances = (face: Face, text: string, size: number): string =>
  [...text]
    .slice(0, -1)
    .map((character) => inMillimetres(face.widthOf(character, size)))
    .join(" ");
