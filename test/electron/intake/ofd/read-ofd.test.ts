import { describe, expect, it } from "vitest";
import { readFile } from "../../../../electron/intake/read-file.ts";
import { planImport } from "../../../../electron/services/import/plan-import.ts";
import { fen } from "../../../../shared/money.ts";
import { studio, supplier } from "../../../fixtures/intake/companies.ts";
import { invoiceBytes } from "../../../fixtures/intake/invoices.ts";
import { familyOne, familyTwo, type OfdSpec, ofdBytes, oldInvoiceXml } from "../../../fixtures/intake/ofd.ts";
import { emptyRecords } from "../../services/import/made-up-readings.ts";
import { codes, readAs } from "../read.ts";

const vocabulary = { categories: [], evidenceKinds: [], choices: [], facts: [], rules: [] };

const digital = {
  number: "26212000000000000017",
  code: null,
  kind: "digital-ordinary",
  issuedOn: "2026-03-05",
  buyerName: studio.name,
  buyerTaxId: studio.taxId,
  sellerName: supplier.name,
  sellerTaxId: supplier.taxId,
  amountExTax: fen(100_000),
  taxAmount: fen(6_000),
  otherCharges: null,
  total: fen(106_000),
  red: false,
  redOf: null,
  checkCode: null,
  lines: [],
};
const line = { name: "*影视服务*后期制作", amountExTax: fen(100_000), taxRate: "6%", taxAmount: fen(6_000) };
const old = {
  ...digital,
  number: "03089647",
  code: "021002600211",
  kind: "vat-ordinary",
  checkCode: "12345678901234567890",
  lines: [line],
};
const red = { ...digital, amountExTax: fen(-100_000), taxAmount: fen(-6_000), total: fen(-106_000), red: true };
const nothing = { amountExTax: null, taxAmount: null, total: null };
const without = (...keys: readonly string[]) =>
  Object.fromEntries(Object.entries(familyOne).filter(([key]) => !keys.includes(key)));
const noLines = ["lines-unproven"];
const oldTitle = "辽宁增值税电子普通发票";
const oldOfd = (change: Readonly<Record<string, string>> = {}): OfdSpec => ({
  title: oldTitle,
  attachment: oldInvoiceXml(change),
});
const goods = (n: number, amount: string, tax: string) => ({
  [`GoodsInfos/GoodsInfo~${n}/Item`]: { refs: ["*影视服务*", "后期制作"] },
  [`GoodsInfos/GoodsInfo~${n}/Amount`]: { refs: [amount] },
  [`GoodsInfos/GoodsInfo~${n}/TaxScheme`]: { refs: ["6%"] },
  [`GoodsInfos/GoodsInfo~${n}/TaxAmount`]: { refs: [tax] },
});
const redTags = {
  ...familyOne,
  TaxExclusiveTotalAmount: { refs: ["¥-1000.00"] },
  TaxTotalAmount: { refs: ["¥-60.00"] },
  TaxInclusiveTotalAmount: { refs: ["¥-1060.00"] },
  TaxInclusiveTotalAmountWithWords: { refs: ["（负数）壹仟零陆拾圆整"] },
};

const readable: readonly (readonly [string, OfdSpec, object, readonly string[]])[] = [
  ["tags of the first family", { tags: familyOne }, digital, noLines],
  ["tags of the second family", { tags: familyTwo, tagRoot: "EInvoice" }, digital, noLines],
  ["another namespace", { tags: familyOne, namespace: "http://www.ofdspec.org" }, digital, noLines],
  ["byte order marks", { tags: familyOne, bom: true }, digital, noLines],
  ["absolute places", { tags: familyOne, absolute: true }, digital, noLines],
  ["a title in the template", { tags: familyOne, template: true }, digital, noLines],
  [
    "a special invoice by its title",
    { tags: familyOne, title: "电子发票（增值税专用发票）" },
    { ...digital, kind: "digital-special" },
    noLines,
  ],
  [
    "a special invoice by its label",
    {
      tags: { ...familyTwo, "Header/InherentLabel/GeneralOrSpecialVAT/LabelCode": "01" },
      tagRoot: "EInvoice",
    },
    { ...digital, kind: "digital-special" },
    noLines,
  ],
  [
    "only the sign tagged: the total is recomputed and the words prove it",
    { tags: { ...familyOne, TaxInclusiveTotalAmount: { refs: ["¥"] } } },
    digital,
    noLines,
  ],
  [
    "only the sign tagged, and words that say otherwise",
    {
      tags: {
        ...familyOne,
        TaxInclusiveTotalAmount: { refs: ["¥"] },
        TaxInclusiveTotalAmountWithWords: { refs: ["玖佰圆整"] },
      },
    },
    { ...digital, ...nothing },
    ["lines-unproven", "words-mismatch"],
  ],
  [
    "a total that the words contradict",
    { tags: { ...familyOne, TaxInclusiveTotalAmountWithWords: { refs: ["壹仟零陆拾壹圆整"] } } },
    { ...digital, ...nothing },
    ["lines-unproven", "words-mismatch"],
  ],
  [
    "sums that do not add up, with words that prove the total",
    { tags: { ...familyOne, TaxTotalAmount: { refs: ["¥61.00"] } } },
    { ...digital, amountExTax: null, taxAmount: null },
    ["lines-unproven", "total-mismatch"],
  ],
  [
    "a tax of asterisks",
    {
      tags: {
        ...familyOne,
        TaxTotalAmount: { refs: ["***"] },
        TaxInclusiveTotalAmount: { refs: ["¥1000.00"] },
        TaxInclusiveTotalAmountWithWords: { refs: ["壹仟圆整"] },
      },
    },
    { ...digital, taxAmount: null, total: fen(100_000) },
    noLines,
  ],
  ["literals instead of references", { tags: { ...familyOne, InvoiceNo: digital.number } }, digital, noLines],
  [
    "names over several objects",
    { tags: { ...familyOne, "Seller/SellerName": { refs: [supplier.name.slice(0, 4), supplier.name.slice(4)] } } },
    digital,
    noLines,
  ],
  [
    "text hidden beside the page",
    {
      tags: { ...familyOne, "Seller/SellerName": { refs: ["#900"] } },
      hidden: { 900: "别家公司" },
    },
    { ...digital, sellerName: null },
    ["lines-unproven", "party-name-missing"],
  ],
  [
    "a reference to a page that is not there",
    { tags: { ...familyOne, TaxTotalAmount: { refs: ["¥60.00"], page: "8" } } },
    { ...digital, taxAmount: null },
    ["amount-missing", "lines-unproven"],
  ],
  [
    "goods lines, a discount among them",
    { tags: { ...familyOne, ...goods(1, "1100.00", "66.00"), ...goods(2, "-100.00", "-6.00") } },
    {
      ...digital,
      lines: [
        { ...line, amountExTax: fen(110_000), taxAmount: fen(6_600) },
        { ...line, amountExTax: fen(-10_000), taxAmount: fen(-600) },
      ],
    },
    [],
  ],
  ["goods lines that miss one", { tags: { ...familyOne, ...goods(1, "900.00", "54.00") } }, digital, noLines],
  ["a red invoice by its sums", { tags: redTags }, red, ["lines-unproven", "red-of-missing"]],
  [
    "a red invoice with its blue one",
    { tags: { ...redTags, Note: { refs: ["被红冲蓝字数电票号码：26212000000000000003"] } } },
    { ...red, redOf: "26212000000000000003" },
    noLines,
  ],
  ["an old attachment, leading zeros kept", oldOfd(), old, []],
  [
    "an old special invoice by its code",
    oldOfd({ code: "021002600213" }),
    { ...old, code: "021002600213", kind: "vat-special" },
    [],
  ],
  ["a toll invoice by its code", oldOfd({ code: "021002600212" }), { ...old, code: "021002600212", kind: "toll" }, []],
  [
    "an attachment with an empty prefix",
    {
      title: oldTitle,
      attachment: oldInvoiceXml().replaceAll("fp:", ":").replace("xmlns::=", "xmlns:=").replace("xmlns:fp=", "xmlns:="),
    },
    old,
    [],
  ],
  ["an attachment placed from the document", { ...oldOfd(), attachmentLoc: "Attachs/original_invoice.xml" }, old, []],
  [
    "a 数电票 tree as attachment",
    { attachment: new TextDecoder().decode(invoiceBytes()), attachmentName: "invoice.xml" },
    { ...digital, kind: "digital-special", lines: [{ ...line, classificationCode: "3070301000000000000" }] },
    [],
  ],
  [
    "entries alone: 合计金额 is without tax",
    {
      customDatas: {
        发票号码: digital.number,
        开票日期: "2026年03月05日",
        合计金额: "1000.00",
        合计税额: "60.00",
        购买方纳税人识别号: studio.taxId,
        销售方纳税人识别号: supplier.taxId,
      },
    },
    { ...digital, buyerName: null, sellerName: null },
    ["lines-unproven", "party-name-missing", "party-name-missing", "total-computed"],
  ],
  [
    "entries that agree with the tags",
    { tags: familyOne, customDatas: { 合计金额: "1000.00", 发票号码: digital.number } },
    digital,
    noLines,
  ],
  [
    "entries that contradict the tags: neither is taken",
    { tags: familyOne, customDatas: { 合计金额: "1060.00" } },
    { ...digital, amountExTax: null },
    ["lines-unproven", "sources-differ"],
  ],
  [
    "names that differ between attachment and tags",
    { tags: familyOne, customDatas: { 购买方名称: "别家公司" } },
    { ...digital, buyerName: null },
    ["lines-unproven", "sources-differ"],
  ],
  [
    "a kind that nothing states",
    { tags: familyOne, title: "电子凭证" },
    digital,
    ["invoice-kind-assumed", "lines-unproven"],
  ],
  [
    "a tax that is no amount: no total is made of it",
    {
      tags: {
        ...without("TaxInclusiveTotalAmount", "TaxInclusiveTotalAmountWithWords"),
        TaxTotalAmount: { refs: ["六十"] },
      },
    },
    { ...digital, taxAmount: null, total: null },
    ["amount-missing", "amount-unreadable", "lines-unproven"],
  ],
  [
    "no date",
    { tags: without("IssueDate") },
    { ...digital, issuedOn: null },
    ["invoice-date-missing", "lines-unproven"],
  ],
  [
    "bare XBRL beside the tags says nothing",
    { tags: familyOne, attachment: "<xbrl/>", attachmentName: "inv_ord_issuer_2026.xml" },
    digital,
    noLines,
  ],
];

describe("an OFD invoice", () => {
  it.each(readable)("is read: %s", async (_, spec, expected, findings) => {
    const reading = await readAs("invoice", ofdBytes(spec));
    expect(reading.record).toEqual(expected);
    expect(codes(reading)).toEqual(findings);
    expect(reading.source).toBe("ofd");
    const stated = Object.entries(reading.record).filter(([, value]) => value !== null);
    expect(reading.provenance).toEqual(
      Object.fromEntries(
        stated.map(([field]) => [field, spec.attachment === undefined || spec.tags !== undefined ? "ofd" : "xml"]),
      ),
    );
  });

  it("shows both values where two sources differ", async () => {
    const reading = await readAs("invoice", ofdBytes({ tags: familyOne, customDatas: { 合计金额: "1060.00" } }));
    const finding = reading.findings.find(({ code }) => code === "sources-differ");
    expect(finding?.detail).toMatchObject({ name: "合计金额", first: "1000.00", second: "1060.00" });
  });

  it("joins its XML twin into one record with both files", async () => {
    const xml = await readFile({ name: "a.xml", bytes: invoiceBytes() });
    const ofd = await readFile({
      name: "a.ofd",
      bytes: ofdBytes({ tags: familyOne, title: "电子发票（增值税专用发票）" }),
    });
    for (const order of [
      [xml, ofd],
      [ofd, xml],
    ]) {
      const { changes, outcomes } = planImport(emptyRecords, order, vocabulary);
      expect(outcomes.map(({ result }) => result).sort()).toEqual(["new", "twin"]);
      expect(outcomes.flatMap(({ findings }) => findings).filter(({ code }) => code === "twin-disagrees")).toEqual([]);
      expect(changes.invoices).toHaveLength(1);
      expect(changes.invoices[0]?.files.map(({ source }) => source).sort()).toEqual(["ofd", "xml"]);
      expect(changes.invoices[0]?.provenance.total).toBe("xml");
    }
  });
});

const papers: readonly (readonly [string, OfdSpec, readonly string[]])[] = [
  ["a contract", { title: "制作合同" }, []],
  ["an invoice without data", {}, ["ofd-not-read"]],
  ["bare XBRL alone", { title: "银行电子回单", attachment: "<xbrl/>" }, []],
  ["a railway ticket", { title: "电子发票（铁路电子客票）", tags: familyOne }, ["ofd-not-read"]],
  [
    "two numbers",
    { tags: familyOne, customDatas: { 发票号码: "26212000000000000018" } },
    ["ofd-not-read", "sources-differ"],
  ],
];

describe("an OFD that is no readable invoice", () => {
  it.each(papers)("stays evidence: %s", async (_, spec, findings) => {
    expect(codes(await readAs("evidence", ofdBytes(spec)))).toEqual(findings);
  });
});
