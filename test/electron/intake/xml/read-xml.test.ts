import { describe, expect, it } from "vitest";
import { invoiceBytes } from "../../../fixtures/intake/invoices.ts";
import { codes, readAs } from "../read.ts";

const refused = (xml: string): Promise<readonly string[]> => readAs("unknown", Buffer.from(xml)).then(codes);
const plain = Buffer.from(invoiceBytes()).toString();

describe("an XML that is no voucher", () => {
  it.each([
    ["xbrl-silent", '<?xml version="1.0"?><xbrl xmlns="http://www.xbrl.org/2003/instance"/>'],
    ["xbrl-silent", '<xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance"/>'],
    ["xml-unknown", "<catalogue/>"],
    ["xml-unknown", "<EInvoice/>"],
  ])("is unknown as %s", async (code, xml) => {
    expect(await refused(xml)).toEqual([code]);
  });
});

describe("a hostile or broken XML", () => {
  it.each([
    ["xml-not-well-formed", plain.slice(0, -40)],
    ["xml-not-well-formed", plain.replace("</SellerName>", "</BuyerName>")],
    ["xml-not-well-formed", plain.replace("后期制作", "&unknown;")],
    ["xml-not-well-formed", plain.replace("后期制作", "A & B")],
    ["xml-doctype", plain.replace("<EInvoice>", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><EInvoice>')],
    ["xml-too-deep", `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`],
    ["xml-too-many-elements", `<a>${"<b/>".repeat(500_001)}</a>`],
  ])("is refused as %s", async (code, xml) => {
    expect(await refused(xml)).toEqual([code]);
  });
});
