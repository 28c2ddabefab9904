import type { CorpusKind } from "../corpus-file.ts";
import { digitalInvoice, type MadeInvoice, oldInvoice, recordOf } from "../values/invoice.ts";
import { air, airRecord, railway, railwayRecord } from "../values/ticket.ts";
import { digitalPrint } from "../writers/digital-print.ts";
import { label } from "../writers/marks.ts";
import { oldPrint } from "../writers/old-print.ts";
import { pdfKitPdf } from "../writers/pdfkit-pdf.ts";
import { codeAt, type PhotoStyle, photo } from "../writers/picture.ts";
import { airPayload, invoicePayload, railwayPayload } from "../writers/qr.ts";
import { airPrint, railwayPrint } from "../writers/ticket-print.ts";
import { byOcr, type Head, shot } from "./shots.ts";

const pageOf = (made: MadeInvoice) => (made.code === null ? digitalPrint(made) : oldPrint(made));

/** A picture of an invoice whose code states what it states. */
function invoiced(
  head: Head,
  made: MadeInvoice,
  style: Partial<PhotoStyle> = {},
  payload: string | null = invoicePayload(made),
) {
  // The code states the total of a 数电票, the amount without tax of an older one.
  const stated = made.code === null ? "total" : "amountExTax";
  const mayBeUnknown = payload === null ? byOcr : byOcr.filter((field) => field !== stated);
  const expect = { type: "invoice", record: recordOf(made), mayBeUnknown } as const;
  return shot(head, { page: pageOf(made), payload, style }, expect);
}

const scanned = digitalInvoice(830);
const train = railway(81);
const plane = air(82);
const url = { width: 595, height: 397, marks: [label("扫码开票", 250, 200, 20)] };

/** Pictures, sections 4 and 9. The first two are read in every run. */
export const photoKind: CorpusKind = {
  kind: "pictures",
  files: [
    shot(
      ["of a railway ticket, photographed", ["4.railway", "4.photo"], "车票.jpg"],
      {
        page: railwayPrint(train),
        payload: railwayPayload(train),
        style: { degrees: 7, noise: 30, format: "jpeg", scale: 2.6 },
      },
      { type: "ticket", record: railwayRecord(train), mayBeUnknown: byOcr },
    ),
    {
      name: "PDF that is a scan of an invoice",
      covers: ["3.scanned"],
      fileName: "扫描件.pdf",
      slow: true,
      make: async () => {
        const png = await photo(digitalPrint(scanned), {
          codes: codeAt(invoicePayload(scanned)),
          scale: 2.6,
          margin: 0,
        });
        return await pdfKitPdf([{ width: 595, height: 397, marks: [] }], {
          ruled: false,
          pictures: [{ png, x: 0, y: 0, width: 595 }],
        });
      },
      expect: { type: "invoice", record: recordOf(scanned), mayBeUnknown: byOcr },
    },
    invoiced(["of a 数电票", ["4.digital"], "扫描.png"], digitalInvoice(820)),
    invoiced(["of an old invoice, turned by 92 degrees", ["4.old", "4.photo"], "旧票.jpg"], oldInvoice(822), {
      degrees: 92,
      noise: 25,
      shade: 60,
      format: "jpeg",
      scale: 2.6,
    }),
    shot(
      ["of an air itinerary", ["4.air"], "行程单.png"],
      { page: airPrint(plane), payload: airPayload(plane), style: { scale: 2.6 } },
      { type: "ticket", record: airRecord(plane), mayBeUnknown: byOcr },
    ),
    shot(
      ["of a code that is a link", ["4.url"], "扫码开票.png"],
      { page: url, payload: "https://example.test/claim?id=1" },
      { type: "evidence", findings: "none" },
    ),
    invoiced(
      ["of a 数电票 without a code, read by OCR alone", ["4.photo"], "无码.png"],
      digitalInvoice(823),
      { scale: 2.6 },
      null,
    ),
    invoiced(
      ["of a special 数电票, photographed at 33 degrees", ["4.photo", "4.digital"], "斜拍.jpg"],
      digitalInvoice(825),
      { degrees: 33, noise: 30, shade: 50, scale: 2.6, format: "jpeg" },
    ),
    invoiced(["of a tilted sheet", ["4.photo"], "透视.jpg"], digitalInvoice(826), {
      perspective: 0.12,
      noise: 20,
      format: "jpeg",
      scale: 2.8,
    }),
    invoiced(["of a sheet held aslant by a fifth, both ways", ["4.photo"], "斜持.jpg"], digitalInvoice(832), {
      ...{ perspective: 0.2, sideways: 0.2, noise: 14, scale: 2.8, margin: 60 },
      format: "jpeg",
    }),
    invoiced(
      ["of an old invoice without a code, held aslant by a fifth", ["4.photo", "4.old"], "斜持旧票.jpg"],
      oldInvoice(833),
      { ...{ sideways: 0.2, perspective: 0.1, degrees: 4, noise: 14, scale: 2.8, margin: 60 }, format: "jpeg" },
      null,
    ),
    invoiced(["of a blurred code of small modules", ["4.photo"], "模糊.png"], digitalInvoice(827), {
      blur: 1.2,
      scale: 3,
    }),
    invoiced(["as WebP", ["4.photo"], "照片.webp"], digitalInvoice(828), { format: "webp" }),
    invoiced(["as a phone stores it (HEIC)", ["4.photo"], "IMG_0412.HEIC"], digitalInvoice(831), {
      noise: 20,
      shade: 40,
      format: "heic",
      scale: 2.6,
    }),
    // On these three the title and the label beside it are one patch of text to the model.
    invoiced(["aslant, its title close to the number", ["4.photo"], "斜题.webp"], digitalInvoice(917), {
      ...{ degrees: 3.3, noise: 3, shade: 46, scale: 2.46, perspective: 0.04, margin: 29 },
      format: "webp",
    }),
    invoiced(["a little blurred, its title close to the number", ["4.photo"], "糊题.webp"], digitalInvoice(945), {
      ...{ noise: 14, shade: 25, scale: 2.62, blur: 0.6, margin: 41 },
      format: "webp",
    }),
    invoiced(["of an old invoice, its title close to the number", ["4.photo", "4.old"], "旧题.jpg"], oldInvoice(924), {
      ...{ noise: 15, shade: 51, scale: 3.4, margin: 67 },
      format: "jpeg",
    }),
    invoiced(["upside down", ["4.photo"], "倒置.jpg"], digitalInvoice(829), {
      degrees: 180,
      format: "jpeg",
      scale: 2.6,
    }),
  ],
};
