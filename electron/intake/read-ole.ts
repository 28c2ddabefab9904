import { intakeFinding } from "./intake-finding.ts";
import type { Understanding } from "./reading.ts";
import type { ColumnHelp } from "./table/column-map.ts";
import { readXls } from "./table/read-xls.ts";
import { recogniseTables } from "./table/recognise-table.ts";
import { tableProblemFinding } from "./table/table-problem.ts";

// Names of streams in an OLE file's directory, which are UTF-16. A document may embed a workbook, so documents are looked for first.
const documents = ["WordDocument", "PowerPoint Document"];
const workbooks = ["Workbook", "Book"];

const holds = (bytes: Buffer, name: string): boolean => bytes.includes(Buffer.from(`${name}\0`, "utf16le"));

/** An old Office file: a workbook is read as a table, an encrypted one is refused with what to do, the rest is kept as it is. */
export function readOle(bytes: Uint8Array, help: ColumnHelp): Understanding {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (holds(buffer, "EncryptedPackage")) {
    return { type: "unknown", findings: [intakeFinding("file-encrypted", "error", null)] };
  }
  const isWorkbook = !documents.some((name) => holds(buffer, name)) && workbooks.some((name) => holds(buffer, name));
  if (!isWorkbook) return { type: "evidence", findings: [] };
  const tables = readXls(bytes);
  return tables.ok
    ? recogniseTables(tables.value, help)
    : { type: "unknown", findings: [tableProblemFinding(tables.error)] };
}
