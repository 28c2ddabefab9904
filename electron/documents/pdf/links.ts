import { type PDFDocument, PDFName, type PDFRef } from "pdf-lib";
import type { LaidDocument, Link } from "./drawing.ts";

/** Writes the links between the document's own pages as annotations without a border. */
export function addLinks(pdf: PDFDocument, { pages, anchors }: LaidDocument): void {
  const targets = new Map(anchors.map(({ name, page }) => [name, pdf.getPage(page).ref]));
  pages.forEach(({ drawings, height }, index) => {
    const refs = drawings
      .filter((drawing) => drawing.kind === "link")
      .flatMap((link) => annotationOf(pdf, link, height, targets.get(link.target)));
    if (refs.length > 0) pdf.getPage(index).node.set(PDFName.of("Annots"), pdf.context.obj(refs));
  });
}

function annotationOf(pdf: PDFDocument, link: Link, height: number, page: PDFRef | undefined): readonly PDFRef[] {
  if (page === undefined) return [];
  const { x, y, width } = link;
  const annotation = pdf.context.obj({
    Type: "Annot",
    Subtype: "Link",
    Rect: [x, height - y - link.height, x + width, height - y].map((length) => Math.floor(length * 100) / 100),
    Border: [0, 0, 0],
    F: 4,
    Dest: [page, "Fit"],
  });
  return [pdf.context.register(annotation)];
}
