import type { Finding } from "../../shared/finding.ts";
import { contentOfBytes, contentOfFile, type FileContent, largestRead } from "./file-content.ts";
import { intakeFinding } from "./intake-finding.ts";
import { isSpreadsheetXml } from "./is-spreadsheet-xml.ts";
import type { Reading, Understanding } from "./reading.ts";
import { type FileFormat, mediaTypes, sniff } from "./sniff.ts";
import type { ColumnHelp, ColumnMap, KeptColumns } from "./table/column-map.ts";
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
  /** What was stated once for tables with the same titles. */
  readonly columnMappings?: readonly KeptColumns[];
  /** Whether travellers' names, identity numbers and plates are kept; nothing reads them otherwise. */
  readonly travellers?: boolean;
}

const columnHelp = ({ columnMap = {}, columnMappings = [] }: ReadOptions): ColumnHelp => ({
  map: columnMap,
  kept: columnMappings,
});

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
    const reading = await readContent(file, content.value, columnHelp(options));
    return options.travellers === true ? await withTravellers(reading, content.value) : reading;
  } catch (error) {
    // The last door: a defect in one reader must not keep the files beside it from being read. The finding carries it.
    const reason = error instanceof Error ? error.message : String(error);
    return unreadFile(file, intakeFinding("reader-failed", "error", null, { reason: reason.slice(0, 200) }));
  }
}

/** The reading of an invoice or ticket with who travelled; of a file that holds several nobody can tell whose names they are. */
async function withTravellers(reading: Reading, { head, bytes }: FileContent): Promise<Reading> {
  if ((reading.type !== "invoice" && reading.type !== "ticket") || reading.others || bytes === null) return reading;
  const { readPersonalDetails } = await import("./personal/read-personal-details.ts");
  const personalDetails = await readPersonalDetails(sniff(head), bytes);
  return personalDetails === null ? reading : { ...reading, record: { ...reading.record, personalDetails } };
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

async function readContent(file: string, content: FileContent, help: ColumnHelp): Promise<Reading> {
  const format = sniff(content.head);
  const { bytes, sha256, size } = content;
  const { mediaType, understanding } = bytes === null ? keepLarge(format) : await understand(format, bytes, file, help);
  const common = { file, sha256, size, mediaType };
  if (isVoucher(understanding)) {
    const { others, ...first } = understanding;
    if (others === undefined) return { ...common, ...first };
    return { ...common, ...first, others: others.map((one) => ({ ...common, ...one })) };
  }
  if ("record" in understanding) return { ...common, ...understanding };
  return { ...common, ...understanding, source: null, record: null, provenance: {} };
}

type Vouchers = Extract<Understanding, { readonly type: "invoice" | "ticket" | "receipt" }>;

const isVoucher = (understood: Understanding): understood is Vouchers =>
  understood.type === "invoice" || understood.type === "ticket" || understood.type === "receipt";

async function understand(format: FileFormat, bytes: Uint8Array, name: string, help: ColumnHelp): Promise<Understood> {
  if (format === "zip") {
    // Half a megabyte of spreadsheet code that a folder of XML need not wait for.
    const { readArchive } = await import("./read-archive.ts");
    return await readArchive(bytes, help);
  }
  if (format === "pdf") {
    // Three megabytes of pdfjs, likewise.
    const { readPdf } = await import("./pdf/read-pdf.ts");
    return { mediaType: mediaTypes.pdf, understanding: await readPdf(bytes, help) };
  }
  if (format === "tiff") {
    const { readTiff } = await import("./tiff/read-tiff.ts");
    return { mediaType: mediaTypes.tiff, understanding: await readTiff(bytes) };
  }
  if (isPicture(format)) {
    // Five megabytes of decoders; the models of text recognition wait for a picture with text.
    const { readImage } = await import("./image/read-image.ts");
    return { mediaType: mediaTypes[format], understanding: await readImage(bytes) };
  }
  if (format === "ole") {
    // A megabyte of old spreadsheets, likewise.
    const { readOle } = await import("./read-ole.ts");
    return { mediaType: mediaTypes.ole, understanding: readOle(bytes, help) };
  }
  if (format === "html") {
    const { readHtml } = await import("./read-html.ts");
    return { mediaType: mediaTypes.html, understanding: readHtml(bytes, name, help) };
  }
  return { mediaType: mediaTypes[format], understanding: await understandPlain(format, bytes, name, help) };
}

type PictureFormat = "jpeg" | "png" | "gif" | "webp" | "bmp" | "heic";

const pictures: ReadonlySet<FileFormat> = new Set(["jpeg", "png", "gif", "webp", "bmp", "heic"]);

const isPicture = (format: FileFormat): format is PictureFormat => pictures.has(format);

async function understandPlain(
  format: Exclude<FileFormat, "zip" | "pdf" | "ole" | "html" | "tiff" | PictureFormat>,
  bytes: Uint8Array,
  name: string,
  help: ColumnHelp,
): Promise<Understanding> {
  switch (format) {
    case "empty":
      return { type: "unknown", findings: [intakeFinding("file-empty", "error", null)] };
    case "xml":
      if (!isSpreadsheetXml(bytes)) return readXml(bytes);
      // Tables bring a hundred modules with them that a folder of invoices need not wait for.
      return (await import("./read-spreadsheet.ts")).readSpreadsheet(bytes, help);
    case "text":
      return (await import("./read-text.ts")).readText(bytes, name, help);
    default:
      return { type: "evidence", findings: [] };
  }
}

// Only papers and pictures are kept at this size; a table or an XML of 20 MB is no receipt.
function keepLarge(format: FileFormat): Understood {
  const mediaType = mediaTypes[format];
  if (format !== "xml" && format !== "text" && format !== "html")
    return { mediaType, understanding: { type: "evidence", findings: [] } };
  const finding = intakeFinding("file-too-large", "error", null, { limit: String(largestRead / 1_000_000) });
  return { mediaType, understanding: { type: "unknown", findings: [finding] } };
}
