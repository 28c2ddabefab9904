import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { decodeHeic } from "../../electron/intake/image/decode-heic.ts";
import { pictureSize } from "../../electron/intake/image/picture-size.ts";
import { hiddenEntries } from "../../electron/intake/pdf/hidden-entries.ts";
import { inflatesTooFar } from "../../electron/intake/pdf/inflates-too-far.ts";
import { openPdf } from "../../electron/intake/pdf/open-pdf.ts";
import { rawObjects } from "../../electron/intake/pdf/raw-objects.ts";
import { readPrintedVouchers } from "../../electron/intake/print/read-printed-vouchers.ts";
import { parseQrPayload } from "../../electron/intake/qr/qr-payload.ts";
import { readFile } from "../../electron/intake/read-file.ts";
import { listZip } from "../../electron/intake/zip/list-zip.ts";
import { repackZip } from "../../electron/intake/zip/repack-zip.ts";
import { zipTrouble } from "../../electron/intake/zip/zip-trouble.ts";
import { heicOf } from "../fixtures/intake/heic.ts";
import { mutant } from "./mutate.ts";
import type { Random } from "./random.ts";
import { type Choice, isMarkup, isOle, isText, isZip, partsOf, seedsOf } from "./seeds.ts";
import { csvWords, heicWords, htmlWords, pdfWords, pictureStarts, qrWords, xmlWords, zipWords } from "./words.ts";

/** A parser under fire. */
export interface FuzzTarget {
  readonly name: string;
  /** Of a million inputs to all, how many it gets. */
  readonly share: number;
  /** Makes what the cases are made of. */
  readonly prepare: () => Promise<FuzzCases>;
}

/** The cases of a target. */
export interface FuzzCases {
  readonly input: (random: Random) => Uint8Array;
  /** Throws where the parser has a defect. */
  readonly run: (bytes: Uint8Array) => void | Promise<void>;
}

/** Reads as a file is read; a defect that the last door caught is thrown. */
const readAs =
  (name: string) =>
  async (bytes: Uint8Array): Promise<void> => {
    const { findings } = await readFile({ name, bytes });
    const failed = findings.find(({ code }) => code === "reader-failed");
    if (failed !== undefined) throw new Error(`reader-failed: ${failed.detail?.["reason"] ?? ""}`);
  };

const bytesOf = (seeds: readonly Uint8Array[], words: readonly string[], run: FuzzCases["run"]): FuzzCases => ({
  input: (random) => mutant(random, { seeds, words }),
  run,
});

type Kind = Parameters<typeof seedsOf>[0];

const files = (kind: Kind, serves: Choice, words: readonly string[], name: string) => async () =>
  bytesOf(await seedsOf(kind, serves), words, readAs(name));

/** One part of a package is changed and the package made anew: changed bytes of the ZIP itself never get as far as the parts. */
const packages = (kind: Kind, name: string) => async (): Promise<FuzzCases> => {
  const all = (await seedsOf(kind, isZip)).map(partsOf);
  const seeds = all.flatMap((parts) => Object.values(parts)).filter((part) => part.length < 100_000);
  return {
    input: (random) => {
      const parts = all[random.below(all.length)] ?? {};
      const names = Object.keys(parts).filter((part) => /\.(?:xml|rels)$/.test(part));
      const changed = names[random.below(names.length)] ?? "x";
      const one = mutant(random, {
        seeds: [parts[changed] ?? new Uint8Array(), ...(random.below(9) === 0 ? seeds : [])],
        words: xmlWords,
      });
      return zipSync({ ...parts, [changed]: one }, { level: 0 });
    },
    run: readAs(name),
  };
};

async function readPdfText(bytes: Uint8Array): Promise<void> {
  hiddenEntries(rawObjects(bytes));
  if (inflatesTooFar(bytes)) return;
  const pdf = await openPdf(bytes);
  if (typeof pdf === "string") return;
  try {
    // What pdfjs refuses of a damaged page is for the caller to take; what we make of the text must not fail.
    const pages = await Promise.all([pdf.page(1), pdf.attachments(), pdf.privateKeys()]).catch(() => null);
    if (pages !== null) readPrintedVouchers([pages[0]]);
  } finally {
    await pdf.close();
  }
}

const readPayload = (bytes: Uint8Array): void => void parseQrPayload(Buffer.from(bytes).toString());
const readHeic = (bytes: Uint8Array): void => void decodeHeic(bytes);
const readHeader = (bytes: Uint8Array): void => void pictureSize(bytes);

function readZip(bytes: Uint8Array): void {
  listZip(bytes);
  zipTrouble(bytes);
  repackZip(bytes);
}

const payloads = [
  "01,31,,24112000000048542163,4449.00,20240528,,B2B6",
  "01,10,033002000211,83089647,510.68,20200723,16197833567414507415,0941,",
  "01,51,,26339132621000219582,56.00,20260423,,219a",
  "01,61,,26118000000000000001,620,20260416,7890,ffff",
].map((payload) => Buffer.from(payload));

// Compressed by x265, and put together from tiles.
const phonePictures = (): readonly Uint8Array[] => [
  readFileSync(join(import.meta.dirname, "../fixtures/intake/disc.heic")),
  heicOf(
    { width: 80, height: 40, data: new Uint8ClampedArray(80 * 40 * 4).map((_, at) => at % 251) },
    { tile: 64, turns: 1 },
  ),
];

// Of other pictures only the header is read before the decoder, which is foreign and has memory of its own.
const headers = (): readonly Uint8Array[] =>
  ["corners.jpg", "corners-cmyk.jpg", "corners-grey.jpg", "corners-progressive.jpg"]
    .map((name) => readFileSync(join(import.meta.dirname, "../fixtures/binder", name)).subarray(0, 3000))
    .concat(pictureStarts.map((start) => Buffer.concat([Buffer.from(start, "latin1"), Buffer.alloc(60, 1)])));

/** Every parser that foreign bytes reach. */
export const fuzzTargets: readonly FuzzTarget[] = [
  { name: "xml", share: 230_000, prepare: files("xml", isMarkup, xmlWords, "a.xml") },
  { name: "xbrl", share: 100_000, prepare: files("xbrl", isMarkup, xmlWords, "a.xml") },
  { name: "csv", share: 30_000, prepare: files("tables", isText, csvWords, "a.csv") },
  { name: "html", share: 10_000, prepare: files("tables", isMarkup, htmlWords, "a.xls") },
  { name: "qr", share: 400_000, prepare: async () => bytesOf(payloads, qrWords, readPayload) },
  { name: "picture", share: 190_000, prepare: async () => bytesOf(headers(), pictureStarts, readHeader) },
  { name: "heic", share: 10_000, prepare: async () => bytesOf(phonePictures(), heicWords, readHeic) },
  { name: "zip", share: 15_000, prepare: async () => bytesOf(await seedsOf("ofd", isZip, 12), zipWords, readZip) },
  { name: "ofd", share: 8_000, prepare: packages("ofd", "a.ofd") },
  { name: "xls", share: 3_000, prepare: files("tables", isOle, zipWords, "a.xls") },
  { name: "xlsx", share: 2_000, prepare: packages("tables", "a.xlsx") },
  {
    name: "pdf",
    share: 2_000,
    prepare: async () => bytesOf(await seedsOf("pdf", () => true, 12), pdfWords, readPdfText),
  },
];
