import { fenToYuanText } from "../../../shared/money.ts";
import type { CorpusFile, CorpusKind, Expected } from "../corpus-file.ts";
import {
  digitalInvoice,
  digitalNumber,
  freeLine,
  line,
  type MadeInvoice,
  oldInvoice,
  recordOf,
  redOf,
  sumsOf,
  without,
} from "../values/invoice.ts";
import { type DigitalPrintStyle, digitalPrint } from "../writers/digital-print.ts";
import { overTwoPages } from "../writers/long-print.ts";
import { label, type MarkPage, value } from "../writers/marks.ts";
import { type OfdStyle, ofd } from "../writers/ofd.ts";
import { familyOne, familyTwo } from "../writers/ofd-tags.ts";
import { oldPrint } from "../writers/old-print.ts";
import { oldXml } from "../writers/old-xml.ts";

interface Made {
  readonly invoice?: MadeInvoice;
  readonly print?: Partial<DigitalPrintStyle>;
  readonly page?: (page: MarkPage) => MarkPage;
  readonly style?: Partial<OfdStyle>;
  readonly expect?: Partial<Expected>;
  readonly maker?: "other";
}

let serial = 200;

/** An OFD that must be read complete, unless said otherwise. */
function good(name: string, covers: CorpusFile["covers"], made: Made): CorpusFile {
  serial += 1;
  const invoice = made.invoice ?? digitalInvoice(serial);
  const drawn = invoice.code === null ? digitalPrint(invoice, made.print) : oldPrint(invoice);
  const page = (made.page ?? ((same: MarkPage) => same))(drawn);
  const expect = { type: "invoice", record: recordOf(invoice), findings: "none", ...made.expect } as const;
  const fileName = `${invoice.number}.ofd`;
  const file = { name, covers, fileName, make: () => ofd([page], made.style), expect };
  return made.maker === undefined ? file : { ...file, maker: made.maker };
}

/** An old invoice with its data attached. */
function attached(name: string, covers: CorpusFile["covers"], change: Partial<OfdStyle>, mend = (xml: string) => xml) {
  serial += 1;
  const invoice = oldInvoice(serial);
  const attachments = [
    { name: "original_invoice.xml", bytes: mend(`<?xml version="1.0" encoding="UTF-8"?>${oldXml(invoice)}`) },
  ];
  return good(name, covers, { invoice, style: { attachments, ...change } });
}

const customDatas = (invoice: MadeInvoice): Readonly<Record<string, string>> => {
  const { exTax, tax } = sumsOf(invoice);
  return {
    发票号码: invoice.number,
    开票日期: invoice.issuedOn.replace(/^(\d+)-(\d+)-(\d+)$/, "$1年$2月$3日"),
    合计金额: fenToYuanText(exTax),
    合计税额: fenToYuanText(tax ?? exTax),
    购买方纳税人识别号: invoice.buyer.taxId ?? "",
    销售方纳税人识别号: invoice.seller.taxId ?? "",
  };
};

const splitName = (page: MarkPage): MarkPage => ({
  ...page,
  marks: page.marks.flatMap((mark) =>
    mark.key === "line0.name"
      ? [
          { ...mark, text: mark.text.slice(0, 7) },
          { ...mark, text: mark.text.slice(7), y: mark.y + 8 },
        ]
      : [mark],
  ),
});
const hidden = (page: MarkPage): MarkPage => ({
  ...page,
  marks: [
    ...page.marks,
    label("价税合计（大写）", 40, 808),
    label("（小写）", 402, 808),
    value("none", "¥1.00", 446, 808),
    label("发票号码：", 420, 700),
    value("none", digitalNumber(99_999), 470, 700),
  ],
});
const many = digitalInvoice(290, {
  lines: Array.from({ length: 14 }, (_, index) => line(`*服装*戏服${index + 1}`, 9_900 + index, 13)),
});
const hundred = digitalInvoice(291, {
  lines: Array.from({ length: 100 }, (_, index) => line(`*服装*戏服${index + 1}`, 9_900 + index, 13)),
});
const twoPages = digitalInvoice(289, {
  lines: Array.from({ length: 16 }, (_, index) => line(`*服装*第${index + 1}套戏服`, 10_100 + index, 13)),
});
const blue = digitalInvoice(292);
const red = redOf(blue, digitalNumber(293));
const free = digitalInvoice(294, { lines: [freeLine("*农产品*道具蔬菜", 55_000)] });
const data = digitalInvoice(295);
const old = oldInvoice(296);
const oldRecord = recordOf(old);

/** OFD invoices, section 2. */
export const ofdKind: CorpusKind = {
  kind: "OFD",
  files: [
    good("OFD with tags of family 1", ["2.tags-1"], { style: { tags: familyOne() } }),
    good("OFD with tags of family 2", ["2.tags-2"], { style: { tags: familyTwo() } }),
    good("OFD with literals in its tags", ["2.object-data"], { style: { tags: familyTwo({ literal: true }) } }),
    good("OFD with literals of family 1", ["2.object-data"], { style: { tags: familyOne({ literal: true }) } }),
    good("OFD whose ¥ and figure are two objects", ["2.yuan-split", "2.several-refs"], {
      style: { tags: familyTwo(), splitYuan: true },
    }),
    good("OFD whose tags point at ¥ alone", ["2.yuan-split"], {
      style: { tags: familyTwo({ yuanOnly: true }), splitYuan: true },
      expect: { mayBeUnknown: ["amountExTax", "taxAmount", "total", "lines"] },
    }),
    good("OFD of family 1 with tags that point at ¥ alone for the total", ["2.yuan-split"], {
      style: { tags: familyOne({ leaveOut: ["total"] }), splitYuan: true },
    }),
    good("OFD with an item name over two objects", ["2.split-name", "2.several-refs"], {
      page: splitName,
      style: { tags: familyTwo() },
    }),
    good("OFD with hidden text outside the page", ["2.hidden"], { page: hidden, style: { tags: familyTwo() } }),
    good("OFD with hidden text outside the page, and no tags", ["2.hidden", "2.text-only"], { page: hidden }),
    good("OFD with nothing but page text", ["2.text-only"], {}),
    good("OFD with page text, ¥ apart", ["2.text-only", "2.yuan-split"], { style: { splitYuan: true } }),
    good("OFD with its labels on a template page", ["2.template", "2.text-only"], { style: { template: true } }),
    good("OFD with a template page and tags", ["2.template"], { style: { template: true, tags: familyOne() } }),
    good("OFD of another namespace", ["2.namespace"], {
      style: { space: "http://www.ofdspec.org", tags: familyTwo() },
    }),
    good("OFD with byte order marks", ["2.bom"], { style: { bom: true, tags: familyTwo() } }),
    good("OFD without tax", ["2.asterisks", "7.no-tax"], { invoice: free, style: { tags: familyTwo() } }),
    good("OFD of fourteen lines", ["2.many-lines"], {
      invoice: many,
      print: { rowStep: 8 },
      style: { tags: familyTwo() },
    }),
    good("OFD of a hundred lines", ["2.many-lines"], {
      invoice: hundred,
      print: { rowStep: 1.1 },
      style: { tags: familyOne() },
    }),
    {
      name: "OFD of one invoice over two pages",
      covers: ["2.many-lines", "2.tags-2"],
      fileName: "两页.ofd",
      make: () => ofd(overTwoPages(twoPages), { tags: familyTwo() }),
      expect: { type: "invoice", record: recordOf(twoPages), findings: "none" },
    },
    good("OFD of a red invoice", ["1.red-remark"], { invoice: red, style: { tags: familyTwo() } }),
    good("OFD with CustomDatas beside tags", ["2.custom-datas"], {
      invoice: data,
      style: { tags: familyTwo(), customDatas: customDatas(data) },
    }),
    good("OFD with CustomDatas and page text", ["2.custom-datas", "2.text-only"], {
      invoice: data,
      style: { customDatas: customDatas(data) },
    }),
    good("OFD with CustomDatas alone: 合计金额 is without tax", ["2.custom-datas"], {
      invoice: data,
      page: (page) => ({ ...page, marks: [] }),
      style: { customDatas: customDatas(data) },
      expect: {
        record: without(recordOf(data), "lines", "kind"),
        mayBeUnknown: ["buyerName", "sellerName", "buyerTaxId", "sellerTaxId"],
        findings: "told",
      },
    }),
    attached("OFD with the data of an old invoice", ["2.attachment-old", "7.check-code", "1.leading-zero"], {}),
    attached("OFD whose FileLoc is relative to the document", ["2.file-loc", "2.attachment-old"], {
      fileLoc: "document",
    }),
    attached("OFD whose FileLoc begins at the root", ["2.file-loc"], { fileLoc: "root" }),
    attached("OFD whose attachment has an empty prefix", ["2.empty-prefix"], {}, (xml) =>
      xml.replaceAll("fp:", ":").replace(/xmlns:fp="[^"]*"/, 'xmlns:=""'),
    ),
    attached("OFD whose attachment begins with a mark, GraphCode a picture", ["2.bom", "2.graph-code"], { bom: true }),
    good("OFD of an old invoice as page text alone", ["2.text-only", "3.old"], {
      invoice: old,
      expect: { record: oldRecord },
    }),
  ],
};
