import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from "pdf-lib";
import { flattenAnnotations } from "./annotations.ts";
import { mark, type TextTerms, textOf } from "./object-text.ts";
import { PageContentReader } from "./page-content-reader.ts";
import type { SourcePage } from "./page-tree.ts";
import { type Box, binderObject, type PartPage, Refusal, type StampPlace } from "./part.ts";
import type { PartBuilder } from "./part-builder.ts";
import { stampFontName } from "./stamp-font-name.ts";
import { lineAt } from "./stamp-place.ts";

const [fontKey, drawnKey] = ["Font", "XObject"];

/** Writes a page down: what it draws, what stands on it as annotations, and nothing that it could do. */
export function pagePart(page: SourcePage, builder: PartBuilder): PartPage {
  const terms: TextTerms = { ...builder.terms, refs: [] };
  const contents = contentsOf(page.dict);
  const flattened = flattenAnnotations(page.dict, builder);
  const group = page.dict.get(PDFName.of("Group"));
  const text = [
    `<</Type/Page/Parent ${mark(binderObject.pageTree, terms)}`,
    `/MediaBox ${boxText(page.media)}/CropBox ${boxText(page.box)}`,
    page.rotate === 0 ? "" : `/Rotate ${page.rotate}`,
    page.unit === 1 ? "" : `/UserUnit ${page.unit}`,
    group === undefined ? "" : `/Group ${textOf(group, terms)}`,
    `/Resources<<${resourcesText(page, flattened.forms, terms)}>>`,
    `/Contents[${mark(binderObject.opening, terms)} ${contents.map((one) => textOf(one, terms)).join(" ")} ${mark(binderObject.closing, terms)}]`,
  ].join("");
  const { rotate, unit, box } = page;
  const { overlay, fields } = flattened;
  return { text, refs: terms.refs, box, rotate, unit, ...readContent(page, contents, builder), overlay, fields };
}

const boxText = ({ left, bottom, right, top }: Box): string => `[${left} ${bottom} ${right} ${top}]`;

/** The references to the page's content; a page may have none, but what it names must be there. */
function contentsOf(page: PDFDict): readonly PDFRef[] {
  const value = page.get(PDFName.of("Contents"));
  if (value === undefined) return [];
  const target = page.context.lookup(value);
  const refs = target instanceof PDFArray ? target.asArray() : [value];
  return refs.map((ref) => {
    if (!(ref instanceof PDFRef && page.context.lookup(ref) instanceof PDFStream)) throw new Refusal("damaged");
    return ref;
  });
}

/** How to keep the content apart from the stamp: states to save before and to restore after it, and a line without its text. */
function readContent(
  page: SourcePage,
  refs: readonly PDFRef[],
  builder: PartBuilder,
): Pick<PartPage, "opens" | "closes" | "stampAt"> {
  const taken = new Set<StampPlace | null>();
  const reader = new PageContentReader((x, y) => void taken.add(lineAt(x, y, page)));
  for (const ref of refs) {
    const stream = builder.terms.context.lookup(ref);
    const content = stream instanceof PDFStream ? builder.contentOf(stream) : null;
    if (content !== null) reader.read(content);
  }
  const { level, lowest } = reader.balance;
  const stampAt = taken.has("foot") && !taken.has("head") ? "head" : "foot";
  return { opens: 1 - lowest, closes: 1 - lowest + level, stampAt };
}

/** The page's resources with the stamp's typeface and the flattened annotations added; what others share is left as it is. */
function resourcesText({ resources }: SourcePage, forms: ReadonlyMap<string, PDFRef>, terms: TextTerms): string {
  const others = (resources?.entries() ?? [])
    .filter(([key]) => key.decodeText() !== fontKey && key.decodeText() !== drawnKey)
    .map(([key, value]) => `${key.toString()} ${textOf(value, terms)}`);
  const fonts = `${namedText(resources, fontKey, terms)}/${stampFontName} ${mark(binderObject.stampFont, terms)}`;
  const added = [...forms].map(([name, ref]) => `/${name} ${textOf(ref, terms)}`);
  const drawn = [namedText(resources, drawnKey, terms), ...added].join("");
  return [...others, `/${fontKey}<<${fonts}>>`, drawn === "" ? "" : `/${drawnKey}<<${drawn}>>`].join("");
}

function namedText(resources: PDFDict | null, key: string, terms: TextTerms): string {
  const named = resources?.lookup(PDFName.of(key));
  if (!(named instanceof PDFDict)) return "";
  return named
    .entries()
    .map(([name, value]) => `${name.toString()} ${textOf(present(value, named), terms)}`)
    .join("");
}

/** A typeface or picture that a page names and that is not there would be missing on the page. */
function present(value: PDFObject, from: PDFDict): PDFObject {
  if (value instanceof PDFRef && from.context.lookup(value) === undefined) throw new Refusal("damaged");
  return value;
}
