import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  type PDFField,
  PDFName,
  type PDFPage,
  type PDFRef,
  type PDFWidgetAnnotation,
  PDFRef as Reference,
} from "pdf-lib";

/** A place on a page where a field shows. */
export interface PlacedWidget {
  readonly field: PDFField;
  readonly widget: PDFWidgetAnnotation;
  readonly page: PDFPage;
  /** From 1. */
  readonly number: number;
}

/** The annotations of a page, those that are there. */
export function annotationsOf(page: PDFPage): readonly { readonly entry: PDFRef | PDFDict; readonly dict: PDFDict }[] {
  const list = page.node.lookup(PDFName.Annots);
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().flatMap((entry) => {
    const dict = page.node.context.lookup(entry);
    if (!(dict instanceof PDFDict)) return [];
    return [{ entry: entry instanceof Reference ? entry : dict, dict }];
  });
}

/** Every widget of every field that stands on a page; fields that stand nowhere are not seen and not filled. */
export function placedWidgets(pdf: PDFDocument): readonly PlacedWidget[] {
  const pages = pdf.getPages();
  const pageOf = new Map<PDFDict, number>();
  for (const [index, page] of pages.entries()) for (const { dict } of annotationsOf(page)) pageOf.set(dict, index);
  return pdf
    .getForm()
    .getFields()
    .flatMap((field) =>
      field.acroField.getWidgets().flatMap((widget) => {
        const index = pageOf.get(widget.dict);
        const page = index === undefined ? undefined : pages[index];
        return page === undefined || index === undefined ? [] : [{ field, widget, page, number: index + 1 }];
      }),
    );
}
