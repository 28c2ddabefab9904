import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFile } from "../../../../electron/intake/read-file.ts";
import { readInSandbox } from "../../../../electron/intake/read-in-sandbox.ts";
import { planImport } from "../../../../electron/services/import/plan-import.ts";
import { invoiceBytes, plainInvoice } from "../../../fixtures/intake/invoices.ts";
import { pdfOf, withJavaScript } from "../../../fixtures/intake/pdf-document.ts";
import { contentBomb, cyclicPages, selfReferring } from "../../../fixtures/intake/pdf-hostile.ts";
import { plainPrint, plainStyle, printInvoice } from "../../../fixtures/intake/pdf-invoice.ts";
import { cases } from "../../../support/thorough.ts";
import { collect } from "../../sandbox/collect.ts";
import { emptyRecords } from "../../services/import/made-up-readings.ts";
import { codes, readAs } from "../read.ts";

let folder = "";
let plain: Uint8Array = new Uint8Array();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "pdf-"));
  plain = await pdfOf([printInvoice(plainPrint, plainStyle)]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const onDisk = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

async function locked(userPassword: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(plain);
  pdf.encrypt({ userPassword, ownerPassword: "owner" });
  return await pdf.save();
}

describe("a hostile PDF", () => {
  it("behind a password is kept, and told", async () => {
    expect(codes(await readAs("evidence", await locked("secret")))).toEqual(["pdf-locked"]);
  });

  it("that only its owner's password protects is read", async () => {
    expect((await readAs("invoice", await locked(""))).record.number).toBe(plainPrint.number);
  });

  it("cut short is kept, told, and nothing of it is read", async () => {
    for (const share of [0.3, 0.6, 0.95]) {
      const half = plain.subarray(0, Math.floor(plain.length * share));
      expect(codes(await readAs("evidence", half))).toEqual(["pdf-truncated"]);
    }
  });

  it("with a script is read, and the script is not run", async () => {
    expect((await readAs("invoice", await withJavaScript(plain))).findings).toEqual([]);
  });

  it.each([
    ["pages that lead to themselves", cyclicPages],
    ["objects that refer to themselves", selfReferring],
    ["a table of contents of garbage", Buffer.from(`%PDF-1.7\n${"garbage ".repeat(50)}\n%%EOF\n`)],
    ["a hundred kilobytes of brackets", Buffer.from(`%PDF-1.7\n1 0 obj\n${"[".repeat(100_000)}\n%%EOF\n`)],
  ])("with %s is kept", async (_name, bytes) => {
    expect(await readAs("evidence", bytes)).toMatchObject({ findings: [] });
  });

  it("that inflates without end costs no more than the limits, and the file beside it is read", async () => {
    const bomb = onDisk("bomb.pdf", contentBomb(deflateSync(Buffer.alloc(400_000_000, " "))));
    const paths = [bomb, onDisk("plain.pdf", plain)];
    const started = performance.now();
    const [first, second] = await collect(readInSandbox(paths));
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(first).toMatchObject({ type: "evidence", findings: [{ code: "pdf-too-dense" }] });
    expect(second).toMatchObject({ type: "invoice", record: { number: plainPrint.number } });
  });

  it("that is packed twice over is kept, and told", async () => {
    const twice = contentBomb(deflateSync(deflateSync(Buffer.alloc(4_000_000, " "))), "[/FlateDecode /FlateDecode]");
    expect(codes(await readAs("evidence", twice))).toEqual(["pdf-too-dense"]);
  });

  it("is never read wrongly, however its bytes are changed", async () => {
    const good = await readFile({ name: "a.pdf", bytes: plain });
    for (let seed = 1; seed <= cases(300, 40); seed += 1) {
      const bytes = Uint8Array.from(plain);
      for (let change = 0; change < 4; change += 1)
        bytes[(seed * 7919 + change * 104_729) % bytes.length] = (seed * 31 + change) % 256;
      const reading = await readFile({ name: "a.pdf", bytes });
      expect(codes(reading)).not.toContain("reader-failed");
      if (reading.type !== "invoice" || good.type !== "invoice") continue;
      expect([good.record.total, null]).toContain(reading.record.total);
      expect([good.record.amountExTax, null]).toContain(reading.record.amountExTax);
    }
  });
});

it("is read in the sandbox as in this process", async () => {
  const path = onDisk("same.pdf", plain);
  expect(await collect(readInSandbox([path]))).toEqual([await readFile(path)]);
});

describe("the PDF and the XML of one invoice", () => {
  const vocabulary = { categories: [], evidenceKinds: [], choices: [], facts: [], rules: [] };
  const lines = plainInvoice.lines.map(({ name, amountExTax, taxAmount }) => ({
    name,
    amountExTax,
    taxRate: "6%",
    taxAmount,
  }));
  const pdfWith = (seller: string): Promise<Uint8Array> =>
    pdfOf([
      printInvoice(
        { ...plainPrint, title: "电子发票（增值税专用发票）", lines, seller: { ...plainPrint.seller, name: seller } },
        plainStyle,
      ),
    ]);

  it.each([
    [plainPrint.seller.name, []],
    ["沈阳另一后期制作有限公司", ["twin-disagrees"]],
  ])("become one record of the XML's values (%s)", async (seller, disagreements) => {
    const pdf = await readFile({ name: "a.pdf", bytes: await pdfWith(seller) });
    const xml = await readFile({ name: "a.xml", bytes: invoiceBytes() });
    for (const readings of [
      [pdf, xml],
      [xml, pdf],
    ]) {
      const { changes, outcomes } = planImport(emptyRecords, readings, vocabulary);
      expect(changes.invoices).toHaveLength(1);
      expect(changes.invoices[0]).toMatchObject({
        sellerName: plainPrint.seller.name,
        provenance: { total: "xml", sellerName: "xml" },
      });
      expect(changes.invoices[0]?.files).toHaveLength(2);
      expect(outcomes.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual(disagreements);
    }
  });
});
