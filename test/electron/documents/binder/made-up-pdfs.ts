import { PDFDocument, PDFName, rgb, StandardFonts } from "pdf-lib";

/** What a made-up PDF should hold. */
export interface PdfWish {
  readonly pages?: number;
  readonly size?: readonly [number, number];
  readonly rotate?: number;
  readonly useObjectStreams?: boolean;
}

/** Pages that say which they are, with a dark square in their upper left corner. */
export async function plainPdf(wish: PdfWish = {}): Promise<Uint8Array> {
  const pdf = await drawnPdf(wish);
  return pdf.save({ useObjectStreams: wish.useObjectStreams ?? true });
}

/** The same, before it is saved. */
export async function drawnPdf({ pages = 1, size = [595, 842], rotate = 0 }: PdfWish = {}): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number += 1) {
    const page = pdf.addPage([...size]);
    page.drawRectangle({ x: 20, y: size[1] - 70, width: 50, height: 50, color: rgb(0.1, 0.1, 0.1) });
    page.drawText(`page ${number}`, { x: 90, y: size[1] - 60, size: 24, font });
    if (rotate !== 0) page.node.set(PDFName.of("Rotate"), pdf.context.obj(rotate));
  }
  return pdf;
}

/** A PDF from the texts of its objects, numbered from 1; the first one is its catalog. `%LENGTH%` becomes a stream's length. */
export function rawPdf(objects: readonly (string | Buffer)[], trailer = ""): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1")];
  const offsets: number[] = [];
  const size = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [index, text] of objects.entries()) {
    offsets.push(size());
    const body = typeof text === "string" ? Buffer.from(text, "latin1") : text;
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n"));
  }
  const start = size();
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}`;
  parts.push(
    Buffer.from(`${table}trailer<</Size ${offsets.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

/** A stream object with the right length. */
export function rawStream(entries: string, content: string | Buffer): Buffer {
  const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${bytes.length}>>stream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
}

/** A one-page PDF of 300 by 300 points whose page is given; objects 1 to 3 are catalog, tree and page, more follow from 4. */
export const onePage = (page: string, more: readonly (string | Buffer)[], catalog = ""): Buffer =>
  rawPdf([
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]${page}>>`,
    ...more,
  ]);
