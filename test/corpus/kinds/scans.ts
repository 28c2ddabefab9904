import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CorpusFile, CorpusKind, Expected } from "../corpus-file.ts";
import { digitalInvoice, line, type MadeInvoice, recordOf } from "../values/invoice.ts";
import { receipt, receiptRecord } from "../values/receipt.ts";
import { digitalPrint } from "../writers/digital-print.ts";
import { overTwoPages } from "../writers/long-print.ts";
import { invoicePayload } from "../writers/qr.ts";
import { sideBySide } from "../writers/receipt-print.ts";
import { type ScannedSheet, scanTiff } from "../writers/scan-tiff.ts";
import { byOcr } from "./shots.ts";

const sheetOf = (made: MadeInvoice): ScannedSheet => ({ page: digitalPrint(made), payload: invoicePayload(made) });

const expected = (list: readonly MadeInvoice[]): Expected => {
  const [first, ...others] = list.map((made) => ({
    type: "invoice" as const,
    record: recordOf(made),
    // The code states the total.
    mayBeUnknown: byOcr.filter((field) => field !== "total"),
  }));
  return { ...(first as NonNullable<typeof first>), others };
};

const two = [digitalInvoice(851), digitalInvoice(852)];
const faxed = [digitalInvoice(853), digitalInvoice(854)];
const long = digitalInvoice(855, {
  lines: Array.from({ length: 16 }, (_, index) => line(`*服装*第${index + 1}套戏服`, 10_100 + index, 13)),
});
const slips = [401, 402, 403].map((serial) => receipt(serial));
const [firstSlip, ...otherSlips] = slips.map((made) => ({
  ...{
    type: "receipt" as const,
    record: receiptRecord(made, true),
    mayBeUnknown: ["payerName", "payeeName", "purpose"],
  },
}));

const scan = (name: string, fileName: string, make: CorpusFile["make"], expect: Expected): CorpusFile => ({
  ...{ name: `TIFF ${name}`, fileName, slow: true, make, expect },
  covers: ["9.tiff"],
});

/** What the fax gateway of an office keeps: the two invoices as `tiffcp -c g4` packs them. */
export const faxedInvoices = (): Promise<Uint8Array> => scanTiff(faxed.map(sheetOf), { stored: "two-colours" });

/** Scans of several pages as TIFF, section 9. */
export const scanKind: CorpusKind = {
  kind: "scans as TIFF",
  files: [
    scan(
      "of two invoices, in grey",
      "两张发票.tif",
      () => scanTiff(two.map(sheetOf), { stored: "grey", rows: 64 }),
      expected(two),
    ),
    scan(
      "of two invoices, from a fax gateway",
      "传真.tif",
      () => readFileSync(resolve(import.meta.dirname, "../committed/fax.tif")),
      expected(faxed),
    ),
    scan(
      "of one invoice over two sheets, big end first",
      "两页一张.tiff",
      () =>
        scanTiff(
          overTwoPages(long).map((page) => ({ page, payload: invoicePayload(long) })),
          { stored: "two-colours", packing: "deflate", rows: 128 },
          "MM",
        ),
      expected([long]),
    ),
    scan(
      "of three bank receipts",
      "三张回单.tif",
      () =>
        scanTiff(
          slips.map((made) => ({ page: { width: 595, height: 280, marks: sideBySide(made, 0) }, payload: null })),
          { stored: "grey", packing: "deflate" },
        ),
      { ...(firstSlip as NonNullable<typeof firstSlip>), others: otherSlips },
    ),
  ],
};
