import { deflateSync } from "node:zlib";
import { PDFDocument } from "pdf-lib";
import { pdfOf, withJavaScript } from "../../fixtures/intake/pdf-document.ts";
import { contentBomb, cyclicPages, rawPdf, selfReferring } from "../../fixtures/intake/pdf-hostile.ts";
import { plainPrint, plainStyle, printInvoice } from "../../fixtures/intake/pdf-invoice.ts";
import { zlibBlanks } from "./deflated-blanks.ts";
import { endless, type HostileFile, hostile, noise } from "./hostile-file.ts";

const plain = (): Promise<Uint8Array> => pdfOf([printInvoice(plainPrint, plainStyle)]);
const objects = (...texts: readonly string[]): Uint8Array => rawPdf(texts.map((text) => Buffer.from(text)));
const catalog = "<</Type/Catalog/Pages 2 0 R>>";
const onePage = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
const stream = (dictionary: string, content: string): string =>
  `<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`;
const page = (entries: string): string => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 397]${entries}>>`;
const cut = async (share: number): Promise<Uint8Array> => {
  const bytes = await plain();
  return bytes.subarray(0, Math.floor(bytes.length * share));
};

async function locked(): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await plain());
  pdf.encrypt({ userPassword: "secret", ownerPassword: "owner" });
  return await pdf.save();
}

/** PDF. */
export const pdfKinds: readonly HostileFile[] = [
  hostile("evidence pdf-truncated", "cut.pdf", "a PDF cut in the middle", () => cut(0.5)),
  hostile("evidence", "noise.pdf", "a mark before random bytes", () =>
    Buffer.concat([Buffer.from("%PDF-1.7\n"), noise(50_000), Buffer.from("\n%%EOF\n")]),
  ),
  hostile("evidence pdf-locked", "locked.pdf", "behind a password", locked),
  hostile("invoice", "script.pdf", "a script that runs on opening", async () => withJavaScript(await plain())),
  hostile("evidence", "launch.pdf", "an action that starts a program", () =>
    objects("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/bin/sh)>>>>", onePage, page("")),
  ),
  hostile("evidence", "fetch.pdf", "content in a file elsewhere", () =>
    objects(
      catalog,
      onePage,
      page("/Contents 4 0 R"),
      "<</F<</FS/URL/F(http://192.0.2.1/)>>/Length 0>>\nstream\n\nendstream",
    ),
  ),
  hostile("evidence", "circle.pdf", "pages that lead to themselves", () => cyclicPages),
  hostile("evidence", "self.pdf", "objects that refer to themselves", () => selfReferring),
  hostile("evidence", "length.pdf", "a stream whose length is the stream", () =>
    objects(catalog, onePage, page("/Contents 4 0 R"), "<</Length 4 0 R>>\nstream\nx\nendstream"),
  ),
  hostile(
    "evidence",
    "xref.pdf",
    "tables of places that lead to each other",
    () => "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n",
  ),
  hostile("evidence", "objstm.pdf", "an object stream that extends itself", () =>
    objects(
      catalog,
      onePage,
      page("/Contents 4 0 R"),
      stream("/Type/ObjStm/N 1/First 4/Extends 4 0 R", "4 0 <</A 4 0 R>>"),
    ),
  ),
  hostile("evidence", "hundred-thousand.pdf", "a hundred thousand pages, all of them one", () =>
    objects(catalog, `<</Type/Pages/Kids[${"3 0 R ".repeat(100_000)}]/Count 100000>>`, page("")),
  ),
  hostile("evidence", "count.pdf", "two billion pages that are not there", () =>
    objects(catalog, "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>", page("")),
  ),
  hostile("evidence", "huge.pdf", "a page of a million kilometres", () =>
    objects(catalog, onePage, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 3e12 3e12]>>"),
  ),
  hostile("evidence", "no-box.pdf", "a page box that is no box", () =>
    objects(catalog, onePage, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 0 0]/Rotate 45>>"),
  ),
  hostile("evidence pdf-too-dense", "bomb.pdf", "content that inflates to a gigabyte", () =>
    contentBomb(zlibBlanks(1000)),
  ),
  hostile("evidence pdf-too-dense", "twice.pdf", "content packed twice", () =>
    contentBomb(deflateSync(deflateSync(Buffer.alloc(4_000_000, " "))), "[/FlateDecode /FlateDecode]"),
  ),
  hostile("evidence pdf-too-dense", "filters.pdf", "fifty filters, one over the other", () =>
    contentBomb(deflateSync(Buffer.alloc(1000)), `[${"/FlateDecode".repeat(50)}]`),
  ),
  hostile("evidence", "hex-filters.pdf", "fifty filters of text", () =>
    contentBomb(Buffer.alloc(2000, "4"), `[${"/ASCIIHexDecode".repeat(50)}]`),
  ),
  endless("operators.pdf", "content that saves its state two million times", () =>
    contentBomb(deflateSync(Buffer.alloc(4_000_000, "q "))),
  ),
  hostile(
    "evidence",
    "brackets.pdf",
    "a hundred thousand brackets",
    () => `%PDF-1.7\n1 0 obj\n${"[".repeat(100_000)}\n%%EOF\n`,
  ),
  hostile("evidence", "dictionaries.pdf", "dictionaries a hundred thousand deep", () =>
    objects(`<</Type/Catalog/Pages 2 0 R/A ${"<</A ".repeat(100_000)}1${">>".repeat(100_000)}>>`, onePage, page("")),
  ),
  hostile("evidence", "font.pdf", "a font of random bytes", () =>
    rawPdf([
      ...[catalog, onePage, page("/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R")].map((text) => Buffer.from(text)),
      Buffer.from(stream("", "BT /F 12 Tf 1 0 0 1 9 9 Tm (ABC) Tj ET")),
      Buffer.from("<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor 6 0 R>>"),
      Buffer.from("<</Type/FontDescriptor/FontName/X/FontFile2 7 0 R>>"),
      Buffer.concat([Buffer.from("<</Length 20000>>\nstream\n"), noise(20_000), Buffer.from("\nendstream")]),
    ]),
  ),
  hostile("evidence", "cmap.pdf", "a font's map of signs that uses itself", () =>
    objects(
      ...[catalog, onePage, page("/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R")],
      stream("", "BT /F 12 Tf 1 0 0 1 9 9 Tm <0001> Tj ET"),
      "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding 6 0 R/DescendantFonts[5 0 R]/ToUnicode 6 0 R>>",
      stream("/Type/CMap/CMapName/A/UseCMap 6 0 R", "1 begincodespacerange <0000> <FFFF> endcodespacerange"),
    ),
  ),
  hostile("evidence", "picture.pdf", "a picture of 4 billion pixels in a hundred bytes", () =>
    objects(
      ...[catalog, onePage, page("/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R")],
      stream("", "500 0 0 300 0 0 cm /I Do"),
      stream(
        "/Type/XObject/Subtype/Image/Width 65535/Height 65535/ColorSpace/DeviceRGB/BitsPerComponent 8",
        "x".repeat(100),
      ),
    ),
  ),
  hostile("evidence", "jpx.pdf", "pictures of broken JPEG 2000 and JBIG2", () =>
    objects(
      ...[catalog, onePage, page("/Resources<</XObject<</I 5 0 R/J 6 0 R>>>>/Contents 4 0 R")],
      stream("", "500 0 0 300 0 0 cm /I Do /J Do"),
      stream("/Type/XObject/Subtype/Image/Width 9/Height 9/Filter/JPXDecode", "x".repeat(500)),
      stream(
        "/Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode",
        "x".repeat(500),
      ),
    ),
  ),
];
