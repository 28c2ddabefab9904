import * as fontkit from "fontkit";
import { degrees, PDFDocument, type PDFFont, PDFHexString, type PDFPage } from "pdf-lib";
import { corpusFont } from "./corpus-font.ts";
import { inOrder, type Mark, type MarkOrder, type MarkPage } from "./marks.ts";

/** How pdf-lib puts the same page into a PDF. */
export interface PdfLibStyle {
  readonly order: MarkOrder;
  /** Each sign is drawn on its own. */
  readonly split: boolean;
  readonly rotate: 0 | 90 | 180 | 270;
  /** Where the page box begins, as when a larger sheet is cropped. */
  readonly corner: readonly [number, number];
  readonly info: Readonly<Record<string, string>>;
  readonly attachments: Readonly<Record<string, Uint8Array>>;
  /** A name tree of attachments that is there and empty. */
  readonly emptyNameTree: boolean;
  /** Keys of an object of their own, which nothing refers to. */
  readonly strayKeys: Readonly<Record<string, string>>;
}

const plain: PdfLibStyle = {
  order: "printed",
  split: false,
  rotate: 0,
  corner: [0, 0],
  info: {},
  attachments: {},
  emptyNameTree: false,
  strayKeys: {},
};

/** The pages as a PDF of pdf-lib with object streams. */
export async function pdfLibPdf(pages: readonly MarkPage[], change: Partial<PdfLibStyle> = {}): Promise<Uint8Array> {
  const style = { ...plain, ...change };
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(await corpusFont(), { subset: true });
  for (const page of pages) addPage(pdf, font, page, style);
  for (const [name, bytes] of Object.entries(style.attachments)) await pdf.attach(bytes, name);
  addKeys(pdf, style);
  return await pdf.save({ useObjectStreams: true });
}

const hexed = (keys: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(keys).map(([name, text]) => [name, PDFHexString.fromText(text)]));

function addKeys(pdf: PDFDocument, { info, strayKeys, emptyNameTree }: PdfLibStyle): void {
  if (Object.keys(info).length > 0) pdf.context.trailerInfo.Info = pdf.context.register(pdf.context.obj(hexed(info)));
  if (Object.keys(strayKeys).length > 0) pdf.context.register(pdf.context.obj(hexed(strayKeys)));
  if (emptyNameTree)
    pdf.catalog.set(pdf.context.obj("Names") as never, pdf.context.obj({ EmbeddedFiles: { Names: [] } }));
}

function addPage(pdf: PDFDocument, font: PDFFont, { width, height, marks }: MarkPage, style: PdfLibStyle): void {
  const turned = style.rotate % 180 === 90;
  const size: [number, number] = turned ? [height, width] : [width, height];
  const page = pdf.addPage(size);
  page.setRotation(degrees(style.rotate));
  page.setMediaBox(...style.corner, ...size);
  for (const mark of inOrder(marks, style.order)) draw(page, font, mark, { width, height }, style);
}

function draw(page: PDFPage, font: PDFFont, mark: Mark, size: Pick<MarkPage, "width" | "height">, style: PdfLibStyle) {
  let { x } = mark;
  for (const part of style.split ? [...mark.text] : [mark.text]) {
    page.drawText(part, { ...place(x, mark.y, size, style), size: mark.size, font });
    x += font.widthOfTextAtSize(part, mark.size);
  }
}

/** Where a point of the page as it is looked at lies in the page's own space. */
function place(x: number, y: number, { width, height }: Pick<MarkPage, "width" | "height">, style: PdfLibStyle) {
  const [left, bottom] = style.corner;
  const at = { 0: [x, height - y], 90: [y, x], 180: [width - x, y], 270: [height - y, width - x] }[style.rotate];
  return { x: left + (at[0] as number), y: bottom + (at[1] as number), rotate: degrees(style.rotate) };
}
