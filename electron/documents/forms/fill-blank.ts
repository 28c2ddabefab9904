import type { Finding } from "../../../shared/finding.ts";
import type { FormKind } from "../../../shared/model/form.ts";
import { err, type Result } from "../../../shared/result.ts";
import type { Face } from "../pdf/fonts.ts";
import { fillDocx } from "./fill-docx.ts";
import { fillPdf, type PdfFilling } from "./fill-pdf.ts";
import { fillXlsx } from "./fill-xlsx.ts";
import { XmlRefusal } from "./xml-ranges.ts";

/** Fills a blank of any kind: its bytes, or every reason why nothing was written. */
export async function fillBlank(
  bytes: Uint8Array,
  kind: FormKind,
  filling: PdfFilling,
  face: Face,
): Promise<Result<Uint8Array, readonly Finding[]>> {
  if (kind === "pdf") return fillPdf(bytes, filling, face);
  try {
    return kind === "xlsx" ? fillXlsx(bytes, filling.fills) : fillDocx(bytes, filling.fills);
  } catch (error) {
    if (error instanceof XmlRefusal) return err([{ code: "form-damaged", severity: "error", field: null }]);
    throw error;
  }
}
