import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { PrintedPage } from "../print/printed-page.ts";
import type { Understanding } from "../reading.ts";
import { type PrintedReceipt, readPrintedReceipts } from "../receipt/read-printed-receipts.ts";
import { type ColumnHelp, noColumnHelp } from "./column-map.ts";
import { settlementForm, tableOfPages } from "./printed-table.ts";
import { recogniseTables } from "./recognise-table.ts";
import type { Table } from "./table.ts";

type PrintSource = Extract<Table["source"], "pdf" | "ofd" | "ocr">;

/**
 * What pages print beside invoices and tickets: bank receipts, a statement, or a platform's settlement. Null when they are none of
 * these, so that the file is kept as it is.
 */
export function readPrintedPapers(
  pages: readonly PrintedPage[],
  source: PrintSource,
  help: ColumnHelp = noColumnHelp,
): Understanding | null {
  const receipts = distinct(pages.flatMap(readPrintedReceipts)).map((receipt) => receiptReading(receipt, source));
  const [first, ...others] = receipts;
  if (first !== undefined) return { ...first, ...(others.length > 0 && { others }) };
  const table = tableOfPages(pages, source, help) ?? settlementForm(pages, source);
  if (table === null) return null;
  const read = recogniseTables([table], help);
  const isTable = read.type === "statement" || read.type === "revenue" || read.type === "ledger";
  const isRead = isTable && read.record.rows.length > 0;
  if (isRead || read.findings.some(({ code }) => code === "statement-direction-asked")) return read;
  return isTable ? { type: "evidence", findings: [whyUnread(read.findings)] } : null;
}

/** It has the titles of such a table: that nothing could be read of it must not pass unsaid. */
const whyUnread = (findings: readonly Finding[]): Finding =>
  findings.find(({ code }) => code === "currency-not-yuan") ?? intakeFinding("print-table-unread", "warning", null);

/** A receipt that is printed twice, for the bank and for the customer, is one. */
const distinct = (receipts: readonly PrintedReceipt[]): readonly PrintedReceipt[] =>
  receipts.filter(
    (one, index) =>
      one.record.number === null ||
      !receipts.slice(0, index).some((other) => isDeepStrictEqual(one.record, other.record)),
  );

function receiptReading({ record, findings }: PrintedReceipt, source: PrintSource) {
  const stated = Object.entries(record).filter(([, value]) => value !== null);
  const provenance = Object.fromEntries(stated.map(([field]) => [field, source]));
  return { type: "receipt", record, source, provenance, findings } as const;
}
