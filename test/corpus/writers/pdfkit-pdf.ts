import { once } from "node:events";
import PDFKit from "pdfkit";
import { corpusFont } from "./corpus-font.ts";
import { inOrder, type Mark, type MarkOrder, type MarkPage, widthOf } from "./marks.ts";

/** How pdfkit puts the same page into a PDF. */
export interface PdfKitStyle {
  readonly order: MarkOrder;
  /** Each text is drawn twice, a little apart, for boldness. */
  readonly doubled: boolean;
  readonly characterSpacing: number;
  /** Lines round the boxes of the form, and a grid. */
  readonly ruled: boolean;
  readonly attachments: Readonly<Record<string, Uint8Array>>;
  readonly pictures: readonly {
    readonly png: Uint8Array;
    readonly x: number;
    readonly y: number;
    readonly width: number;
  }[];
}

const plain: PdfKitStyle = {
  order: "printed",
  doubled: false,
  characterSpacing: 0,
  ruled: true,
  attachments: {},
  pictures: [],
};

/** The pages as a PDF of pdfkit, fonts embedded as CID subsets. */
export async function pdfKitPdf(pages: readonly MarkPage[], change: Partial<PdfKitStyle> = {}): Promise<Uint8Array> {
  const style = { ...plain, ...change };
  const doc = new PDFKit({ autoFirstPage: false, compress: true, info: { Producer: "sample" } });
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = once(doc, "end");
  doc.font(Buffer.from(await corpusFont()));
  for (const [name, bytes] of Object.entries(style.attachments)) doc.file(Buffer.from(bytes), { name });
  for (const page of pages) addPage(doc, page, style);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function addPage(doc: PDFKit.PDFDocument, { width, height, marks }: MarkPage, style: PdfKitStyle): void {
  doc.addPage({ size: [width, height], margin: 0 });
  if (style.ruled) doc.rect(10, 76, width - 20, height - 96).stroke();
  for (const { png, x, y, width: wide } of style.pictures) doc.image(Buffer.from(png), x, y, { width: wide });
  for (const mark of inOrder(marks, style.order)) draw(doc, mark, style);
}

function draw(doc: PDFKit.PDFDocument, { text, x, y, size }: Mark, { doubled, characterSpacing }: PdfKitStyle): void {
  const options = {
    lineBreak: false,
    baseline: "alphabetic",
    characterSpacing,
    width: widthOf(text, size) * 2,
  } as const;
  doc.fontSize(size);
  for (const shift of doubled ? [0, 0.35] : [0]) doc.text(text, x + shift, y, options);
}
