import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from "pdf-lib";
import type { Bookmark } from "./drawing.ts";

interface Entry {
  readonly bookmark: Bookmark;
  readonly children: Entry[];
}

/** Writes the bookmarks as the document's outline, level 2 under the level 1 before it; does nothing when there are none. */
export function addOutline(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const root = pdf.context.obj({ Type: "Outlines" });
  const rootRef = pdf.context.register(root);
  addChildren(pdf, root, rootRef, nest(bookmarks));
  pdf.catalog.set(PDFName.of("Outlines"), rootRef);
}

function nest(bookmarks: readonly Bookmark[]): readonly Entry[] {
  const top: Entry[] = [];
  for (const bookmark of bookmarks) {
    const parent = bookmark.level === 2 ? top.at(-1) : undefined;
    (parent?.children ?? top).push({ bookmark, children: [] });
  }
  return top;
}

function addChildren(pdf: PDFDocument, parent: PDFDict, parentRef: PDFRef, entries: readonly Entry[]): void {
  const items = entries.map(({ bookmark }) => {
    const page = pdf.getPage(bookmark.page).ref;
    const item = pdf.context.obj({ Parent: parentRef, Dest: [page, "Fit"] });
    item.set(PDFName.of("Title"), PDFHexString.fromText(bookmark.title));
    return { item, ref: pdf.context.register(item) };
  });
  items.forEach(({ item, ref }, index) => {
    const [previous, next] = [items[index - 1], items[index + 1]];
    if (previous !== undefined) item.set(PDFName.of("Prev"), previous.ref);
    if (next !== undefined) item.set(PDFName.of("Next"), next.ref);
    const children = entries[index]?.children ?? [];
    if (children.length > 0) addChildren(pdf, item, ref, children);
  });
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return;
  parent.set(PDFName.of("First"), first.ref);
  parent.set(PDFName.of("Last"), last.ref);
  parent.set(PDFName.of("Count"), PDFNumber.of(items.length));
}
