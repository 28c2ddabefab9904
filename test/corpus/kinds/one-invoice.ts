import type { CorpusFile, CorpusKind } from "../corpus-file.ts";
import { digitalInvoice, recordOf } from "../values/invoice.ts";
import { digitalPrint } from "../writers/digital-print.ts";
import { digitalXmlBytes } from "../writers/digital-xml.ts";
import { handMadePdf } from "../writers/hand-made-pdf.ts";
import { ofd } from "../writers/ofd.ts";
import { familyOne } from "../writers/ofd-tags.ts";
import { pdfLibPdf } from "../writers/pdf-lib-pdf.ts";
import { pdfKitPdf } from "../writers/pdfkit-pdf.ts";

const made = digitalInvoice(990);
const page = digitalPrint(made);

const as = (format: string, fileName: string, make: CorpusFile["make"]): CorpusFile => ({
  ...{ name: `one invoice as ${format}`, covers: ["7.twins"], fileName, make },
  expect: { type: "invoice", record: recordOf(made), findings: "none" },
});

/** The same invoice in the formats that carry all of it: each gives the same record. */
export const oneInvoiceKind: CorpusKind = {
  kind: "one invoice, many files",
  files: [
    as("XML", "同一张.xml", () => digitalXmlBytes(made)),
    as("OFD", "同一张.ofd", () => ofd([page], { tags: familyOne() })),
    as("PDF of pdf-lib", "同一张.pdf", () => pdfLibPdf([page])),
    as("PDF of pdfkit", "同一张（1）.pdf", () => pdfKitPdf([page])),
    as("PDF with fonts that are not embedded", "同一张（2）.pdf", () => handMadePdf(page)),
  ],
};
