import { addFen, fen, fenToYuanText } from "../../../shared/money.ts";
import { AnyOf, type CorpusKind } from "../corpus-file.ts";
import { branch, household, individual, type Party, sellers } from "../values/companies.ts";
import {
  digitalInvoice,
  digitalNumber,
  freeLine,
  line,
  type MadeInvoice,
  only,
  recordOf,
  redOf,
  sumsOf,
  without,
} from "../values/invoice.ts";
import { masked, travellers } from "../values/travellers.ts";
import { digitalXml } from "../writers/digital-xml.ts";
import { goodXml as good } from "./good-xml.ts";

const blue = digitalInvoice(900, { issuedOn: "2026-02-03" });
const red = redOf(blue, digitalNumber(901));
const redByRemark = (spelling: string): Partial<MadeInvoice> => ({ ...red, remark: `${spelling}：${blue.number}` });
const partOfBlue = redOf({ ...blue, lines: [line("*影视服务*后期制作", 300_000, 6)] }, digitalNumber(902));

const lying = digitalInvoice(911);
const { total } = sumsOf(lying);
const at = (amount: Parameters<typeof fenToYuanText>[0]): string =>
  `<TotalTax-includedAmount>${fenToYuanText(amount)}<`;
const amounts = ["amountExTax", "taxAmount", "total", "lines"] as const;

const exempt = digitalInvoice(910, { lines: [freeLine("*农产品*样例道具用蔬菜", 123_456)] });
// Zero is what the XML states; the record may say so, or that no tax is charged.
const exemptRecord = {
  ...recordOf(exempt),
  taxAmount: new AnyOf(null, "0.00"),
  lines: [
    { name: "*农产品*样例道具用蔬菜", amountExTax: "1234.56", taxRate: "免税", taxAmount: new AnyOf(null, "0.00") },
  ],
};
const wrongYear = digitalInvoice(931, { number: digitalNumber(931, 24), issuedOn: "2026-03-03" });
const seller = sellers[0] as Party;
const traveller = travellers[0] as (typeof travellers)[number];

/** 数电票 as XML: red invoices, and what is checked, sections 1 and 7. */
export const digitalXmlChecksKind: CorpusKind = {
  kind: "数电票 XML, red and checked",
  files: [
    good("a negative line in a blue invoice", ["1.negative-line"], {
      invoice: { lines: [line("*影视服务*后期制作", 1_000_000, 6), line("*影视服务*后期制作", -100_000, 6)] },
    }),
    good("a red invoice told by label, element and remark", ["1.red"], {
      invoice: redByRemark("被红冲蓝字数电票号码"),
    }),
    good("a red invoice told by its label and element", ["1.red"], { invoice: red }),
    good("a red invoice of a part", ["1.red"], { invoice: partOfBlue }),
    good("a red invoice told by the remark, 数电发票", ["1.red-remark"], {
      invoice: redByRemark("被红冲蓝字数电发票号码"),
      style: { redElement: false },
    }),
    good("a red invoice told by the remark, 数电票", ["1.red-remark"], {
      invoice: redByRemark("被红冲蓝字数电票号码"),
      style: { redElement: false },
    }),
    good("a red invoice told by the remark under empty labels", ["1.red-remark", "1.empty-labels"], {
      invoice: { ...redByRemark("被红冲蓝字数电票号码"), kind: "digital-ordinary" },
      style: { redElement: false, labels: "empty" },
    }),
    good("a red invoice whose words say 负数", ["1.red", "7.words"], {
      invoice: red,
      style: { words: (words) => `（负数）${words.replace("（负数）", "")}` },
    }),
    good("words with 元", ["7.words"], { style: { words: (words) => words.replace("圆", "元") } }),
    good("words that contradict the total are told", ["7.words"], {
      invoice: lying,
      style: { words: () => "壹圆整" },
      expect: { record: without(recordOf(lying), ...amounts), findings: "told" },
    }),
    good("a sum that does not add up is told", ["7.sums"], {
      invoice: lying,
      style: { envelope: (xml) => xml.replace(at(total), at(addFen(total, fen(100)))) },
      expect: { record: without(recordOf(lying), ...amounts), findings: "told" },
    }),
    good("a private buyer", ["7.tax-ids"], { invoice: { buyer: individual } }),
    good("a seller whose code has 15 characters", ["7.tax-ids"], {
      invoice: { seller: household, kind: "digital-ordinary" },
    }),
    good("a seller whose code has 20 characters", ["7.tax-ids"], {
      invoice: { seller: { ...seller, taxId: `${seller.taxId ?? ""}01` } },
    }),
    good("a seller whose code has a wrong check digit", ["7.tax-ids"], {
      invoice: { seller: { ...seller, taxId: "91210102MA0CRPT110" } },
    }),
    good("a buyer whose name holds brackets", ["7.tax-ids"], { invoice: { buyer: branch } }),
    good("a number of region 94", ["7.number"], {
      invoice: { number: "26942000000000001234", issuedOn: "2026-04-01" },
    }),
    good("issued directly by a platform", ["7.number"], {
      invoice: { number: "26217000000000001235", issuedOn: "2026-04-02" },
    }),
    good("a number of another year than the date", ["7.number-year"], {
      invoice: wrongYear,
      expect: { record: only(recordOf(wrongYear), ["number", "issuedOn", "total"]) },
    }),
    good("exempt from tax", ["7.no-tax"], { invoice: exempt, expect: { record: exemptRecord } }),
    good("a line of 0 % and one of 1.5 %", ["7.rates"], {
      invoice: {
        lines: [
          { ...line("*样例*零税率", 100_000, 0), tax: fen(0) },
          { ...line("*住房租赁*房租", 200_000, 0), taxRate: "1.5%", tax: fen(3_000) },
        ],
      },
      style: { rate: (rate) => rate },
    }),
    good("a masked number in the remark of a ride", ["1.personal"], {
      invoice: { remark: `乘客${masked(traveller.idNumber)}` },
    }),
    good("a document type declaration", ["1.dtd"], {
      fileName: "dtd.xml",
      make: (made) =>
        Buffer.from(digitalXml(made, { declaration: '<?xml version="1.0"?><!DOCTYPE EInvoice [<!ENTITY a "1">]>' })),
      expect: { type: "unknown", record: {}, findings: "told", codes: ["xml-doctype"] },
    }),
  ],
};
