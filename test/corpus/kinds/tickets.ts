import { fenToYuanText } from "../../../shared/money.ts";
import type { CorpusKind } from "../corpus-file.ts";
import { air, airRecord, type MadeAir, type MadeRailway, railway, railwayRecord } from "../values/ticket.ts";
import type { MarkPage } from "../writers/marks.ts";
import { ofd } from "../writers/ofd.ts";
import { pdfLibPdf } from "../writers/pdf-lib-pdf.ts";
import { pdfKitPdf } from "../writers/pdfkit-pdf.ts";
import { airPrint, railwayPrint } from "../writers/ticket-print.ts";

type Write = (page: MarkPage) => Uint8Array | Promise<Uint8Array>;

const rail = (name: string, made: MadeRailway, write: Write, yuan = "￥") =>
  ({
    name: `railway ticket ${name}`,
    covers: ["3.railway", "8.personal"],
    fileName: `${made.number}.pdf`,
    make: () => write(railwayPrint(made, yuan)),
    expect: { type: "ticket", record: railwayRecord(made), findings: "none" },
  }) as const;

const flight = (name: string, made: MadeAir, write: Write) =>
  ({
    name: `air itinerary ${name}`,
    covers: ["3.air", "8.personal"],
    fileName: `${made.number}.pdf`,
    make: () => write(airPrint(made)),
    expect: { type: "ticket", record: airRecord(made), findings: "none" },
  }) as const;

const privately = railway(7);
const free = { ...air(6), buyer: air(6).buyer };

/** Tickets as prints, section 3. */
export const ticketKind: CorpusKind = {
  kind: "tickets as prints",
  files: [
    rail("of pdf-lib", railway(1), (page) => pdfLibPdf([page])),
    rail("of pdf-lib, labels first", railway(2), (page) => pdfLibPdf([page], { order: "labels-first" })),
    rail("of pdf-lib, values first, sign by sign", railway(3), (page) =>
      pdfLibPdf([page], { order: "values-first", split: true }),
    ),
    rail("of pdfkit with another yuan sign", railway(4), (page) => pdfKitPdf([page], { ruled: false }), "¥"),
    rail("turned by 90 degrees", railway(5), (page) => pdfLibPdf([page], { rotate: 90 })),
    { ...rail("as OFD", railway(6), (page) => ofd([page])), fileName: "铁路.ofd" },
    {
      ...rail("bought privately", privately, (page) =>
        pdfLibPdf([
          {
            ...page,
            marks: page.marks.filter(({ key, text }) => !/^buyer/.test(key ?? "") && !/购买方|统一社会/.test(text)),
          },
        ]),
      ),
      expect: {
        type: "ticket",
        record: {
          ...railwayRecord(privately),
          buyerName: null,
          buyerTaxId: null,
          total: fenToYuanText(privately.fare),
        },
      },
    },
    flight("of pdf-lib", air(1), (page) => pdfLibPdf([page])),
    flight("of pdf-lib, labels first", air(2), (page) => pdfLibPdf([page], { order: "labels-first" })),
    flight("of pdfkit, values first", air(3), (page) => pdfKitPdf([page], { order: "values-first", ruled: false })),
    flight("turned by 270 degrees", air(4), (page) => pdfLibPdf([page], { rotate: 270 })),
    { ...flight("as OFD", air(5), (page) => ofd([page])), fileName: "航空.ofd" },
    flight("of a code of the buyer alone", free, (page) => pdfLibPdf([page], { split: true })),
  ],
};
