import {
  AnnotationFlags,
  PDFAnnotation,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRef,
  PDFStream,
} from "pdf-lib";
import { annotationsOf } from "./page-widgets.ts";

/** Makes what the fields show part of the pages and takes the form away: nothing can be changed any more. */
export function flatten(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) flattenPage(page);
  pdf.catalog.delete(PDFName.of("AcroForm"));
}

function flattenPage(page: PDFPage): void {
  const annotations = annotationsOf(page);
  const widgets = annotations.filter(({ dict }) => String(dict.lookup(PDFName.of("Subtype"))) === "/Widget");
  if (widgets.length === 0) return;
  const { context } = page.node;
  const drawn = widgets.flatMap(({ dict }) => {
    const appearance = isHidden(dict) ? null : shownAppearance(dict);
    return appearance === null ? [] : [{ appearance, dict }];
  });
  const operators = drawn.flatMap(({ appearance, dict }) => {
    const matrix = placement(dict, context.lookup(appearance, PDFStream).dict);
    return matrix === null
      ? []
      : [`q ${matrix.join(" ")} cm ${String(page.node.newXObject("Field", appearance))} Do Q`];
  });
  if (operators.length > 0) {
    // Reading the entries closes what the page's own content may have left open.
    page.node.normalizedEntries();
    page.node.addContentStream(context.register(context.flateStream(`${operators.join("\n")}\n`)));
  }
  const left = annotations.filter((one) => !widgets.includes(one)).map(({ entry }) => entry);
  page.node.set(PDFName.Annots, context.obj(left));
}

function isHidden(dict: PDFDict): boolean {
  const annotation = PDFAnnotation.fromDict(dict);
  return annotation.hasFlag(AnnotationFlags.Hidden) || annotation.hasFlag(AnnotationFlags.NoView);
}

/** The picture that a widget shows in its present state; null when it shows none. */
function shownAppearance(dict: PDFDict): PDFRef | null {
  const appearances = dict.lookup(PDFName.of("AP"));
  if (!(appearances instanceof PDFDict)) return null;
  const normal = appearances.lookup(PDFName.of("N"));
  const state = dict.lookup(PDFName.of("AS"));
  const entry =
    normal instanceof PDFDict && state instanceof PDFName ? normal.get(state) : appearances.get(PDFName.of("N"));
  if (!(entry instanceof PDFRef)) return null;
  return dict.context.lookup(entry) instanceof PDFStream ? entry : null;
}

const numbersOf = (dict: PDFDict, key: string): readonly number[] | null => {
  const list = dict.lookup(PDFName.of(key));
  if (!(list instanceof PDFArray)) return null;
  const numbers = list.asArray().map((entry) => dict.context.lookup(entry));
  return numbers.every((one) => one instanceof PDFNumber) ? numbers.map((one) => one.asNumber()) : null;
};

/** The matrix that lays the appearance's box over the widget's rectangle (ISO 32000, 12.5.5); null when one of them has no area. */
function placement(widget: PDFDict, appearance: PDFDict): readonly number[] | null {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(widget, "Rect") ?? [];
  const [bx1 = 0, by1 = 0, bx2 = 0, by2 = 0] = numbersOf(appearance, "BBox") ?? [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(appearance, "Matrix") ?? [];
  const corners = [
    [bx1, by1],
    [bx2, by1],
    [bx1, by2],
    [bx2, by2],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f]);
  const xs = corners.map(([x = 0]) => x);
  const ys = corners.map(([, y = 0]) => y);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (right === left || top === bottom) return null;
  const [scaleX, scaleY] = [Math.abs(x2 - x1) / (right - left), Math.abs(y2 - y1) / (top - bottom)];
  return [scaleX, 0, 0, scaleY, Math.min(x1, x2) - left * scaleX, Math.min(y1, y2) - bottom * scaleY];
}
