import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFStream } from "pdf-lib";
import { err, ok, type Result } from "../../../shared/result.ts";

/** Why a PDF is not taken as a blank. */
export type BlankPdfProblem = "form-locked" | "form-damaged" | "form-no-pages";

/**
 * Opens a PDF to be filled. One that only an owner's password protects opens; one that is cut off is refused, since what is left of it
 * would look like a whole form.
 */
export async function openBlankPdf(bytes: Uint8Array): Promise<Result<PDFDocument, BlankPdfProblem>> {
  if (!hasEnd(bytes)) return err("form-damaged");
  const pdf = await loadOrProblem(bytes);
  if (!pdf.ok) return pdf;
  return isWhole(pdf.value) ? pdf : err("form-damaged");
}

async function loadOrProblem(bytes: Uint8Array): Promise<Result<PDFDocument, BlankPdfProblem>> {
  try {
    const options = { password: "", updateMetadata: false, warnOnInvalidObjects: false, preserveXFA: true };
    const pdf = await PDFDocument.load(bytes, options);
    // Pages are looked for only now; a circle among them overflows the stack.
    return pdf.getPageCount() === 0 ? err("form-no-pages") : ok(pdf);
  } catch (error) {
    // Whatever else a parser throws over a foreign file is about the file.
    const isLocked = error instanceof EncryptedPDFError || /password/i.test(String(error));
    return err(isLocked ? "form-locked" : "form-damaged");
  }
}

/** Whether the file's last lines are there. */
const hasEnd = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(-2048)).toString("latin1").includes("%%EOF");

/** Whether everything that the pages draw with is in the file. */
function isWhole(pdf: PDFDocument): boolean {
  const { context } = pdf;
  const contents = pdf.getPages().flatMap(({ node }) => {
    const entry = node.Contents();
    if (entry === undefined) return [];
    return entry instanceof PDFArray ? entry.asArray() : [node.get(PDFName.Contents)];
  });
  const streams = contents.every((entry) => context.lookup(entry) instanceof PDFStream);
  const resources = pdf.getPages().every(({ node }) => {
    const entry = node.getInheritableAttribute(PDFName.Resources);
    return !(entry instanceof PDFRef) || context.lookup(entry) instanceof PDFDict;
  });
  return streams && resources;
}
