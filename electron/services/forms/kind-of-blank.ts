import type { FormKind } from "../../../shared/model/form.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { inflatesTooFar } from "../../intake/pdf/inflates-too-far.ts";
import { sniff, sniffLength } from "../../intake/sniff.ts";
import { listZip } from "../../intake/zip/list-zip.ts";

/** The largest file taken as a blank, in megabytes. */
export const largestBlank = 20;

const mostEntries = 2_000;
const mostUnpacked = 100_000_000;

/** What a file is as a blank by its content, whatever its name says; else the code of the reason why it is none. */
export function kindOfBlank(bytes: Uint8Array): Result<FormKind, string> {
  const format = sniff(bytes.subarray(0, sniffLength));
  if (format === "pdf") return inflatesTooFar(bytes) ? err("form-hostile") : ok("pdf");
  return format === "zip" ? kindOfPackage(bytes) : err("form-kind-unknown");
}

function kindOfPackage(bytes: Uint8Array): Result<FormKind, string> {
  const entries = listZip(bytes);
  if (entries === null) return err("form-damaged");
  const unpacked = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (entries.length > mostEntries || unpacked > mostUnpacked) return err("form-hostile");
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("word/document.xml")) return ok("docx");
  return names.has("xl/workbook.xml") ? ok("xlsx") : err("form-kind-unknown");
}
