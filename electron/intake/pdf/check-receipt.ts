import { fenToYuanText } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { PrintedPage } from "../print/printed-page.ts";
import type { Understanding } from "../reading.ts";
import { readPrintedReceipts } from "../receipt/read-printed-receipts.ts";

/** A bank's receipt from the data inside a PDF, checked against its page: where the amounts differ both are told, and none is taken. */
export function checkReceipt(read: Understanding, page: PrintedPage | null): Understanding {
  if (read.type !== "receipt" || page === null || read.record.amount === null) return read;
  const [printed, ...more] = readPrintedReceipts(page);
  const amount = printed?.record.amount ?? null;
  if (amount === null || more.length > 0 || amount === read.record.amount) return read;
  const { amount: _source, ...provenance } = read.provenance;
  const finding = intakeFinding("sources-differ", "error", "amount", {
    name: "金额",
    first: fenToYuanText(read.record.amount),
    firstSource: read.source,
    second: fenToYuanText(amount),
    secondSource: "pdf",
  });
  return { ...read, record: { ...read.record, amount: null }, provenance, findings: [...read.findings, finding] };
}
