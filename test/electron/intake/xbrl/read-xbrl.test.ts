import { describe, expect, it } from "vitest";
import { readFile } from "../../../../electron/intake/read-file.ts";
import { fen } from "../../../../shared/money.ts";
import { sayFinding } from "../../../../shared/wording/say-finding.ts";
import { studio, supplier } from "../../../fixtures/intake/companies.ts";
import {
  airFacts,
  entryFacts,
  fiscalFacts,
  invoiceFacts,
  railwayFacts,
  receiptFacts,
  statementFacts,
  travellersData,
  type XbrlSpec,
  type XbrlStyle,
  xbrlXml,
} from "../../../fixtures/intake/xbrl.ts";
import { codes, readAs } from "../read.ts";

const bytes = (prefix: string, facts: XbrlSpec, style?: XbrlStyle): Uint8Array =>
  Buffer.from(xbrlXml(prefix, facts, style));

const railway = {
  number: "26219000000000000011",
  code: null,
  kind: "railway",
  issuedOn: "2026-03-05",
  buyerName: studio.name,
  buyerTaxId: studio.taxId,
  sellerName: null,
  sellerTaxId: null,
  amountExTax: fen(45_229),
  taxAmount: fen(4_071),
  otherCharges: null,
  total: fen(49_300),
  red: false,
  redOf: null,
  checkCode: null,
  lines: [],
};

describe("a railway ticket in XBRL", () => {
  it.each<readonly [string, XbrlStyle]>([
    ["plain", {}],
    ["of 2021-09-30", { taxonomy: "2021-09-30" }],
    ["of 2023-12-31", { taxonomy: "2023-12-31" }],
    ["under the prefixed root", { root: "xbrli:xbrl" }],
    ["in CDATA", { cdata: true }],
    ["with an instant of null", { instant: "null" }],
    ["whose namespace names the view", { segment: "rai_issuer" }],
    ["whose namespace is another's", { envelope: (xml) => xml.replace(/xmlns:rai="[^"]*"/, 'xmlns:rai="urn:x"') }],
    ["that declares several vouchers", { envelope: (xml) => xml.replace("<xbrl ", '<xbrl xmlns:b="http://x/bker" ') }],
  ])("is read: %s", async (_, style) => {
    const reading = await readAs("ticket", bytes("rai", railwayFacts, style));
    expect(reading.record).toEqual(railway);
    expect(reading.findings).toEqual([]);
    expect(reading.source).toBe("xbrl");
    expect(new Set(Object.values(reading.provenance))).toEqual(new Set(["xbrl"]));
  });

  it("is dated by its issue and red by its fare, not by the ticket that it changed", async () => {
    const changed = { ...railwayFacts, TypeOfBusiness: "改", NumberOfOriginalInvoice: "26219000000000000005" };
    expect((await readAs("ticket", bytes("rai", changed))).record).toEqual(railway);
    const back = {
      ...changed,
      ...{ Fare: "-493.00", TotalAmountExcludingTax: "-452.29", TaxAmount: "-40.71" },
    };
    expect((await readAs("ticket", bytes("rai", back))).record).toMatchObject({
      red: true,
      redOf: "26219000000000000005",
      total: fen(-49_300),
    });
  });

  it("says that the sum without tax is not there where only the fare is", async () => {
    const bare = { ...railwayFacts, TotalAmountExcludingTax: "", TaxAmount: "", TaxRate: "" };
    const reading = await readAs("ticket", bytes("rai", bare));
    expect(reading.record).toMatchObject({ total: fen(49_300), amountExTax: null, taxAmount: null });
    expect(codes(reading)).toContain("amount-missing");
  });

  it("takes no fact that is stated twice and differently", async () => {
    const twice = (text: string) => (xml: string) =>
      xml.replace(/(<rai:Fare .*?<\/rai:Fare>)/, (fact) => fact + fact.replace("493.00", text));
    const same = await readAs("ticket", bytes("rai", railwayFacts, { envelope: twice("493.00") }));
    expect(same.record.total).toBe(fen(49_300));
    const other = await readAs("ticket", bytes("rai", railwayFacts, { envelope: twice("593.00") }));
    expect(codes(other)).toContain("total-computed");
  });

  it("takes no sum that contradicts the others", async () => {
    const reading = await readAs("ticket", bytes("rai", { ...railwayFacts, TaxAmount: "41.71" }));
    expect(reading.record).toMatchObject({ total: null, amountExTax: null, taxAmount: null });
    expect(codes(reading)).toEqual(["total-mismatch"]);
  });
});

describe("an air ticket in XBRL", () => {
  it("has fare and fuel as amount without tax, fund and other taxes apart", async () => {
    const reading = await readAs("ticket", bytes("atr", airFacts));
    expect(reading.record).toEqual({
      ...railway,
      kind: "air",
      number: "26218000000000000012",
      sellerName: supplier.name,
      amountExTax: fen(52_293),
      taxAmount: fen(4_707),
      otherCharges: fen(5_000),
      total: fen(62_000),
      checkCode: "7890",
    });
    expect(reading.findings).toEqual([]);
  });

  it("reads amounts with the currency before them, and a ticket without fuel and fund", async () => {
    const spelled = {
      ...airFacts,
      ...{ Fare: "CNY 550.46", FuelSurcharge: "", VatTaxAmount: "CNY 49.54", TotalAmount: "CNY 600.00" },
      ...{ CivilAviationDevelopmentFund: "", OtherTaxes: "" },
    };
    const { record } = await readAs("ticket", bytes("atr", spelled));
    expect(record).toMatchObject({ amountExTax: fen(55_046), otherCharges: null, total: fen(60_000) });
  });
});

describe("travellers", () => {
  it.each([
    ["rai", railwayFacts],
    ["atr", airFacts],
  ] as const)("are nowhere in what is read of %s", async (prefix, facts) => {
    const reading = await readFile({ name: "a.xml", bytes: bytes(prefix, facts) });
    const told = JSON.stringify(reading, (_, value) => (typeof value === "bigint" ? String(value) : value));
    for (const secret of travellersData) expect(told).not.toContain(secret);
  });
});

describe("an electronic invoice in XBRL", () => {
  const invoice = {
    ...railway,
    number: "03089647",
    code: "021002600211",
    kind: "vat-ordinary",
    sellerName: supplier.name,
    sellerTaxId: supplier.taxId,
    amountExTax: fen(100_000),
    taxAmount: fen(6_000),
    total: fen(106_000),
    checkCode: "12345678901234567890",
    lines: [
      {
        name: "*影视服务*后期制作",
        amountExTax: fen(100_000),
        taxRate: "6%",
        taxAmount: fen(6_000),
        classificationCode: "3070301000000000000",
      },
    ],
  };
  const { CodeOfInvoice: _, NumberOfInvoice: __, ...unique } = invoiceFacts;

  it.each<readonly [string, XbrlSpec, XbrlStyle, object]>([
    ["ordinary", invoiceFacts, {}, {}],
    [
      "special",
      { ...invoiceFacts, TypeOfInvoice: "增值税电子专用发票" },
      { segment: "inv_spcl_issuer" },
      { kind: "vat-special" },
    ],
    ["toll", { ...invoiceFacts, TypeOfInvoice: "通行费电子发票" }, { segment: "inv_tlf" }, { kind: "toll" }],
    ["of a unique code alone", unique, {}, {}],
  ])("is read: %s", async (_name, facts, style, change) => {
    const reading = await readAs("invoice", bytes("inv", facts, style));
    expect(reading.record).toEqual({ ...invoice, ...change });
    expect(reading.findings).toEqual([]);
  });

  it("is red by the invoice that it reverses", async () => {
    const facts = {
      ...invoiceFacts,
      ...{ TotalAmountExcludingTax: "-1000.00", TotalTaxAmount: "-60.00", TaxIncludedAmountInFigures: "-1060.00" },
      ...{ TaxIncludedAmountInWords: "（负数）壹仟零陆拾圆整", NumberOfOriginalInvoice: "03089640" },
    };
    expect((await readAs("invoice", bytes("inv", facts))).record).toMatchObject({ red: true, redOf: "03089640" });
  });

  it("is told when it is void", async () => {
    expect(codes(await readAs("invoice", bytes("inv", { ...invoiceFacts, VoidMark: "Y" })))).toEqual(["xbrl-voided"]);
  });
});

describe("a bank's receipt in XBRL", () => {
  const receipt = {
    number: "202603050001",
    bookedOn: "2026-03-05",
    direction: "out",
    amount: fen(106_000),
    payerName: studio.name,
    payerAccount: "0200000000000000001",
    payeeName: supplier.name,
    payeeAccount: "0200000000000000002",
    purpose: "后期制作费",
  };

  it.each<readonly [string, XbrlSpec, object, readonly string[]]>([
    ["out by its flag and its account", receiptFacts, {}, []],
    [
      "in by its flag",
      { ...receiptFacts, IdentificationOfCreditOrDebit: "贷", AccountNumberOfRecipient: "" },
      { direction: "in" },
      [],
    ],
    [
      "flag and account contradict",
      { ...receiptFacts, IdentificationOfCreditOrDebit: "1" },
      { direction: null },
      ["xbrl-receipt-direction"],
    ],
    ["no amount", { ...receiptFacts, TransactionAmountInFigures: "" }, { amount: null }, ["xbrl-receipt-amount"]],
    [
      "a negative amount",
      { ...receiptFacts, TransactionAmountInFigures: "-5.00" },
      { amount: null },
      ["xbrl-receipt-amount"],
    ],
    ["dollars", { ...receiptFacts, Currency: "USD" }, { amount: null }, ["currency-not-yuan"]],
  ])("is read: %s", async (_, facts, change, findings) => {
    const reading = await readAs("receipt", bytes("bker", facts, { taxonomy: "2023-05-15" }));
    expect(reading.record).toEqual({ ...receipt, ...change });
    expect(codes(reading)).toEqual(findings);
  });
});

describe("a bank's statement in XBRL", () => {
  it("is read with its rows in their order, without placeholders, proven by its balances", async () => {
    const reading = await readAs("statement", bytes("bkrs", statementFacts));
    expect(reading.record).toMatchObject({
      account: "0200000000000000001",
      accountName: studio.name,
      openingBalance: null,
      closingBalance: fen(944_000),
      balanced: true,
    });
    expect(reading.record.rows.map(({ direction, amount, serial }) => [direction, amount, serial])).toEqual([
      ["out", fen(106_000), "S1"],
      ["in", fen(50_000), "S2"],
      ["out", fen(10_000), "S3"],
      ["in", fen(10_000), "S4"],
    ]);
    expect(reading.findings).toEqual([]);
  });

  it("tells balances and an end that do not follow", async () => {
    const facts = { ...statementFacts, AccountBalanceAtTheEndOfReconciliationCycleAmount: "1.00" };
    expect(codes(await readAs("statement", bytes("bkrs", facts)))).toEqual(["closing-balance-mismatch"]);
  });

  it("says nothing where every booking is a placeholder", async () => {
    const facts = { ...statementFacts, InformationOfReconcileDetailsTuple: [{ TransactionAmount: "0.00" }] };
    expect(codes(await readAs("unknown", bytes("bkrs", facts)))).toEqual(["xbrl-silent"]);
  });
});

describe("other XBRL", () => {
  it.each<readonly [string, XbrlSpec, XbrlStyle]>([
    ["einv", entryFacts, {}],
    ["inv", { ...invoiceFacts, NameOfAccountingEntity: studio.name }, {}],
    ["rai", railwayFacts, { segment: "rai_receiver" }],
  ])("keeps the receiver's accounting entry as evidence: %s", async (prefix, facts, style) => {
    const reading = await readAs("evidence", bytes(prefix, facts, style));
    expect(codes(reading)).toEqual(["xbrl-accounting-entry"]);
    expect(reading.findings.map(sayFinding).join()).toMatch(/请导入票据的原件/);
  });

  it("reads a fiscal bill that states its number and total as another invoice", async () => {
    const { record } = await readAs("invoice", bytes("efi", fiscalFacts));
    expect(record).toMatchObject({
      kind: "other",
      number: "0000012345",
      code: "21010126",
      issuedOn: "2026-03-05",
      total: fen(30_000),
      taxAmount: null,
      buyerName: studio.name,
      sellerName: "样例考试中心",
      checkCode: "a1b2c3",
    });
  });

  it.each(["efi", "ctp", "ntrev"])("keeps a %s that states neither as evidence", async (prefix) => {
    expect(codes(await readAs("evidence", bytes(prefix, { Remarks: "样例" })))).toEqual(["xbrl-voucher-unread"]);
  });

  it.each<readonly [string, XbrlSpec]>([
    ["bkrs", { IdentificationCodeOfIssuer: "B0001", Currency: "CNY" }],
    ["rai", { Fare: "null" }],
    ["gaap", { Assets: "1.00" }],
  ])("says that a bare or foreign instance holds no voucher: %s", async (prefix, facts) => {
    expect(codes(await readAs("unknown", bytes(prefix, facts, { instant: "null" })))).toEqual(["xbrl-silent"]);
  });
});
