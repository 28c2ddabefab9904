import * as fontkit from "fontkit";
import { PDFDocument, type PDFFont, PDFHexString, type PDFPage, rgb } from "pdf-lib";
import { formatChineseDate } from "../../../shared/dates.ts";
import { charactersOf } from "../fingerprint.ts";
import type { Paper, Proof } from "./proof.ts";

const page = { width: 595, height: 842, left: 60, right: 535, top: 780, bottom: 70 } as const;
const black = rgb(0.1, 0.1, 0.1);
const grey = rgb(0.55, 0.55, 0.55);
const red = rgb(0.78, 0.12, 0.12);
const remark = "示例材料：内容全部虚构，仅供演示";

/** Where the next line goes. The only thing that changes while a paper is drawn. */
interface Pen {
  readonly pdf: PDFDocument;
  readonly font: PDFFont;
  page: PDFPage;
  y: number;
}

/** A proof as a PDF of A4 pages, each marked as a sample. The same proof gives the same bytes. */
export async function drawPaper(proof: Proof, paper: Paper, fontBytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(fontBytes, { subset: true, customName: "SAMPLE+NotoSansSC-Regular" });
  const issued = new Date(`${proof.issuedOn}T08:00:00Z`);
  pdf.setTitle(proof.title);
  pdf.setCreationDate(issued);
  pdf.setModificationDate(issued);
  const id = PDFHexString.of(charactersOf(proof.fileName, "0123456789ABCDEF", 32));
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
  drawAll({ pdf, font, page: addPage(pdf, font), y: page.top }, proof, paper);
  return await pdf.save({ objectsPerTick: Number.POSITIVE_INFINITY });
}

function addPage(pdf: PDFDocument, font: PDFFont): PDFPage {
  const added = pdf.addPage([page.width, page.height]);
  added.drawText(remark, { x: page.left, y: 806, size: 9, font, color: red });
  return added;
}

function drawAll(pen: Pen, proof: Proof, paper: Paper): void {
  const width = pen.font.widthOfTextAtSize(paper.heading, 19);
  write(pen, paper.heading, (page.width - width) / 2, 19);
  pen.y -= 22;
  for (const [label, value] of paper.fields) field(pen, label, value);
  pen.y -= 8;
  for (const text of paper.prose)
    for (const line of wrap(pen.font, `　　${text}`, 11.5, page.right - page.left)) write(pen, line, page.left, 11.5);
  if (paper.table !== undefined) table(pen, paper.table);
  sign(pen, proof, paper);
}

function write(pen: Pen, text: string, x: number, size: number): void {
  makeRoom(pen, size * 1.7);
  pen.page.drawText(text, { x, y: pen.y, size, font: pen.font, color: black });
  pen.y -= size * 1.7;
}

function makeRoom(pen: Pen, height: number): void {
  if (pen.y - height >= page.bottom) return;
  pen.page = addPage(pen.pdf, pen.font);
  pen.y = page.top;
}

function wrap(font: PDFFont, text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [""];
  for (const character of text) {
    const line = `${lines.at(-1) ?? ""}${character}`;
    // A line never begins with closing punctuation; it may stand a little over the edge.
    const fits = font.widthOfTextAtSize(line, size) <= width || "，。；：、”）》".includes(character);
    if (fits) lines[lines.length - 1] = line;
    else lines.push(character);
  }
  return lines;
}

function field(pen: Pen, label: string, value: string): void {
  const [first = "", ...rest] = wrap(pen.font, value, 11.5, page.right - page.left - 120);
  makeRoom(pen, 20);
  pen.page.drawText(`${label}：`, { x: page.left, y: pen.y, size: 11.5, font: pen.font, color: grey });
  for (const line of [first, ...rest]) write(pen, line, page.left + 120, 11.5);
}

function table(pen: Pen, { widths, rows }: NonNullable<Paper["table"]>): void {
  pen.y -= 6;
  for (const cells of rows) {
    makeRoom(pen, 18);
    let x: number = page.left;
    cells.forEach((text, index) => {
      pen.page.drawText(text, { x: x + 3, y: pen.y, size: 10, font: pen.font, color: black });
      x += widths[index] ?? 0;
    });
    const y = pen.y - 5;
    pen.page.drawLine({ start: { x: page.left, y }, end: { x, y }, thickness: 0.5, color: grey });
    pen.y -= 18;
  }
}

function sign(pen: Pen, proof: Proof, paper: Paper): void {
  makeRoom(pen, 130);
  pen.y -= 40;
  const right = (text: string) => page.right - pen.font.widthOfTextAtSize(text, 11.5) - 20;
  const date = formatChineseDate(proof.issuedOn);
  const sealAt = { x: page.right - 70, y: pen.y - 10 };
  write(pen, paper.issuer, right(paper.issuer), 11.5);
  write(pen, date, right(date), 11.5);
  pen.page.drawCircle({ ...sealAt, size: 42, borderColor: red, borderWidth: 2, opacity: 0, borderOpacity: 0.8 });
  pen.page.drawText("示例印章", { x: sealAt.x - 24, y: sealAt.y - 28, size: 12, font: pen.font, color: red });
}
