import type { CorpusFile, CorpusKind } from "../corpus-file.ts";
import { digitalInvoice, freeLine, type MadeInvoice, oldInvoice, recordOf, without } from "../values/invoice.ts";
import { oldXml, pinyinXml } from "../writers/old-xml.ts";

const declared = (xml: string): Uint8Array => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);

function good(
  name: string,
  covers: CorpusFile["covers"],
  invoice: MadeInvoice,
  write: (one: MadeInvoice) => Uint8Array,
): CorpusFile {
  const expect = { type: "invoice", record: recordOf(invoice), findings: "none" } as const;
  return { name, covers, fileName: `${invoice.code ?? ""}${invoice.number}.xml`, make: () => write(invoice), expect };
}

const special = oldInvoice(402, { kind: "vat-special", code: "021002200113", checkCode: null });
const digital = digitalInvoice(410, { kind: "digital-ordinary" });

/** XML of the older invoices, sections 1 and 2. */
export const oldXmlKind: CorpusKind = {
  kind: "older XML",
  files: [
    good(
      "eInvoice under fp, an electronic ordinary invoice",
      ["1.old-xml", "1.leading-zero", "7.check-code"],
      oldInvoice(400),
      (one) => declared(oldXml(one)),
    ),
    good("eInvoice under another prefix", ["1.old-xml"], oldInvoice(401), (one) => declared(oldXml(one, "inv"))),
    good("eInvoice of an electronic special invoice", ["1.old-xml", "7.old-codes"], special, (one) =>
      declared(oldXml(one)),
    ),
    good(
      "eInvoice of a toll, code ending in 12",
      ["7.old-codes", "1.old-xml"],
      oldInvoice(403, { kind: "toll", code: "021002200112" }),
      (one) => declared(oldXml(one)),
    ),
    good(
      "eInvoice whose tax is ***",
      ["7.no-tax"],
      oldInvoice(404, { lines: [freeLine("*餐饮服务*餐费", 32_000)] }),
      (one) => declared(oldXml(one)),
    ),
    {
      ...good("the pinyin dialect of an old invoice", ["1.pinyin"], oldInvoice(405), (one) =>
        Buffer.from(pinyinXml(one)),
      ),
      expect: {
        type: "invoice",
        record: without(
          recordOf(oldInvoice(405)),
          "lines",
          "checkCode",
          "buyerName",
          "buyerTaxId",
          "sellerName",
          "sellerTaxId",
          "kind",
        ),
      },
    },
    {
      ...good("the pinyin dialect of a 数电票", ["1.pinyin"], digital, (one) => Buffer.from(pinyinXml(one))),
      expect: {
        type: "invoice",
        record: without(recordOf(digital), "lines", "buyerName", "buyerTaxId", "sellerName", "sellerTaxId", "kind"),
      },
    },
  ],
};
