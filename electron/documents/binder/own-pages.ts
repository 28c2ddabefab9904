import { PDFDocument, PDFName } from "pdf-lib";
import type { LaidPage } from "../pdf/drawing.ts";
import { type Embedding, embedFonts } from "../pdf/embed-fonts.ts";
import type { Fonts } from "../pdf/fonts.ts";
import { pageContent } from "../pdf/page-content.ts";
import type { Part } from "./part.ts";
import { type Locate, PartBuilder } from "./part-builder.ts";
import type { StampFont } from "./stamp.ts";
import { partOf } from "./survey-pdf.ts";

/** The pages that a volume adds of its own, as a part of it, and the typeface that its stamps share with them. */
export interface OwnPages {
  readonly part: Part;
  /** The bytes that the part's ranges name. */
  readonly bytes: Uint8Array;
  readonly stampFont: StampFont;
  /** The number of that typeface among the part's objects. */
  readonly stampFontNumber: number;
}

/** Paints pages and sets up the stamp's typeface, which holds the characters of these pages and of `stamped`, and no others. */
export async function paintOwnPages(
  pages: readonly LaidPage[],
  stamped: string,
  fonts: Fonts,
  embedding: Embedding = "subset",
): Promise<OwnPages> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const embedded = await embedFonts(pdf, fonts, embedding, new Set(["regular", "bold"]));
  const regular = embedded.get("regular");
  if (regular === undefined) throw new Error("the regular weight is not embedded");
  const names = Object.fromEntries([...embedded.values()].map(({ name, font }) => [name, font.ref]));
  for (const page of pages) {
    const { node } = pdf.addPage([page.width, page.height]);
    const content = pdf.context.flateStream(Buffer.from(pageContent(page, embedded), "latin1"));
    node.set(PDFName.of("Resources"), pdf.context.obj({ Font: names }));
    node.set(PDFName.of("Contents"), pdf.context.register(content));
  }
  const drawable = charactersIn(stamped, fonts);
  for (const one of drawable) regular.encode(one);
  await pdf.flush();
  const taken: Uint8Array[] = [];
  const builder = new PartBuilder(pdf.context, true, gatherInto(taken), { left: Number.MAX_SAFE_INTEGER });
  const stampFontNumber = builder.numberOf(regular.font.ref);
  const part = partOf(pdf.context, builder);
  const encode = (text: string): string =>
    regular.encode([...text].map((one) => (drawable.has(one) ? one : " ")).join(""));
  const stampFont = { widthOf: fonts.regular.widthOf, encode };
  return { part, bytes: Buffer.concat(taken), stampFont, stampFontNumber };
}

const charactersIn = (text: string, { regular }: Fonts): ReadonlySet<string> =>
  new Set([" ", ...[...text].filter((one) => regular.has(one.codePointAt(0) ?? 0))]);

function gatherInto(taken: Uint8Array[]): Locate {
  let size = 0;
  return (bytes) => {
    const from = size;
    taken.push(bytes);
    size += bytes.length;
    return [{ from, length: bytes.length }];
  };
}
