import type { CorpusFile, CorpusKind } from "../corpus-file.ts";
import {
  digitalInvoice,
  freeLine,
  line,
  type MadeInvoice,
  oldInvoice,
  only,
  recordOf,
  redOf,
} from "../values/invoice.ts";
import { overTwoPages } from "../writers/long-print.ts";
import { type MarkPage, moved } from "../writers/marks.ts";
import { pdfLibPdf } from "../writers/pdf-lib-pdf.ts";
import { pdfKitPdf } from "../writers/pdfkit-pdf.ts";
import { goodPdf, pageOf } from "./good-pdf.ts";

let serial = 640;
const nextInvoice = (change: Partial<MadeInvoice> = {}): MadeInvoice => {
  serial += 1;
  return digitalInvoice(serial, change);
};
const several = [nextInvoice(), nextInvoice(), nextInvoice()];
const upperAndLower = [nextInvoice(), nextInvoice()];
const twice = nextInvoice();
const severalExpected = (list: readonly MadeInvoice[]): CorpusFile["expect"] => {
  const [first, ...others] = list.map((one) => ({ type: "invoice" as const, record: recordOf(one) }));
  return { ...(first as { type: "invoice"; record: ReturnType<typeof recordOf> }), others, findings: "none" };
};

const long = nextInvoice({
  lines: Array.from({ length: 16 }, (_, index) => line(`*服装*第${index + 1}套戏服`, 10_100 + index, 13)),
});

const old = (change: Partial<MadeInvoice> = {}): MadeInvoice => {
  serial += 1;
  return oldInvoice(serial, change);
};

/** Several invoices in a PDF, one over several pages, and the older form, section 3. */
export const pdfSeveralKind: CorpusKind = {
  kind: "PDF of several, and older forms",
  files: [
    {
      name: "PDF with an invoice on each of three pages",
      covers: ["3.several"],
      fileName: "三张发票.pdf",
      make: () => pdfLibPdf(several.map((one) => pageOf(one))),
      expect: severalExpected(several),
    },
    {
      name: "PDF with two invoices on one A4 page",
      covers: ["3.several"],
      fileName: "一页两张.pdf",
      make: () => {
        const [upper, lower] = upperAndLower.map((one) => pageOf(one).marks) as [MarkPage["marks"], MarkPage["marks"]];
        return pdfKitPdf([{ width: 595, height: 842, marks: [...moved(upper, 0, 10), ...moved(lower, 0, 431)] }], {
          ruled: false,
        });
      },
      expect: severalExpected(upperAndLower),
    },
    {
      name: "PDF with the same invoice on two pages is one invoice",
      covers: ["3.several"],
      fileName: "重复页.pdf",
      make: () => pdfLibPdf([pageOf(twice), pageOf(twice)]),
      expect: severalExpected([twice]),
    },
    {
      name: "PDF with one invoice over two pages",
      covers: ["3.pages", "1.many-lines"],
      fileName: "两页一张.pdf",
      make: () => pdfLibPdf(overTwoPages(long)),
      expect: severalExpected([long]),
    },
    goodPdf("of an old ordinary invoice", ["3.old", "7.check-code"], old()),
    goodPdf("of an old ordinary invoice of pdfkit, labels first", ["3.old"], old(), { kit: { order: "labels-first" } }),
    goodPdf("of an old invoice with blanks in labels", ["3.old", "3.spaced-labels"], old(), {
      old: { spaced: true },
      pdf: { split: true },
    }),
    goodPdf(
      "of an old electronic special invoice",
      ["3.old", "7.old-codes"],
      old({ kind: "vat-special", code: "021002200113", checkCode: null }),
    ),
    goodPdf(
      "of an old paper special invoice, code of ten",
      ["3.old", "7.old-codes"],
      old({ kind: "vat-special", code: "2100223130", checkCode: null }),
      {
        old: { title: "样例增值税专用发票" },
      },
    ),
    goodPdf(
      "of an old invoice without tax",
      ["3.old", "3.asterisks"],
      old({ lines: [freeLine("*餐饮服务*餐费", 45_600)] }),
    ),
    goodPdf("of an old invoice turned by 90 degrees", ["3.old", "3.rotated"], old(), { pdf: { rotate: 90 } }),
    {
      ...goodPdf("of an old red invoice", ["3.old", "3.red"], {
        ...redOf(old(), "03089977"),
        remark: "对应正数发票代码:021002200311号码:03089001",
      }),
      expect: {
        type: "invoice",
        record: only(recordOf(redOf(old(), "03089977")), ["number", "code", "kind", "issuedOn", "red"]),
        findings: "none",
      },
    },
  ],
};
