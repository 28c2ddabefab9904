import type { Finding } from "../../shared/finding.ts";
import { intakeFinding } from "./intake-finding.ts";
import { readOfd } from "./ofd/read-ofd.ts";
import { readZippedVouchers } from "./read-zipped-vouchers.ts";
import type { BudgetRow, Understanding } from "./reading.ts";
import type { ColumnHelp } from "./table/column-map.ts";
import { type OpenXlsx, openXlsx } from "./table/read-xlsx.ts";
import { recogniseTables } from "./table/recognise-table.ts";
import { tableProblemFinding } from "./table/table-problem.ts";
import { isBudgetWorkbook, isStudioWorkbook, readStudioWorkbook } from "./workbook/read-studio-workbook.ts";
import { listZip, type ZipEntry } from "./zip/list-zip.ts";
import { repackZip } from "./zip/repack-zip.ts";
import { isEncryptedZip } from "./zip/zip-encryption.ts";
import { zipTrouble } from "./zip/zip-trouble.ts";

/** What a ZIP is by what it holds. */
export type ArchiveKind = "xlsx" | "docx" | "pptx" | "ofd" | "ods" | "zip";

/** The media type of each kind of archive. */
export const archiveMediaTypes: Readonly<Record<ArchiveKind, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ofd: "application/ofd",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  zip: "application/zip",
};

const markers: readonly (readonly [string, ArchiveKind])[] = [
  ["xl/workbook.xml", "xlsx"],
  ["word/document.xml", "docx"],
  ["ppt/presentation.xml", "pptx"],
  ["OFD.xml", "ofd"],
];

function kindOf(entries: readonly ZipEntry[]): ArchiveKind {
  const names = new Set(entries.map(({ name }) => name.replaceAll("\\", "/").toLowerCase()));
  return markers.find(([marker]) => names.has(marker.toLowerCase()))?.[1] ?? "zip";
}

// OpenDocument begins with its media type, uncompressed.
const isOds = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(200, bytes.length)).includes(`mimetype${archiveMediaTypes.ods}`);

/** An archive as understood, with its media type. */
export interface ReadArchive {
  readonly mediaType: string;
  readonly understanding: Understanding;
}

const unknown = (finding: Finding): Understanding => ({ type: "unknown", findings: [finding] });

/** Reads a ZIP: a workbook or table if it is an XLSX, an invoice if it is an OFD of one, otherwise a file to be kept as it is. */
export async function readArchive(bytes: Uint8Array, help: ColumnHelp): Promise<ReadArchive> {
  const entries = listZip(bytes);
  if (entries === null) {
    return { mediaType: archiveMediaTypes.zip, understanding: unknown(intakeFinding("zip-damaged", "error", null)) };
  }
  const kind = isOds(bytes) ? "ods" : kindOf(entries);
  const mediaType = archiveMediaTypes[kind];
  const trouble = kind === "xlsx" || kind === "ofd" ? zipTrouble(bytes) : null;
  if (trouble !== null) return { mediaType, understanding: unknown(intakeFinding(trouble, "error", null)) };
  if (kind === "xlsx") return { mediaType, understanding: await readXlsx(bytes, help) };
  if (kind === "ofd") return { mediaType, understanding: readOfd(bytes, help) };
  if (kind === "ods") return { mediaType, understanding: unknown(intakeFinding("table-as-ods", "error", null)) };
  if (isEncryptedZip(bytes))
    return { mediaType, understanding: unknown(intakeFinding("zip-encrypted", "error", null)) };
  const wrapped = kind === "zip" ? readZippedVouchers(bytes, entries) : null;
  return { mediaType, understanding: wrapped ?? { type: "evidence", findings: [] } };
}

async function readXlsx(bytes: Uint8Array, help: ColumnHelp): Promise<Understanding> {
  const safe = repackZip(bytes);
  if (!safe.ok) return unknown(intakeFinding(safe.error, "error", null));
  const opened = await openXlsx(safe.value);
  if (!opened.ok) return unknown(intakeFinding("table-unreadable", "error", null));
  const { sheetNames, tables } = opened.value;
  if (isStudioWorkbook(sheetNames)) return readWorkbook(safe.value);
  if (isBudgetWorkbook(sheetNames)) return readBudgetWorkbook(safe.value, tables, help);
  return readTables(tables, help);
}

async function readWorkbook(bytes: Uint8Array): Promise<Understanding> {
  const { rows, findings } = await readStudioWorkbook(bytes);
  return { type: "workbook", source: "xlsx", record: rows, provenance: {}, findings };
}

// Any film budget may have a sheet named 预算: it counts as ours only when rows of ours are found in it.
async function readBudgetWorkbook(
  bytes: Uint8Array,
  tables: OpenXlsx["tables"],
  help: ColumnHelp,
): Promise<Understanding> {
  const { rows, findings } = await readStudioWorkbook(bytes);
  if (rows.budget.length === 0) return readTables(tables, help);
  const record: { readonly rows: readonly BudgetRow[] } = { rows: rows.budget };
  return { type: "budget", source: "xlsx", record, workbook: rows, provenance: { rows: "xlsx" }, findings };
}

function readTables(tables: OpenXlsx["tables"], help: ColumnHelp): Understanding {
  const read = tables();
  if (read.ok) return recogniseTables(read.value, help);
  return unknown(tableProblemFinding(read.error));
}
