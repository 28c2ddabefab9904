import { fenToYuanText } from "../../../shared/money.ts";
import type { CorpusFile, CorpusKind, Expected } from "../corpus-file.ts";
import { digitalInvoice, type MadeInvoice, oldInvoice, only, recordOf, sumsOf } from "../values/invoice.ts";
import { air, airRecord, railway, railwayRecord } from "../values/ticket.ts";
import { airPayload, invoicePayload, railwayPayload } from "../writers/qr.ts";

import { type Head, shot } from "./shots.ts";

/** Nothing but the code on an empty sheet: only what the code states. */
function alone(head: Head, made: MadeInvoice, payload = invoicePayload(made)): CorpusFile {
  const { exTax, total } = sumsOf(made);
  const amounts =
    made.code === null
      ? { total: fenToYuanText(total), amountExTax: null, taxAmount: null }
      : { total: null, amountExTax: fenToYuanText(exTax), taxAmount: null };
  const record = { ...only(recordOf(made), ["number", "code", "issuedOn", "kind", "checkCode"]), ...amounts };
  const page = { width: 300, height: 200, marks: [] };
  return shot(head, { page, payload, style: { scale: 4 } }, { type: "invoice", record });
}

const shortAir = { ...air(84), number: "2611800000000000084" };

/** The same of a ticket. */
function ticketAlone(head: Head, payload: string, record: Expected["record"] & object): CorpusFile {
  const page = { width: 300, height: 200, marks: [] };
  return shot(head, { page, payload, style: { scale: 4 } }, { type: "ticket", record });
}

/** Pictures of a code and nothing else, section 4. The first is read in every run. */
export const codeKind: CorpusKind = {
  kind: "QR codes alone",
  files: [
    alone(
      ["of the code of an old invoice alone: its amount is without tax", ["4.old"], "旧票二维码.png"],
      oldInvoice(821),
    ),
    alone(
      ["of a code of type 01", ["4.old", "4.variants"], "专票码.png"],
      oldInvoice(831, { kind: "vat-special", code: "2100223130", checkCode: null }),
      invoicePayload(oldInvoice(831, { code: "2100223130", checkCode: null }), "01", "b2e6"),
    ),
    alone(
      ["of a code of type 04", ["4.old", "4.variants"], "纸普码.png"],
      oldInvoice(832, { code: "021002200104" }),
      invoicePayload(oldInvoice(832, { code: "021002200104" }), "04", "0941,"),
    ),
    alone(
      ["of a code of type 08", ["4.old"], "电专码.png"],
      oldInvoice(833, { kind: "vat-special", code: "021002200113", checkCode: null }),
    ),
    alone(
      ["of the code of a special 数电票 alone", ["4.digital", "4.variants"], "数电码.png"],
      digitalInvoice(835),
      invoicePayload(digitalInvoice(835), "31", "b2b6"),
    ),
    alone(["of the code of an ordinary 数电票 alone", ["4.digital"], "数普码.png"], digitalInvoice(836)),
    ticketAlone(["of the code of a railway ticket alone", ["4.railway"], "车票码.png"], railwayPayload(railway(83)), {
      ...only(railwayRecord(railway(83)), ["number", "issuedOn", "kind", "total"]),
    }),
    ticketAlone(["of the code of an itinerary of 19 digits alone", ["4.air"], "行程单码.png"], airPayload(shortAir), {
      ...only(airRecord(shortAir), ["number", "issuedOn", "kind", "total"]),
    }),
  ],
};
