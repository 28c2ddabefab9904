import { fenToYuanText } from "../../../shared/money.ts";
import type { CorpusFile, CorpusKind } from "../corpus-file.ts";
import { digitalInvoice, type MadeInvoice, sumsOf } from "../values/invoice.ts";
import { digitalXmlBytes } from "../writers/digital-xml.ts";
import type { MarkPage } from "../writers/marks.ts";
import { pdfKitPdf } from "../writers/pdfkit-pdf.ts";
import { photo } from "../writers/picture.ts";
import { invoicePayload } from "../writers/qr.ts";
import { goodPdf, type MadePdf } from "./good-pdf.ts";

let serial = 600;
const nextInvoice = (change: Partial<MadeInvoice> = {}): MadeInvoice => {
  serial += 1;
  return digitalInvoice(serial, change);
};

const keysOf = (invoice: MadeInvoice): Readonly<Record<string, string>> => {
  const { exTax, tax, total } = sumsOf(invoice);
  return {
    InvoiceNumber: invoice.number,
    IssueTime: invoice.issuedOn,
    TotalAmWithoutTax: fenToYuanText(exTax),
    TotalTaxAm: fenToYuanText(tax ?? exTax),
    "TotalTax-includedAmount": fenToYuanText(total),
    BuyerIdNum: invoice.buyer.taxId ?? "",
    SellerIdNum: invoice.seller.taxId ?? "",
  };
};

const attach = (name: string, made: (invoice: MadeInvoice) => MadePdf, covers: CorpusFile["covers"]): CorpusFile => {
  const invoice = nextInvoice();
  return goodPdf(name, covers, invoice, made(invoice));
};
const noDate = (page: MarkPage): MarkPage => ({ ...page, marks: page.marks.filter(({ key }) => key !== "issuedOn") });
const empty = (page: MarkPage): MarkPage => ({ ...page, marks: [] });

const coded = nextInvoice();
const lying = nextInvoice();
const lyingXml = {
  ...lying,
  lines: lying.lines.map((one) => ({ ...one, name: one.name, exTax: one.exTax })).slice(0, 1),
};

/** PDFs with other sources inside, section 3. */
export const pdfSourcesKind: CorpusKind = {
  kind: "PDF with other sources",
  files: [
    attach(
      "with its XML attached",
      (one) => ({ pdf: { attachments: { [`${one.number}.xml`]: digitalXmlBytes(one) } } }),
      ["3.attachment"],
    ),
    attach(
      "of pdfkit with its XML attached",
      (one) => ({ kit: { attachments: { "invoice.xml": digitalXmlBytes(one) } } }),
      ["3.attachment"],
    ),
    attach(
      "with its XML attached and no text",
      (one) => ({
        page: empty,
        pdf: { attachments: { [`${one.number}.xml`]: digitalXmlBytes(one) } },
      }),
      ["3.attachment"],
    ),
    attach("with an empty name tree", () => ({ pdf: { emptyNameTree: true } }), ["3.attachment"]),
    attach(
      "with keys in its Info dictionary that fill a gap",
      (one) => ({ page: noDate, pdf: { info: keysOf(one) } }),
      ["3.private-keys"],
    ),
    attach(
      "with keys in an object stream that fill a gap",
      (one) => ({ page: noDate, pdf: { strayKeys: keysOf(one) } }),
      ["3.private-keys"],
    ),
    goodPdf("whose number and date stand in its code alone", ["4.digital", "3.order"], coded, {
      page: (page) => ({ ...page, marks: page.marks.filter(({ key }) => key !== "number" && key !== "issuedOn") }),
      make: async (page) => {
        const png = await photo(
          { width: 70, height: 70, marks: [] },
          {
            codes: [{ text: invoicePayload(coded), x: 4, y: 4, side: 62 }],
            scale: 6,
            margin: 0,
          },
        );
        return await pdfKitPdf([page], { ruled: false, pictures: [{ png, x: 20, y: 8, width: 70 }] });
      },
    }),
    {
      ...goodPdf("whose attached XML has another total: no amount is taken silently", ["3.disagree"], lying, {
        pdf: { attachments: { "invoice.xml": digitalXmlBytes(lyingXml) } },
      }),
      expect: {
        type: ["invoice", "evidence"],
        record: { total: null, amountExTax: null, taxAmount: null },
        findings: "told",
      },
    },
    {
      ...goodPdf("whose private keys have another total: no amount is taken silently", ["3.disagree"], lying, {
        pdf: { info: keysOf(lyingXml) },
      }),
      fileName: "keys-differ.pdf",
      expect: { type: "invoice", record: { number: lying.number, total: null, amountExTax: null }, findings: "told" },
    },
  ],
};
