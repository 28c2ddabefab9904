import type { CorpusKind } from "../corpus-file.ts";
import { digitalInvoice, recordOf } from "../values/invoice.ts";
import { receipt, receiptRecord } from "../values/receipt.ts";
import { air, airRecord, railway, railwayXbrlRecord } from "../values/ticket.ts";
import { digitalPrint } from "../writers/digital-print.ts";
import { ofd } from "../writers/ofd.ts";
import { pdfLibPdf } from "../writers/pdf-lib-pdf.ts";
import { sideBySide } from "../writers/receipt-print.ts";
import { airPrint, railwayPrint } from "../writers/ticket-print.ts";
import { type Fact, xbrl } from "../writers/xbrl.ts";
import { airFacts, railwayFacts, receiptFacts } from "../writers/xbrl-facts.ts";

const bare: readonly Fact[] = [
  ["IdentificationCodeOfIssuer", "102221000001"],
  ["Currency", "CNY"],
];
const entry: readonly Fact[] = [
  ["PostingDate", "2026-03-31"],
  [
    "InformationOfAccountingEntryTuple",
    [
      ["DebitOrCredit", "借"],
      ["AmountInFigures", "1060.00"],
    ],
  ],
];
const train = railway(54);
const plane = air(55);
const transfer = receipt(56);
const printed = receipt(57);
const digital = digitalInvoice(704);

/** XBRL inside PDF and OFD, sections 2, 3 and 5. */
export const xbrlAttachedKind: CorpusKind = {
  kind: "XBRL attached",
  files: [
    {
      name: "PDF of a railway ticket with its XBRL attached",
      covers: ["3.attachment", "5.rai", "8.personal"],
      fileName: `${train.number}.pdf`,
      make: () =>
        pdfLibPdf([railwayPrint(train)], {
          attachments: { [`rai_issuer_${train.number}.xbrl`]: Buffer.from(xbrl("rai_issuer", railwayFacts(train))) },
        }),
      expect: { type: "ticket", record: railwayXbrlRecord(train), findings: "none" },
    },
    {
      name: "OFD of an air itinerary with its XBRL attached",
      covers: ["2.attachment-xbrl", "5.atr", "8.personal"],
      fileName: `${plane.number}.ofd`,
      make: () =>
        ofd([airPrint(plane)], {
          attachments: [
            { name: "atr_issuer_20260416_1.xml", format: "xbrl", bytes: xbrl("atr_issuer", airFacts(plane)) },
          ],
        }),
      expect: { type: "ticket", record: airRecord(plane), findings: "none" },
    },
    {
      name: "OFD of a bank receipt with its XBRL attached",
      covers: ["2.attachment-xbrl", "5.bker", "6.receipt"],
      fileName: "回单.ofd",
      make: () =>
        ofd([{ width: 595, height: 397, marks: [] }], {
          attachments: [
            { name: "bker_issuer_20260301_1.xml", format: "xbrl", bytes: xbrl("bker_issuer", receiptFacts(transfer)) },
          ],
          fileLoc: "document",
        }),
      expect: { type: "receipt", record: receiptRecord(transfer), findings: "none" },
    },
    {
      name: "OFD of a 数电票 whose attached entry of the receiver is no source",
      covers: ["2.attachment-xbrl", "5.receiver"],
      fileName: `${digital.number}.ofd`,
      make: () =>
        ofd([digitalPrint(digital)], {
          attachments: [{ name: "einv_ord_receiver_1.xml", format: "xbrl", bytes: xbrl("einv_ord_receiver", entry) }],
        }),
      expect: { type: "invoice", record: recordOf(digital), findings: "none" },
    },
    {
      name: "OFD of a bank receipt whose XBRL says nothing: the page does",
      covers: ["5.bare", "6.receipt"],
      fileName: "空数据回单.ofd",
      make: () =>
        ofd([{ width: 595, height: 280, marks: sideBySide(printed, 0) }], {
          attachments: [
            { name: "bker_issuer_1.xml", format: "xbrl", bytes: xbrl("bker_issuer", bare, { instant: "null" }) },
          ],
        }),
      expect: { type: "receipt", record: receiptRecord(printed) },
    },
  ],
};
