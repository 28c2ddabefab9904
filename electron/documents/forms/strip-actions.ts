import { PDFDict, type PDFDocument, PDFName, PDFSignature } from "pdf-lib";
import type { Blank } from "../../../shared/forms/blank.ts";
import { annotationsOf } from "./page-widgets.ts";

const name = (text: string): PDFName => PDFName.of(text);

/** Actions that a form may keep: where a link leads within the document. */
const harmless = new Set(["/GoTo", "/Named"]);

function isActive(action: unknown): boolean {
  if (!(action instanceof PDFDict)) return false;
  return !harmless.has(String(action.get(name("S"))));
}

/** What of a PDF acts by itself or on others, told apart. */
export function remarksOn(pdf: PDFDocument): Blank["remarks"] {
  const remarks: Blank["remarks"][number][] = [];
  if (hasActions(pdf)) remarks.push("form-had-scripts");
  if (isSigned(pdf)) remarks.push("form-had-signature");
  if (pdf.getForm().hasXFA()) remarks.push("form-had-xfa");
  return remarks;
}

const isSigned = (pdf: PDFDocument): boolean =>
  pdf
    .getForm()
    .getFields()
    .some((field) => field instanceof PDFSignature && field.acroField.dict.lookup(name("V")) instanceof PDFDict);

function hasActions(pdf: PDFDocument): boolean {
  const names = pdf.catalog.lookup(name("Names"));
  const parts = [pdf.catalog, ...pdf.getPages().map(({ node }) => node), ...actingParts(pdf)];
  return (
    isActive(pdf.catalog.lookup(name("OpenAction"))) ||
    (names instanceof PDFDict && names.has(name("JavaScript"))) ||
    parts.some((part) => part.has(name("AA")) || isActive(part.lookup(name("A"))))
  );
}

const actingParts = (pdf: PDFDocument): readonly PDFDict[] => [
  ...pdf.getPages().flatMap((page) => annotationsOf(page).map(({ dict }) => dict)),
  ...pdf
    .getForm()
    .getFields()
    .map(({ acroField }) => acroField.dict),
];

/** Takes out of a form what acts by itself: scripts, actions on opening, signatures that no longer hold, Adobe's second form. */
export function stripActions(pdf: PDFDocument): void {
  if (isActive(pdf.catalog.lookup(name("OpenAction")))) pdf.catalog.delete(name("OpenAction"));
  const names = pdf.catalog.lookup(name("Names"));
  if (names instanceof PDFDict) names.delete(name("JavaScript"));
  for (const part of [pdf.catalog, ...pdf.getPages().map(({ node }) => node), ...actingParts(pdf)]) {
    part.delete(name("AA"));
    if (isActive(part.lookup(name("A")))) part.delete(name("A"));
  }
  for (const field of pdf.getForm().getFields())
    if (field instanceof PDFSignature) field.acroField.dict.delete(name("V"));
  pdf.getForm().deleteXFA();
  const form = pdf.catalog.getAcroForm()?.dict;
  // SigFlags would forbid to save anything but additions; the order of calculation has no scripts left.
  for (const key of ["NeedAppearances", "SigFlags", "CO"]) form?.delete(name(key));
  pdf.catalog.delete(name("Perms"));
}
