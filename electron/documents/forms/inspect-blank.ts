import type { Blank } from "../../../shared/forms/blank.ts";
import type { FormKind } from "../../../shared/model/form.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { inspectDocx } from "./inspect-docx.ts";
import { inspectPdf } from "./inspect-pdf.ts";
import { inspectXlsx } from "./inspect-xlsx.ts";
import { XmlRefusal } from "./xml-ranges.ts";

/** What a blank offers to be filled, or the code of the reason why it cannot be filled. */
export async function inspectBlank(bytes: Uint8Array, kind: FormKind): Promise<Result<Blank, string>> {
  if (kind === "pdf") return inspectPdf(bytes);
  try {
    return ok(kind === "xlsx" ? inspectXlsx(bytes) : inspectDocx(bytes));
  } catch (error) {
    if (error instanceof XmlRefusal) return err("form-damaged");
    throw error;
  }
}
