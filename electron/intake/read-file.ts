import type { Finding } from "../../shared/finding.ts";
import { contentOfBytes, contentOfFile, type FileContent, largestRead } from "./file-content.ts";
import { intakeFinding } from "./intake-finding.ts";
import { readOle } from "./read-ole.ts";
import { readText } from "./read-text.ts";
import type { Reading, Understanding } from "./reading.ts";
import { type FileFormat, mediaTypes, sniff } from "./sniff.ts";
import type { ColumnMap } from "./table/column-map.ts";
import { readXml } from "./xml/read-xml.ts";

/** Bytes that are already in memory, with the name that they came under. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a user can tell intake about a file. */
export interface ReadOptions {
  /** Which column means what, where titles are not known. */
  readonly columnMap?: ColumnMap;
}

/**
 * What intake understands of a file, by its content and not by its name. Never throws: what cannot be read is `unknown` with a
 * finding that says why. It may take long on a hostile file: `readInSandbox` puts an end to that.
 */
export async function readFile(input: string | NamedBytes, options: ReadOptions = {}): Promise<Reading> {
  const file = typeof input === "string" ? input : input.name;
  try {
    const content =
      typeof input === "string"
        ? await contentOfFile(input)
        : { ok: true as const, value: contentOfBytes(input.bytes) };
    if (!content.ok) return unreadFile(file, content.error.finding, content.error.size);
    return await readContent(file, content.value, options.columnMap ?? {});
  } catch (error) {
    // The last door: a defect in one reader must not keep the files beside it from being read. The finding carries it.
    const reason = error instanceof Error ? error.message : String(error);
    return unreadFile(file, intakeFinding("reader-failed", "error", null, { reason: reason.slice(0, 200) }));
  }
}

/** The reading of a file whose content could not be had. */
export const unreadFile = (file: string, finding: Finding, size = 0): Reading => ({
  file,
  sha256: null,
  size,
  mediaType: mediaTypes.binary,
  type: "unknown",
  source: null,
  record: null,
  provenance: {},
  findings: [finding],
});

interface Understood {
  readonly mediaType: string;
  readonly understanding: Understanding;
}

async function readContent(file: string, content: FileContent, map: ColumnMap): Promise<Reading> {
  const format = sniff(content.head);
  const { bytes, sha256, size } = content;
  const { mediaType, understanding } = bytes === null ? keepLarge(format) : await understand(format, bytes, file, map);
  const common = { file, sha256, size, mediaType };
  if ("record" in understanding) return { ...common, ...understanding };
  return { ...common, ...understanding, source: null, record: null, provenance: {} };
}

async function understand(format: FileFormat, bytes: Uint8Array, name: string, map: ColumnMap): Promise<Understood> {
  if (format === "zip") {
    // Half a megabyte of spreadsheet code that a folder of XML need not wait for.
    const { readArchive } = await import("./read-archive.ts");
    return await readArchive(bytes, map);
  }
  if (format === "pdf") {
    // Three megabytes of pdfjs, likewise.
    const { readPdf } = await import("./pdf/read-pdf.ts");
    return { mediaType: mediaTypes.pdf, understanding: await readPdf(bytes) };
  }
  return { mediaType: mediaTypes[format], understanding: understandPlain(format, bytes, name, map) };
}

function understandPlain(
  format: Exclude<FileFormat, "zip" | "pdf">,
  bytes: Uint8Array,
  name: string,
  map: ColumnMap,
): Understanding {
  switch (format) {
    case "empty":
      return { type: "unknown", findings: [intakeFinding("file-empty", "error", null)] };
    case "xml":
      return readXml(bytes);
    case "text":
      return readText(bytes, name, map);
    case "html":
      return readHtml(name);
    case "ole":
      return readOle(bytes);
    default:
      return { type: "evidence", findings: [] };
  }
}

// Netbanks save tables of HTML under the name of a spreadsheet.
function readHtml(name: string): Understanding {
  if (!/\.xlsx?$/i.test(name)) return { type: "evidence", findings: [] };
  return { type: "unknown", findings: [intakeFinding("html-table-not-read", "error", null)] };
}

// Only papers and pictures are kept at this size; a table or an XML of 20 MB is no receipt.
function keepLarge(format: FileFormat): Understood {
  const mediaType = mediaTypes[format];
  if (format !== "xml" && format !== "text") return { mediaType, understanding: { type: "evidence", findings: [] } };
  const finding = intakeFinding("file-too-large", "error", null, { limit: String(largestRead / 1_000_000) });
  return { mediaType, understanding: { type: "unknown", findings: [finding] } };
}
