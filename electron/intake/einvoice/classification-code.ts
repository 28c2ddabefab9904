import type { InvoiceLine } from "../../../shared/model/invoice.ts";

/** The key `classificationCode` of a line where the text is such a code, nothing otherwise; zeros that a system left off are put back. */
export function classificationOf(text: string | null): Pick<InvoiceLine, "classificationCode"> {
  const code = text?.trim() ?? "";
  return /^[1-9](?:\d\d){1,9}$/.test(code) ? { classificationCode: code.padEnd(19, "0") } : {};
}
