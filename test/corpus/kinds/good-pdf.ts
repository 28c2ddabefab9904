import type { CorpusFile, Expected } from "../corpus-file.ts";
import { type MadeInvoice, recordOf } from "../values/invoice.ts";
import { type DigitalPrintStyle, digitalPrint } from "../writers/digital-print.ts";
import type { MarkPage } from "../writers/marks.ts";
import { type OldPrintStyle, oldPrint } from "../writers/old-print.ts";
import { type PdfLibStyle, pdfLibPdf } from "../writers/pdf-lib-pdf.ts";
import { type PdfKitStyle, pdfKitPdf } from "../writers/pdfkit-pdf.ts";

/** How a PDF of one invoice differs from the plain one. */
export interface MadePdf {
  readonly print?: Partial<DigitalPrintStyle>;
  readonly old?: Partial<OldPrintStyle>;
  readonly page?: (page: MarkPage) => MarkPage;
  readonly pdf?: Partial<PdfLibStyle>;
  /** Written by pdfkit in place of pdf-lib. */
  readonly kit?: Partial<PdfKitStyle>;
  readonly make?: (page: MarkPage) => Uint8Array | Promise<Uint8Array>;
  readonly expect?: Partial<Expected>;
  readonly maker?: "other";
}

/** The printed page of an invoice: the older form where it has a code. */
export function pageOf(invoice: MadeInvoice, { print, old, page = (same) => same }: MadePdf = {}): MarkPage {
  return page(invoice.code === null ? digitalPrint(invoice, print) : oldPrint(invoice, old));
}

/** A PDF of one invoice that must be read complete, unless said otherwise. */
export function goodPdf(
  name: string,
  covers: CorpusFile["covers"],
  invoice: MadeInvoice,
  made: MadePdf = {},
): CorpusFile {
  const write = (page: MarkPage): Uint8Array | Promise<Uint8Array> => {
    if (made.make !== undefined) return made.make(page);
    return made.kit === undefined ? pdfLibPdf([page], made.pdf) : pdfKitPdf([page], made.kit);
  };
  return {
    name: `PDF ${name}`,
    covers,
    fileName: `${invoice.code ?? ""}${invoice.number}.pdf`,
    make: () => write(pageOf(invoice, made)),
    expect: { type: "invoice", record: recordOf(invoice), findings: "none", ...made.expect },
    ...(made.maker && { maker: made.maker }),
  };
}
