import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../../electron/intake/read-file.ts";
import { planImport } from "../../../../electron/services/import/plan-import.ts";
import { lieAboutSizes } from "../../../fixtures/intake/archives.ts";
import { invoiceBytes } from "../../../fixtures/intake/invoices.ts";
import { familyOne, type OfdSpec, ofdBytes, ofdParts, oldInvoiceXml } from "../../../fixtures/intake/ofd.ts";
import { emptyRecords } from "../../services/import/made-up-readings.ts";
import { codes, readAs } from "../read.ts";

const page = "Doc_0/Pages/Page_0/Content.xml";
const changed = (change: Readonly<Record<string, string | null>>, spec: OfdSpec = { tags: familyOne }): Uint8Array =>
  ofdBytes({ ...spec, change });
const documentOf = (from: string, to: string): Uint8Array => {
  const text = ofdParts({ tags: familyOne })["Doc_0/Document.xml"] ?? "";
  expect(text).toContain(from);
  return changed({ "Doc_0/Document.xml": text.replace(from, to) });
};
const withBytes = (extra: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const parts = Object.entries(ofdParts({ tags: familyOne })).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync({ ...Object.fromEntries(parts), ...extra });
};
const nested = `${"<a>".repeat(200)}${"</a>".repeat(200)}`;
const doctype = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`Doc_0/Res/${n}.bin`, new Uint8Array(1)]));

const hostile: readonly (readonly [string, () => Uint8Array, string])[] = [
  ["a part that unpacks to 25 MB", () => withBytes({ "big.xml": new Uint8Array(25_000_000).fill(32) }), "zip-bomb"],
  ["thousands of entries", () => withBytes(many), "zip-bomb"],
  ["an entry that leaves the package", () => withBytes({ "../../evil.xml": strToU8("<a/>") }), "ofd-unsafe-path"],
  ["an entry with a drive", () => withBytes({ "C:\\evil.xml": strToU8("<a/>") }), "ofd-unsafe-path"],
  ["a page place outside", () => documentOf("Pages/Page_0/Content.xml", "../../../etc/passwd"), "ofd-unsafe-path"],
  [
    "a page place with a scheme",
    () => documentOf("Pages/Page_0/Content.xml", "http://example.invalid/a"),
    "ofd-unsafe-path",
  ],
  ["two parts of one name", () => withBytes({ "doc_0/document.xml": strToU8("<a/>") }), "zip-damaged"],
  ["a DTD in the page", () => changed({ [page]: doctype }), "ofd-doctype"],
  ["a DTD in OFD.xml", () => changed({ "OFD.xml": doctype }), "ofd-doctype"],
  ["absurd nesting", () => changed({ [page]: nested }), "ofd-too-deep"],
  ["half a million elements", () => changed({ [page]: `<a>${"<b/>".repeat(500_001)}</a>` }), "zip-bomb"],
  ["a missing document", () => changed({ "Doc_0/Document.xml": null }), "ofd-part-missing"],
  ["a missing page", () => changed({ [page]: null }), "ofd-part-missing"],
  ["missing tags", () => changed({ "Doc_0/Tags/CustomTag.xml": null }), "ofd-part-missing"],
  ["a damaged page", () => changed({ [page]: "<Page><Content>" }), "ofd-part-damaged"],
  [
    "a damaged attachment",
    () => changed({ "Doc_0/Attachs/original_invoice.xml": oldInvoiceXml().slice(0, 400) }, { attachment: "<a/>" }),
    "ofd-part-damaged",
  ],
  ["sizes that lie", () => lieAboutSizes(ofdBytes({ tags: familyOne }), 100), "zip-damaged"],
  ["half a file", () => ofdBytes({ tags: familyOne }).subarray(0, 900), "zip-damaged"],
];

describe("a hostile or broken OFD", () => {
  it.each(hostile)("is refused with its reason: %s", async (_, bytes, code) => {
    expect(codes(await readAs("unknown", bytes()))).toEqual([code]);
  });

  it("leaves the file beside it to be read", async () => {
    const bad = await readFile({ name: "bad.ofd", bytes: changed({ [page]: doctype }) });
    const good = await readFile({ name: "good.xml", bytes: invoiceBytes() });
    const { changes, outcomes } = planImport(emptyRecords, [bad, good], {
      categories: [],
      evidenceKinds: [],
      choices: [],
      facts: [],
      rules: [],
    });
    expect(outcomes.map(({ result }) => result)).toEqual(["refused", "new"]);
    expect(changes.invoices).toHaveLength(1);
  });
});
