import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type OfdPage, ofdPages } from "../../../../electron/intake/ofd/ofd-page.ts";
import { openOfd } from "../../../../electron/intake/ofd/open-ofd.ts";
import { resolveTags } from "../../../../electron/intake/ofd/resolve-tags.ts";
import { readTextObject } from "../../../../electron/intake/ofd/text-object.ts";
import { readXmlTree } from "../../../../electron/intake/xml/read-xml-tree.ts";
import { fen } from "../../../../shared/money.ts";
import { receipt } from "../../../corpus/values/receipt.ts";
import { ofd } from "../../../corpus/writers/ofd.ts";
import { sideBySide } from "../../../corpus/writers/receipt-print.ts";
import { studio } from "../../../fixtures/intake/companies.ts";
import { familyOne, type OfdSpec, ofdBytes } from "../../../fixtures/intake/ofd.ts";
import {
  airFacts,
  entryFacts,
  invoiceFacts,
  railwayFacts,
  receiptFacts,
  statementFacts,
  travellersData,
  type XbrlSpec,
  xbrlXml,
} from "../../../fixtures/intake/xbrl.ts";
import { codes, readAs } from "../read.ts";

const attached = (prefix: string, facts: XbrlSpec, more: OfdSpec = {}): Uint8Array =>
  ofdBytes({
    title: "电子凭证",
    attachment: xbrlXml(prefix, facts),
    attachmentName: `${prefix}_issuer_20260305_1.xml`,
    ...more,
  });

describe("XBRL attached to an OFD", () => {
  it("is read as the ticket that it states, each field from it", async () => {
    const reading = await readAs("ticket", attached("rai", railwayFacts, { title: "电子发票（铁路电子客票）" }));
    expect(reading.source).toBe("ofd");
    expect(reading.provenance).toMatchObject({ number: "xbrl", total: "xbrl", taxAmount: "xbrl" });
    expect(reading.record).toMatchObject({ kind: "railway", total: fen(49_300), taxAmount: fen(4_071) });
    expect(reading.findings).toEqual([]);
    const told = JSON.stringify(reading, (_, value) => (typeof value === "bigint" ? String(value) : value));
    for (const secret of travellersData) expect(told).not.toContain(secret);
  });

  it("goes before tags, whose meaning for tickets is not known", async () => {
    const reading = await readAs(
      "ticket",
      attached("atr", airFacts, { title: "电子发票（航空运输电子客票行程单）", tags: familyOne }),
    );
    expect(reading.record).toMatchObject({ number: "26218000000000000012", otherCharges: fen(5_000) });
  });

  it("is settled with the other sources of an invoice", async () => {
    const spec = { title: "辽宁增值税电子普通发票", customDatas: { 合计金额: "1000.00", 价税合计: "1061.00" } };
    const reading = await readAs("invoice", attached("inv", invoiceFacts, spec));
    expect(reading.record).toMatchObject({ amountExTax: fen(100_000), total: null });
    const differing = reading.findings.find(({ code }) => code === "sources-differ");
    expect(differing?.detail).toMatchObject({ firstSource: "xbrl", secondSource: "ofd", second: "1061.00" });
  });

  it("is read as a bank's receipt and as a statement", async () => {
    const receipt = await readAs("receipt", attached("bker", receiptFacts));
    expect(receipt.record).toMatchObject({ number: "202603050001", amount: fen(106_000), direction: "out" });
    const statement = await readAs("statement", attached("bkrs", statementFacts));
    expect(statement.record).toMatchObject({ balanced: true, closingBalance: fen(944_000) });
    expect(statement.source).toBe("ofd");
  });

  it("is no invoice where it is the receiver's entry, and told beside the invoice", async () => {
    expect(codes(await readAs("evidence", attached("einv", entryFacts)))).toEqual(["xbrl-accounting-entry"]);
    const beside = attached("einv", entryFacts, { title: "电子发票（普通发票）", tags: familyOne });
    const reading = await readAs("invoice", beside);
    expect(reading.record.number).toBe("26212000000000000017");
  });

  it.each([
    "original.xml",
    "Attachs/original.xml",
    "/Doc_0/Attachs/original.xml",
    "Doc_0/Attachs/original.xml",
    "./original.xml",
    ".\\original.xml",
  ])("is found where FileLoc says %s", async (attachmentLoc) => {
    const bytes = attached("rai", railwayFacts, { attachmentName: "original.xml", attachmentLoc });
    expect((await readAs("ticket", bytes)).record.number).toBe("26219000000000000011");
  });
});

/** The parts of several OFDs as the documents of one. */
function together(...packages: readonly Uint8Array[]): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  const bodies = packages.map((bytes, place) => {
    for (const [path, content] of Object.entries(unzipSync(bytes))) {
      if (path !== "OFD.xml") parts[path.replace("Doc_0", `Doc_${place}`)] = content;
    }
    const root = strFromU8(unzipSync(bytes)["OFD.xml"] as Uint8Array);
    return (/<ofd:DocBody>.*<\/ofd:DocBody>/s.exec(root)?.[0] ?? "").replace("Doc_0", `Doc_${place}`);
  });
  parts["OFD.xml"] = strToU8(`<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016">${bodies.join("")}</ofd:OFD>`);
  return zipSync(parts);
}

const second = { ...familyOne, InvoiceNo: "26212000000000000018" };

describe("several documents in one OFD", () => {
  it("are read as so many vouchers", async () => {
    const bytes = together(ofdBytes({ tags: familyOne }), ofdBytes({ tags: second }), attached("bker", receiptFacts));
    const reading = await readAs("invoice", bytes);
    expect(reading.record.number).toBe("26212000000000000017");
    expect(reading.others?.map(({ type, record }) => [type, record.number])).toEqual([
      ["invoice", "26212000000000000018"],
      ["receipt", "202603050001"],
    ]);
    expect(reading.others?.every(({ sha256 }) => sha256 === reading.sha256)).toBe(true);
  });

  it("count once where they are the same invoice", async () => {
    const reading = await readAs("invoice", together(ofdBytes({ tags: familyOne }), ofdBytes({ tags: familyOne })));
    expect(reading.others).toBeUndefined();
  });

  it("tell which of them was not read", async () => {
    const bytes = together(ofdBytes({ tags: familyOne }), ofdBytes({}), ofdBytes({ title: "制作合同" }));
    const reading = await readAs("invoice", bytes);
    expect(reading.findings.find(({ code }) => code === "ofd-document-unread")?.detail).toEqual({ place: "2" });
  });

  it("stay evidence where none is a voucher", async () => {
    await readAs("evidence", together(ofdBytes({ title: "合同" }), ofdBytes({ title: "附件" })));
  });
});

const tree = (xml: string) => {
  const read = readXmlTree(xml, true);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
};

const object = (xml: string) => readTextObject(tree(xml));
const places = (xml: string) =>
  object(xml)
    .signs()
    .map(({ text, x, y, size }) => [text, Number(x.toFixed(2)), Number(y.toFixed(2)), Number(size.toFixed(2))]);

describe("a tag over several pages", () => {
  const page = (id: string, texts: Readonly<Record<string, string>>): OfdPage => ({
    id,
    texts: new Map(Object.entries(texts)),
    printed: () => ({ width: 0, height: 0, signs: [] }),
  });
  const pages = [page("1", { 10: "2621", 11: "2000" }), page("2", { 20: "2621", 21: "2000", 22: "尾" })];
  const at = (ref: string): string => `<ObjectRef PageRef="${ref.charAt(0)}">${ref}</ObjectRef>`;

  it.each([
    ["what every page repeats counts once", ["10", "11", "20", "21"], "26212000"],
    ["what goes on over the page is joined", ["10", "22"], "2621尾"],
    ["equal pieces of one page stay two", ["10", "10"], "26212621"],
  ])("is read: %s", (_, refs, text) => {
    expect(resolveTags(tree(`<N>${refs.map(at).join("")}</N>`), pages).text).toBe(text);
  });
});

describe("a text object", () => {
  it("places its signs by its boundary and the steps between them", () => {
    expect(
      places(
        '<TextObject Boundary="10 20 40 5" Size="3"><TextCode X="1" Y="4" DeltaX="2 3">价12</TextCode></TextObject>',
      ),
    ).toEqual([
      ["价", 11, 24, 3],
      ["1", 13, 24, 3],
      ["2", 16, 24, 3],
    ]);
  });

  it("repeats a step as often as g says", () => {
    const xml =
      '<TextObject Boundary="0 0 40 5" Size="3"><TextCode X="0" Y="0" DeltaX="g 2 1.5 4">1234</TextCode></TextObject>';
    expect(places(xml).map(([, x]) => x)).toEqual([0, 1.5, 3, 7]);
  });

  it("goes through CTM before its boundary", () => {
    const xml =
      '<TextObject Boundary="10 10 40 5" CTM="0.5 0 0 0.5 2 1" Size="6"><TextCode X="4" Y="8" DeltaX="2">12</TextCode></TextObject>';
    expect(places(xml)).toEqual([
      ["1", 14, 15, 3],
      ["2", 15, 15, 3],
    ]);
  });

  it("runs down where only DeltaY is stated", () => {
    const xml =
      '<TextObject Boundary="5 5 5 40" Size="3"><TextCode X="0" Y="3" DeltaY="g 2 4">购买方</TextCode></TextObject>';
    expect(places(xml).map(([, x, y]) => [x, y])).toEqual([
      [5, 8],
      [5, 12],
      [5, 16],
    ]);
  });

  it("guesses steps by the signs' width where none are stated, and leaves out text that is turned", () => {
    const plain = '<TextObject Boundary="0 0 40 5" Size="4"><TextCode X="0" Y="4">价1税</TextCode></TextObject>';
    expect(places(plain).map(([, x]) => x)).toEqual([0, 4, 6]);
    expect(places(plain.replace("Size", 'CTM="0 1 -1 0 0 0" Size'))).toEqual([]);
  });

  it.each(["DeltaX='g'", "DeltaX='g 1e9 1'", "DeltaX='x y'", "X='a' Y='b'", "DeltaX='g -5 2'"])(
    "is read with %s",
    (wrong) => {
      expect(object(`<TextObject Boundary="0 0 9 9" Size="0"><TextCode ${wrong}>12</TextCode></TextObject>`).text).toBe(
        "12",
      );
    },
  );
});

describe("an OFD page", () => {
  it("holds what the page and its template print, in points, without what lies outside", () => {
    const bytes = ofdBytes({ template: true, tags: familyOne, hidden: { 900: "别处" } });
    const ofd = openOfd(bytes);
    const [page] = ofdPages(ofd, ofd.tree("Doc_0/Document.xml"), "Doc_0/Document.xml");
    const print = page
      ?.printed()
      .signs.map(({ text }) => text)
      .join("");
    expect(page?.printed().width).toBeCloseTo(595.3, 1);
    expect(print).toContain("电子发票");
    expect(print).toContain(studio.name);
    expect(print).not.toContain("别处");
  });
});

describe("a paper printed as OFD", () => {
  const page = (serial: number) => ({ width: 595, height: 397, marks: sideBySide(receipt(serial), 40) });
  const batch = (count: number): Uint8Array => ofd(Array.from({ length: count }, (_, index) => page(index + 1)));

  it("is read as so many receipts, however many pages it has", async () => {
    const reading = await readAs("receipt", batch(12));
    expect([reading.record, ...(reading.others ?? []).map(({ record }) => record)].map(({ number }) => number)).toEqual(
      Array.from({ length: 12 }, (_, index) => receipt(index + 1).number),
    );
    expect(new Set(Object.values(reading.provenance))).toEqual(new Set(["ofd"]));
  });

  it("is not read in part where it is longer than what is looked at", async () => {
    expect(codes(await readAs("evidence", batch(101)))).toEqual(["ofd-too-many-pages"]);
  });
});
