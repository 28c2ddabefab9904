import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString, PDFName } from "pdf-lib";
import type { LaidDocument } from "./drawing.ts";
import { type EmbeddedFont, type Embedding, embedFonts } from "./embed-fonts.ts";
import type { Fonts, Weight } from "./fonts.ts";
import { addLinks } from "./links.ts";
import { addOutline } from "./outline.ts";
import { pageContent } from "./page-content.ts";

/** What a PDF says about itself. `madeOn` stands as creation and modification date, so that the same input gives the same bytes. */
export interface PdfProperties {
  readonly title: string;
  readonly author: string;
  readonly madeOn: Date;
}

/**
 * Paints placed pages into the bytes of a PDF, made as PDF/A-2b asks: text can be searched and copied, the outline lists the
 * bookmarks, links lead to anchors. `onStep` is told of each of a page's two steps.
 */
export async function paint(
  document: LaidDocument,
  properties: PdfProperties,
  fonts: Fonts,
  embedding: Embedding = "subset",
  onStep: () => void = () => undefined,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  describe(pdf, properties);
  const embedded = await embedFonts(pdf, fonts, embedding, weightsIn(document));
  const contents = document.pages.map((page) => {
    const content = pageContent(page, embedded);
    onStep();
    return content;
  });
  addPages(pdf, document, { contents, fonts: embedded, onStep });
  addLinks(pdf, document);
  addOutline(pdf, document.bookmarks);
  identify(pdf, document, properties, contents);
  // After the identifier, which would otherwise be random: metadata as XMP, and sRGB as the output the colours are meant for.
  pdf.convertToPDFA({ conformance: "2B" });
  return pdf.save({ objectsPerTick: Number.POSITIVE_INFINITY });
}

function describe(pdf: PDFDocument, properties: PdfProperties): void {
  pdf.setTitle(onOneLine(properties.title), { showInWindowTitleBar: true });
  pdf.setAuthor(onOneLine(properties.author));
  pdf.setLanguage("zh-CN");
  pdf.setCreator("申报匣");
  pdf.setProducer("申报匣");
  pdf.setCreationDate(properties.madeOn);
  pdf.setModificationDate(properties.madeOn);
}

// The title also stands in XMP, and XML knows no control characters.
const onOneLine = (text: string): string => text.replaceAll(/\p{Cc}+/gu, " ");

function weightsIn({ pages }: LaidDocument): ReadonlySet<Weight> {
  const weights = new Set<Weight>();
  for (const { drawings } of pages)
    for (const drawing of drawings) if (drawing.kind === "text") weights.add(drawing.weight);
  return weights;
}

interface PaintedPages {
  readonly contents: readonly string[];
  readonly fonts: ReadonlyMap<Weight, EmbeddedFont>;
  readonly onStep: () => void;
}

function addPages(pdf: PDFDocument, { pages }: LaidDocument, { contents, fonts, onStep }: PaintedPages): void {
  const names = Object.fromEntries([...fonts.values()].map(({ name, font }) => [name, font.ref]));
  const resources = pdf.context.register(pdf.context.obj({ Font: names }));
  pages.forEach(({ width, height }, index) => {
    const { node } = pdf.addPage([width, height]);
    const content = pdf.context.flateStream(Buffer.from(contents[index] ?? "", "latin1"));
    node.set(PDFName.of("Resources"), resources);
    node.set(PDFName.of("Contents"), pdf.context.register(content));
    onStep();
  });
}

/** The file's identifier, the same for the same pages and properties. */
function identify(
  pdf: PDFDocument,
  document: LaidDocument,
  properties: PdfProperties,
  contents: readonly string[],
): void {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([properties, document.bookmarks, document.anchors]));
  // Codes only say which glyph came when; the texts say which it was.
  for (const { drawings } of document.pages)
    for (const drawing of drawings) if (drawing.kind === "text") hash.update(drawing.text);
  for (const content of contents) hash.update(content);
  const digest = hash.digest("hex").slice(0, 32);
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(digest), PDFHexString.of(digest)]);
}
