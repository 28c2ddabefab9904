import { createHash } from "node:crypto";
import {
  beginText,
  endText,
  fill,
  lineTo,
  moveText,
  moveTo,
  PDFDocument,
  type PDFFont,
  PDFHexString,
  type PDFName,
  type PDFOperator,
  type PDFPage,
  rectangle,
  setFillingGrayscaleColor,
  setFillingRgbColor,
  setFontAndSize,
  setLineWidth,
  setStrokingGrayscaleColor,
  showText,
  stroke,
} from "pdf-lib";
import { assertNever } from "../../../shared/result.ts";
import type { Drawing, Ink, LaidDocument, LaidPage, TextRun } from "./drawing.ts";
import { type Fonts, parseFont, type Weight } from "./fonts.ts";
import { addOutline } from "./outline.ts";

/** What a PDF says about itself. `madeOn` stands as creation and modification date, so that the same input gives the same bytes. */
export interface PdfProperties {
  readonly title: string;
  readonly author: string;
  readonly madeOn: Date;
}

/** Whether the PDF carries only the glyphs it uses, or the whole typeface (20 MB; to prove the first loses none). */
export type Embedding = "subset" | "whole";

/** Paints placed pages into the bytes of a PDF: text can be searched and copied, the outline lists the bookmarks. */
export async function paint(
  document: LaidDocument,
  properties: PdfProperties,
  fonts: Fonts,
  embedding: Embedding = "subset",
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  describe(pdf, document, properties);
  const embedded = await embedFonts(pdf, fonts, embedding, weightsIn(document));
  for (const page of document.pages) paintPage(pdf.addPage([page.width, page.height]), page, embedded);
  addOutline(pdf, document.bookmarks);
  return pdf.save({ objectsPerTick: Number.POSITIVE_INFINITY });
}

function describe(pdf: PDFDocument, document: LaidDocument, properties: PdfProperties): void {
  pdf.setTitle(properties.title, { showInWindowTitleBar: true });
  pdf.setAuthor(properties.author);
  pdf.setLanguage("zh-CN");
  pdf.setCreator("申报匣");
  pdf.setProducer("申报匣");
  pdf.setCreationDate(properties.madeOn);
  pdf.setModificationDate(properties.madeOn);
  const digest = createHash("sha256")
    .update(JSON.stringify([properties, document]))
    .digest("hex")
    .slice(0, 32);
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(digest), PDFHexString.of(digest)]);
}

type EmbeddedFonts = ReadonlyMap<Weight, PDFFont>;

function weightsIn(document: LaidDocument): ReadonlySet<Weight> {
  const runs = document.pages.flatMap((page) => page.drawings).filter((drawing) => drawing.kind === "text");
  return new Set(runs.map((run) => run.weight));
}

async function embedFonts(
  pdf: PDFDocument,
  fonts: Fonts,
  embedding: Embedding,
  weights: ReadonlySet<Weight>,
): Promise<EmbeddedFonts> {
  pdf.registerFontkit({ create: openUnshaped });
  const embedded = new Map<Weight, PDFFont>();
  for (const weight of (["regular", "bold"] as const).filter((each) => weights.has(each))) {
    const customName = `SHENBA+NotoSansSC-${weight === "bold" ? "Bold" : "Regular"}`;
    embedded.set(weight, await pdf.embedFont(fonts[weight].bytes, { subset: embedding === "subset", customName }));
  }
  return embedded;
}

// One glyph for one character, without ligatures or other shaping: what is drawn is then as wide as what was measured.
function openUnshaped(bytes: Uint8Array): ReturnType<typeof parseFont> {
  const font = parseFont(bytes);
  return Object.assign(font, { layout: (text: string) => ({ glyphs: font.glyphsForString(text) }) });
}

function paintPage(target: PDFPage, page: LaidPage, fonts: EmbeddedFonts): void {
  const keys = new Map<Weight, PDFName>();
  for (const [weight, font] of fonts) keys.set(weight, target.node.newFontDictionary("Noto", font.ref));
  const operators = page.drawings.flatMap((drawing) => paintDrawing(drawing, page.height, fonts, keys));
  target.pushOperators(...operators);
}

function paintDrawing(
  drawing: Drawing,
  height: number,
  fonts: EmbeddedFonts,
  keys: ReadonlyMap<Weight, PDFName>,
): readonly PDFOperator[] {
  switch (drawing.kind) {
    case "text":
      return paintText(drawing, height, fonts, keys);
    case "rule":
      return [
        setStrokingGrayscaleColor(0.25),
        setLineWidth(drawing.thickness),
        moveTo(tidy(drawing.fromX), tidy(height - drawing.fromY)),
        lineTo(tidy(drawing.toX), tidy(height - drawing.toY)),
        stroke(),
      ];
    case "field":
      return [
        setFillingGrayscaleColor(0.94),
        rectangle(
          tidy(drawing.x),
          tidy(height - drawing.y - drawing.height),
          tidy(drawing.width),
          tidy(drawing.height),
        ),
        fill(),
      ];
    default:
      return assertNever(drawing);
  }
}

function paintText(
  run: TextRun,
  height: number,
  fonts: EmbeddedFonts,
  keys: ReadonlyMap<Weight, PDFName>,
): readonly PDFOperator[] {
  const [font, key] = [fonts.get(run.weight), keys.get(run.weight)];
  if (font === undefined || key === undefined) throw new Error(`the ${run.weight} weight is not embedded`);
  return [
    beginText(),
    inkColour(run.ink),
    setFontAndSize(key, run.size),
    moveText(tidy(run.x), tidy(height - run.baseline)),
    showText(font.encodeText(run.text)),
    endText(),
  ];
}

function inkColour(ink: Ink): PDFOperator {
  if (ink === "red") return setFillingRgbColor(0.72, 0.11, 0.11);
  return setFillingGrayscaleColor(ink === "grey" ? 0.38 : 0);
}

// A hundredth of a point is finer than any printer, and keeps rounding dust out of the file.
const tidy = (length: number): number => Math.floor(length * 100 + 0.5) / 100;
