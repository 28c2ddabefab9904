import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef } from "pdf-lib";

/** A link of a page: the page it leads to, counted from 1, and the other file where it leads out of this one. */
export interface ReadLink {
  readonly from: number;
  readonly to: number;
  readonly file: string | null;
}

/** A bookmark with the page it leads to, counted from 1. */
export interface ReadBookmark {
  readonly title: string;
  readonly page: number;
  readonly children: readonly ReadBookmark[];
}

const key = (name: string): PDFName => PDFName.of(name);

/** What a reader can click in a PDF. */
export async function readBound(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const numbers = new Map(pdf.getPages().map((page, index) => [page.ref, index + 1]));
  const pageAt = (destination: unknown): number => {
    const first = destination instanceof PDFArray ? destination.get(0) : undefined;
    if (first instanceof PDFNumber) return first.asNumber() + 1;
    return (first instanceof PDFRef ? numbers.get(first) : undefined) ?? 0;
  };
  const links = pdf.getPages().flatMap((page, index): readonly ReadLink[] => {
    const annotations = page.node.Annots()?.asArray() ?? [];
    return annotations.map((one) => {
      const annotation = pdf.context.lookup(one, PDFDict);
      const action = annotation.lookupMaybe(key("A"), PDFDict);
      const file = action?.get(key("F"))?.toString() ?? null;
      return { from: index + 1, to: pageAt(annotation.lookup(key("Dest")) ?? action?.lookup(key("D"))), file };
    });
  });
  const level = (node: PDFDict | undefined): readonly ReadBookmark[] => {
    const found: ReadBookmark[] = [];
    for (
      let item = node?.lookupMaybe(key("First"), PDFDict);
      item !== undefined;
      item = item.lookupMaybe(key("Next"), PDFDict)
    )
      found.push({
        title: item.lookup(key("Title"), PDFHexString).decodeText(),
        page: pageAt(item.lookup(key("Dest"))),
        children: level(item),
      });
    return found;
  };
  const bookmarks = level(pdf.catalog.lookupMaybe(key("Outlines"), PDFDict));
  return { pages: pdf.getPageCount(), links, bookmarks };
}
