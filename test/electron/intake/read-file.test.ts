import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { largestKept, largestRead } from "../../../electron/intake/file-content.ts";
import { readFile } from "../../../electron/intake/read-file.ts";
import { bombXlsx, lieAboutSizes, oleOf, zipOf } from "../../fixtures/intake/archives.ts";
import { encode } from "../../fixtures/intake/encode.ts";
import { invoiceBytes } from "../../fixtures/intake/invoices.ts";
import { htmlTable, spreadsheetXml } from "../../fixtures/intake/markup-tables.ts";
import { columnStatement } from "../../fixtures/intake/statements.ts";
import { xlsBytes } from "../../fixtures/intake/xls.ts";
import { xlsxBytes } from "../../fixtures/intake/xlsx.ts";
import { codes, readAs } from "./read.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "intake-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
const onDisk = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

describe("a file that is kept as it is", () => {
  it.each([
    ["application/pdf", pdf],
    ["application/pdf", Buffer.concat([Buffer.from("junk\n"), pdf])],
    ["video/mp4", Buffer.from("\0\0\0 ftypisom")],
    ["text/plain", Buffer.from("情况说明\n本单位于2026年完成拍摄。\n")],
    ["text/html", Buffer.from("<!DOCTYPE html><html></html>")],
    ["application/x-ole-storage", oleOf("WordDocument", "Workbook")],
    ["application/octet-stream", Buffer.from([1, 2, 3, 0, 200])],
    ["application/zip", zipOf({ "a.txt": "a" })],
    ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", zipOf({ "word/document.xml": "<a/>" })],
  ])("is evidence of type %s, whatever its name", async (mediaType, bytes) => {
    const reading = await readAs("evidence", bytes, "发票.xml");
    expect(reading).toMatchObject({ mediaType, record: null, source: null, findings: [], size: bytes.length });
    expect(reading.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ["image/jpeg", Buffer.from("ffd8ffe000104a46", "hex")],
    ["image/png", Buffer.from("89504e470d0a1a0a0000", "hex")],
    ["image/webp", Buffer.from("RIFF\0\0\0\0WEBPVP8 \n\0\0\0\0\0\0\u009d\u0001*\u0001\0\u0001\0", "latin1")],
  ])("is a picture of type %s that is kept although it is damaged, and says so", async (mediaType, bytes) => {
    const reading = await readAs("evidence", bytes, "发票.xml");
    expect(reading).toMatchObject({ mediaType, record: null, source: null, size: bytes.length });
    expect(codes(reading)).toEqual(["image-damaged"]);
  });

  it("is told apart from an invoice that this version cannot read", async () => {
    expect(codes(await readAs("evidence", zipOf({ "OFD.xml": "<OFD/>" })))).toEqual(["ofd-not-read"]);
  });

  it("is told when it is half a PDF", async () => {
    expect(codes(await readAs("evidence", pdf.subarray(0, 30)))).toEqual(["pdf-truncated"]);
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["file-empty", new Uint8Array()],
    ["file-encrypted", oleOf("EncryptedPackage", "EncryptionInfo")],
    ["table-unreadable", oleOf("Workbook")],
    ["table-unreadable", Buffer.from("<html><table></table></html>")],
    ["encoding-unknown", Buffer.from([0xff, 0xff, 0x2c, 0x41, 0xfe])],
    ["zip-damaged", zipOf({ "xl/workbook.xml": "<workbook/>" }).subarray(0, 60)],
    ["table-unreadable", zipOf({ "xl/workbook.xml": "<workbook" })],
    ["table-unrecognised", Buffer.from("甲,乙,丙\n1,2,3\n")],
    ["zip-bomb", bombXlsx(200)],
  ])("is unknown with %s", async (code, bytes) => {
    expect(codes(await readAs("unknown", bytes, "流水.xls"))).toEqual([code]);
  });

  it("never unpacks more than its ZIP declares", async () => {
    // Made beforehand: what making it leaves behind is not the reader's.
    const lying = lieAboutSizes(bombXlsx(100), 1000);
    const before = process.memoryUsage().arrayBuffers;
    expect(codes(await readAs("unknown", lying))).toEqual(["zip-damaged"]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  it("on disk is refused with its reason: missing, a folder, a device, too large", async () => {
    const huge = onDisk("huge.bin", pdf);
    truncateSync(huge, largestKept + 1);
    const sparseXml = onDisk("large.xml", Buffer.from("<EInvoice>"));
    truncateSync(sparseXml, largestRead + 1);
    const reasons = [join(folder, "none"), folder, "/dev/zero", huge, sparseXml].map((path) =>
      readFile(path).then(codes),
    );
    expect(await Promise.all(reasons)).toEqual([
      ["file-missing"],
      ["not-a-file"],
      ["not-a-file"],
      ["file-too-large"],
      ["file-too-large"],
    ]);
  });

  it("on disk is refused when it is a link: it may lead to what nobody meant to submit", async () => {
    const target = onDisk("private.txt", Buffer.from("private"));
    const link = join(folder, "link.txt");
    symlinkSync(target, link);
    expect(codes(await readFile(link))).toEqual(["not-a-file"]);
  });

  it("but only kept is taken above the size that is read", async () => {
    const large = onDisk("large.pdf", pdf);
    truncateSync(large, largestRead + 1);
    const reading = await readFile(large);
    expect(reading).toMatchObject({ type: "evidence", mediaType: "application/pdf", size: largestRead + 1 });
    expect(reading.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("whatever the bytes are", () => {
  it("reads the same content under any name", async () => {
    for (const name of ["a.pdf", "a.jpg", "a"]) {
      expect((await readAs("invoice", invoiceBytes(), name)).record.number).toBe("26212000000000000017");
      expect((await readAs("statement", encode(columnStatement(), "gb18030"), name)).record.balanced).toBe(true);
    }
  });

  it("never throws and never blames itself, on mutated files of every format", async () => {
    const seeds = [
      invoiceBytes(),
      encode(columnStatement(), "gb18030"),
      encode(columnStatement(), "utf-16le"),
      await xlsxBytes({
        a: [
          ["剧名", "平台", "总收益"],
          ["盛京往事", "甲", 1.5],
        ],
      }),
      zipOf({ "OFD.xml": "<OFD/>" }),
      xlsBytes({
        a: [
          ["日期", "收入", "支出", "余额"],
          ["2026-03-05", 1.5, null, 1.5],
        ],
      }),
      encode(
        htmlTable("流水", [
          ["日期", "收入", "支出", "余额"],
          ["2026-03-05", "1.50", "", "1.50"],
        ]),
        "gb18030",
      ),
      Buffer.from(
        spreadsheetXml({
          a: [
            ["剧名", "平台", "总收益"],
            ["盛京往事", "甲", "1.50"],
          ],
        }),
      ),
    ];
    const mutation = fc.record({
      seed: fc.nat(seeds.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      bytes: fc.uint8Array({ maxLength: 6 }),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(mutation, async ({ seed, at, bytes, cut }) => {
        const whole = Uint8Array.from(seeds[seed] ?? []);
        const place = Math.floor(at * whole.length);
        whole.set(bytes.subarray(0, whole.length - place), place);
        const reading = await readFile({ name: "a.csv", bytes: cut ? whole.subarray(0, place) : whole });
        expect(codes(reading)).not.toContain("reader-failed");
      }),
      { numRuns: 1500 },
    );
  });
});
