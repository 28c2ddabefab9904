import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BoundDossier, bindDossier } from "../../../../electron/services/binder/bind-dossier.ts";
import type { Dossier } from "../../../../shared/dossier/dossier.ts";
import { sayFinding } from "../../../../shared/wording/say-finding.ts";
import { familyOne, ofdBytes } from "../../../fixtures/intake/ofd.ts";
import { flagPicture } from "../../../fixtures/intake/picture-bytes.ts";
import { packedTiff, sourceSheet } from "../../../fixtures/intake/tiff/packed-tiffs.ts";
import { tiffBytes } from "../../../fixtures/intake/tiff-bytes.ts";
import { drawnPdf, plainPdf } from "../../documents/binder/made-up-pdfs.ts";
import { encodePng } from "../../documents/binder/made-up-pngs.ts";
import { madeUpDossier } from "../../documents/made-up-dossier.ts";
import { shippedFonts } from "../../documents/shipped-fonts.ts";
import { hasTool, renderPages, structureProblem, textOf } from "../../documents/tools.ts";

let folder: string;
// Where the program puts files aside: of this test alone, since others bind dossiers at the same time.
let aside: string;
const temporary = process.env["TMPDIR"];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-bind-test-"));
  aside = join(folder, "aside");
  mkdirSync(aside);
  process.env["TMPDIR"] = aside;
});
afterEach(() => {
  if (temporary === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = temporary;
  rmSync(folder, { recursive: true, force: true });
});

/** A dossier whose proofs are these files; what stands for the SHA-256 of each is its name. */
function dossierOf(files: Readonly<Record<string, Uint8Array>>): Dossier {
  const short = madeUpDossier("short");
  const [proof] = short.evidence;
  if (proof === undefined) throw new Error("the dossier has no proof");
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const evidence = Object.keys(files).map((name, index) => ({
    ...proof,
    number: index + 1,
    sha256: name,
    title: name,
  }));
  return { ...short, claims: [], evidence, profile: { ...short.profile, maximumFileMegabytes: null } };
}

const bind = (dossier: Dossier, signal?: AbortSignal): Promise<BoundDossier> =>
  bindDossier((name) => join(folder, name), dossier, shippedFonts, { signal });

async function bytesOf({ entries }: BoundDossier): Promise<Buffer> {
  const [source] = entries.map((entry) => entry.source);
  if (source === undefined || !("chunks" in source)) throw new Error("no volume");
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks()) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  expect(bytes.length).toBe(source.size);
  return bytes;
}

const setAside = (): readonly string[] => readdirSync(aside).filter((name) => name.startsWith("shenbao-binder-"));

const locked = async (): Promise<Uint8Array> => {
  const pdf = await drawnPdf();
  pdf.encrypt({ ownerPassword: "owner" });
  return pdf.save();
};

describe("binding the proofs of a dossier", () => {
  it.skipIf(!hasTool("qpdf"))("reads each in the sandbox and gives one whole volume", async () => {
    const large = Buffer.concat([await plainPdf(), Buffer.alloc(3_000_000, "% ")]);
    const files = {
      a: await plainPdf({ pages: 2 }),
      b: encodePng({ kind: 6, depth: 8, isInterlaced: true }),
      c: await locked(),
      d: large,
    };
    const bound = await bind(dossierOf(files));
    expect(bound.binder.findings).toEqual([]);
    expect([...bound.binder.places.values()].map(({ page }) => page)).toEqual([2, 4, 5, 6]);
    expect(await structureProblem(await bytesOf(bound))).toBeNull();
    await bound.release();
  });

  it("puts aside what it had to unlock, and leaves nothing of it behind", async () => {
    const bound = await bind(dossierOf({ a: await locked() }));
    expect(setAside()).toHaveLength(1);
    await bytesOf(bound);
    await bound.release();
    expect(setAside()).toEqual([]);
  });

  it("says in words what the user should do about a file that is not shown", async () => {
    const pdf = await drawnPdf();
    pdf.encrypt({ userPassword: "secret", ownerPassword: "owner" });
    const bound = await bind(
      dossierOf({ a: await pdf.save(), b: Buffer.from("x"), c: (await plainPdf()).subarray(0, 300) }),
    );
    expect(bound.binder.findings.map(({ severity }) => severity)).toEqual(["error", "info", "error"]);
    const sentences = bound.binder.findings.map(sayFinding);
    expect(sentences[0]).toBe(
      "材料 E001“a”：原件设有打开密码，不能印成页面。请去掉密码另存一份，作为材料重新导入后再导出。",
    );
    expect(sentences.every((sentence) => /[请好].*。$/.test(sentence))).toBe(true);
    await bound.release();
  });

  it.skipIf(!hasTool("pdftotext"))("shows the text of an OFD and of a plain text in place of their pages", async () => {
    const ofd = ofdBytes({ title: "虚构入库单", tags: familyOne, hidden: { 99: "藏在页外" } });
    const plain = Buffer.from("结算说明\r\n共 3 笔\n");
    const broken = Buffer.concat([Buffer.from(ofd).subarray(0, 400)]);
    const bound = await bind(dossierOf({ a: ofd, b: plain, c: broken }));
    const text = await textOf(await bytesOf(bound));
    expect(text).toContain("虚构入库单");
    expect(text).not.toContain("藏在页外");
    expect(text).toMatch(/结算说明\s+共\s*3\s*笔/);
    expect(bound.binder.findings.map(({ code }) => code)).toEqual(Array(3).fill("binder-file-format"));
    await bound.release();
  });

  it.skipIf(!hasTool("pdftoppm"))("draws pictures that neither a PDF nor every browser can show", async () => {
    const names = ["heic", "webp", "tiff", "gif", "bmp"] as const;
    const bound = await bind(dossierOf(Object.fromEntries(names.map((name) => [name, flagPicture(name)]))));
    expect(bound.binder.findings).toEqual([]);
    const bytes = await bytesOf(bound);
    expect(bytes).toEqual(await bytesOf(bound));
    const pages = await renderPages(bytes, 72);
    for (const { page } of bound.binder.places.values()) {
      const count = (grey: number): number =>
        pages[page - 1]?.pixels.filter((pixel) => Math.abs(pixel - grey) < 12).length ?? 0;
      // Red, green and blue as they are seen without colour: most of the left half, its corner, the right half.
      expect([count(76) > 250, count(150) > 30, count(29) > 330]).toEqual([true, true, true]);
    }
    await bound.release();
  });

  it.skipIf(!hasTool("pdftoppm"))("draws every page of a scan as TIFF, in two colours and in many", async () => {
    const [black, colour] = [sourceSheet("two-colours"), sourceSheet("colour")];
    const bound = await bind(dossierOf({ a: tiffBytes([black, colour, black]), b: packedTiff("fax-4-strips") }));
    expect(bound.binder.findings).toEqual([]);
    const [scan, fax] = [...bound.binder.places.values()];
    expect((fax?.page ?? 0) - (scan?.page ?? 0)).toBe(3);
    const pages = await renderPages(await bytesOf(bound), 72);
    const dark = pages.slice((scan?.page ?? 0) - 1).map(({ pixels }) => pixels.filter((pixel) => pixel < 40).length);
    // The bar, the wedge and the block, on paper of 144 by 86 points.
    expect(dark.map((count) => count > 1500 && count < 4000)).toEqual([true, true, true, true]);
    await bound.release();
  });

  it("draws no TIFF of which pages would be lost", async () => {
    const tiff = Buffer.from(flagPicture("tiff"));
    tiff.writeUInt32LE(8, tiff.length - 4);
    const bound = await bind(dossierOf({ a: tiff }));
    expect(bound.binder.findings.map(({ code }) => code)).toEqual(["binder-file-format"]);
    await bound.release();
  });

  it("goes on without the sandbox, saying of every proof that it could not be read", async () => {
    const node = process.execPath;
    process.execPath = join(folder, "no-such-program");
    try {
      const bound = await bind(dossierOf({ a: await plainPdf(), b: await plainPdf({ pages: 2 }) }));
      expect(bound.binder.findings.map(({ code }) => code)).toEqual(["binder-reader-missing", "binder-reader-missing"]);
      await bound.release();
    } finally {
      process.execPath = node;
    }
  });

  it("stops when it is told to, and clears up behind itself", async () => {
    const stop = new AbortController();
    const binding = bind(dossierOf({ a: await plainPdf() }), stop.signal);
    stop.abort(new Error("enough"));
    await expect(binding).rejects.toThrow("enough");
    expect(setAside()).toEqual([]);
  });

  it("notices a proof that became shorter while it was bound", async () => {
    const bound = await bind(dossierOf({ a: await plainPdf({ pages: 2 }) }));
    writeFileSync(join(folder, "a"), readFileSync(join(folder, "a")).subarray(0, 200));
    await expect(bytesOf(bound)).rejects.toThrow("source-changed");
    await bound.release();
    expect(existsSync(join(folder, "a"))).toBe(true);
  });
});
