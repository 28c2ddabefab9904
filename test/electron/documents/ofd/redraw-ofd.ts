import { strFromU8, unzipSync } from "fflate";
import * as fontkit from "fontkit";
import { PDFDocument, type PDFFont, type PDFPage, rgb } from "pdf-lib";
import { SaxesParser } from "saxes";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The parts of an OFD file by name. */
export const partsOf = (ofd: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(ofd);

/** A part as a tree; names without their prefix. */
export function parsePart(parts: Readonly<Record<string, Uint8Array>>, name: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({});
  parser.on("opentag", (tag) => {
    const element = { name: tag.name.replace("ofd:", ""), attributes: { ...tag.attributes }, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  });
  parser.on("closetag", () => void open.pop());
  const part = parts[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  parser.write(strFromU8(part)).close();
  const [top] = root.children;
  if (top === undefined) throw new Error(`${name} is empty`);
  return top;
}

/** Every element of a tree with this name. */
export const elements = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)]);

const numbers = (text: string | undefined): readonly number[] => (text ?? "").split(" ").map(Number);
const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Draws an OFD file as a PDF from nothing but its own parts: a reader that knows only the standard's words. */
export async function redrawOfd(ofd: Uint8Array): Promise<Uint8Array> {
  const parts = partsOf(ofd);
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit as never);
  const fonts = new Map<string, PDFFont>();
  for (const font of elements(parsePart(parts, "Doc_0/PublicRes.xml"), "Font")) {
    const file = parts[`Doc_0/Res/${font.children[0]?.text ?? ""}`];
    if (file === undefined) throw new Error("a font that is not there");
    fonts.set(font.attributes["ID"] ?? "", await pdf.embedFont(file, { subset: false }));
  }
  for (const { attributes } of elements(parsePart(parts, "Doc_0/Document.xml"), "Page"))
    redrawPage(pdf, parsePart(parts, `Doc_0/${attributes["BaseLoc"] ?? ""}`), fonts);
  return pdf.save();
}

function redrawPage(pdf: PDFDocument, content: Element, fonts: ReadonlyMap<string, PDFFont>): void {
  const [, , width = 0, height = 0] = numbers(elements(content, "PhysicalBox")[0]?.text).map(points);
  const page = pdf.addPage([width, height]);
  for (const path of elements(content, "PathObject")) redrawPath(page, height, path);
  for (const text of elements(content, "TextObject")) redrawText(page, height, text, fonts);
}

const inkOf = (element: Element | undefined) => {
  const [red = 0, green = 0, blue = 0] = numbers(element?.attributes["Value"]).map((value) => value / 255);
  return rgb(red, green, blue);
};

function redrawPath(page: PDFPage, height: number, { attributes, children }: Element): void {
  const [left = 0, top = 0] = numbers(attributes["Boundary"]).map(points);
  const data = children.find(({ name }) => name === "AbbreviatedData")?.text ?? "";
  const ink = inkOf(children.find(({ name }) => name.endsWith("Color")));
  const isFilled = attributes["Fill"] === "true";
  const svg = data.replaceAll(/[\d.]+/g, (value) => String(points(Number(value)))).replaceAll("C", "Z");
  page.drawSvgPath(svg, {
    ...{ x: left, y: height - top },
    ...(isFilled ? { color: ink } : { borderColor: ink, borderWidth: points(Number(attributes["LineWidth"])) }),
  });
}

function redrawText(page: PDFPage, height: number, text: Element, fonts: ReadonlyMap<string, PDFFont>): void {
  const [left = 0, top = 0] = numbers(text.attributes["Boundary"]).map(points);
  const code = text.children.find(({ name }) => name === "TextCode");
  const font = fonts.get(text.attributes["Font"] ?? "");
  if (code === undefined || font === undefined) throw new Error("a text without its code or font");
  const deltas = numbers(code.attributes["DeltaX"]).map(points);
  let x = left + points(Number(code.attributes["X"]));
  for (const [index, character] of [...code.text].entries()) {
    page.drawText(character, {
      ...{ x, y: height - top - points(Number(code.attributes["Y"])), font },
      size: points(Number(text.attributes["Size"])),
      color: inkOf(text.children.find(({ name }) => name === "FillColor")),
    });
    x += deltas[index] ?? 0;
  }
}
