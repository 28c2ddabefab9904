import type { CorpusFile, CorpusKind } from "../corpus-file.ts";
import { type MadeReceipt, receipt, receiptRecord } from "../values/receipt.ts";
import type { Mark, MarkPage } from "../writers/marks.ts";
import { ofd } from "../writers/ofd.ts";
import { pdfLibPdf } from "../writers/pdf-lib-pdf.ts";
import { pdfKitPdf } from "../writers/pdfkit-pdf.ts";
import { sideBySide, stacked, titled } from "../writers/receipt-print.ts";

type Layout = (made: MadeReceipt, top: number) => readonly Mark[];
type Write = (pages: readonly MarkPage[]) => Uint8Array | Promise<Uint8Array>;

const page = (marks: readonly Mark[], height = 280): MarkPage => ({ width: 595, height, marks });

/** The receipt whose direction a flag states, or only its parties. */
const expected = (made: MadeReceipt, flagged: boolean) =>
  ({ type: "receipt", record: receiptRecord(made, flagged) }) as const;

let serial = 100;
function good(name: string, layout: Layout, flagged: boolean, write: Write = (pages) => pdfLibPdf(pages)): CorpusFile {
  serial += 1;
  const made = receipt(serial);
  return {
    name: `receipt ${name}`,
    covers: ["6.receipt"],
    fileName: `回单${made.number}.pdf`,
    make: () => write([page(layout(made, 0))]),
    expect: { ...expected(made, flagged) },
  };
}

function batch(name: string, layout: Layout, flagged: boolean, count: number, step: number): CorpusFile {
  serial += 10;
  const list = Array.from({ length: count }, (_, index) => receipt(serial + index));
  const [first, ...others] = list.map((made) => expected(made, flagged));
  return {
    name: `receipt ${name}`,
    covers: ["6.receipt"],
    fileName: `批量回单${serial}.pdf`,
    make: () =>
      pdfLibPdf([
        page(
          list.flatMap((made, index) => layout(made, index * step)),
          842,
        ),
      ]),
    expect: { ...(first as ReturnType<typeof expected>), others },
  };
}

/** Receipts of banks as prints. */
export const receiptKind: CorpusKind = {
  kind: "bank receipts as prints",
  files: [
    good("side by side", sideBySide, true),
    good("side by side, labels first", sideBySide, true, (pages) => pdfLibPdf(pages, { order: "labels-first" })),
    good("side by side, of pdfkit, values first", sideBySide, true, (pages) =>
      pdfKitPdf(pages, { order: "values-first" }),
    ),
    good("stacked", stacked, false),
    good("stacked, in reverse", stacked, false, (pages) => pdfLibPdf(pages, { order: "reversed" })),
    good("titled", titled, false),
    good("titled, turned by 90 degrees", titled, false, (pages) => pdfLibPdf(pages, { rotate: 90 })),
    { ...good("as OFD", sideBySide, true, (pages) => ofd(pages)), fileName: "回单打印.ofd" },
    batch("three on a page", sideBySide, true, 3, 230),
    batch("two stacked on a page", stacked, false, 2, 300),
    batch("five titled on a page", titled, false, 5, 150),
  ],
};
