import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodePicture } from "../../electron/intake/image/decode-picture.ts";
import { findCodes } from "../../electron/intake/qr/find-codes.ts";
import { readFile } from "../../electron/intake/read-file.ts";
import { readInSandbox } from "../../electron/intake/read-in-sandbox.ts";
import { photograph } from "../fixtures/intake/photo.ts";
import { invoiceSheet } from "../fixtures/intake/photo-invoice.ts";
import { peakMegabytes, resultLine, say } from "./measure.ts";

const photos = 200;
const distinct = 40;
const measuredOneByOne = 20;

const numberOf = (index: number): string => `26212${String(index).padStart(15, "0")}`;

/** Of five photographs three show an invoice with its QR code, one an invoice without, one no paper at all. */
async function photoOf(index: number): Promise<Uint8Array> {
  const style = { angle: (index * 7) % 40, margin: 40, noise: 8, shade: 0.3 };
  if (index % 5 === 4) return await photograph({ size: [400, 300], texts: [] }, style);
  const code = index % 5 === 3 ? null : undefined;
  return await photograph(invoiceSheet({ number: numberOf(index) }, {}, code), style);
}

const timed = async <T>(work: () => Promise<T>): Promise<readonly [number, T]> => {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
};

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** The time of each photograph for decoding alone, for finding its QR code, and for reading it to the end. */
async function oneByOne(paths: readonly string[]) {
  const times = {
    decoded: 0,
    decode: [] as number[],
    codes: [] as number[],
    invoices: [] as number[],
    others: [] as number[],
  };
  // The first one pays for loading the models.
  await readFile(paths[0] ?? "");
  for (const path of paths) {
    const [decoding, picture] = await timed(() => decodePicture(readFileSync(path)));
    times.decode.push(decoding);
    if (typeof picture !== "string") times.codes.push((await timed(() => findCodes(picture)))[0]);
    const [reading, { type }] = await timed(() => readFile(path));
    times[type === "invoice" ? "invoices" : "others"].push(reading);
  }
  return times;
}

const root = mkdtempSync(join(tmpdir(), "shenbao-bench-"));
try {
  const folder = join(root, "photos");
  mkdirSync(folder);
  const made: Uint8Array[] = [];
  for (let index = 0; index < distinct; index += 1) made.push(await photoOf(index));
  const paths = Array.from({ length: photos }, (_, index) => join(folder, `${index}.jpg`));
  for (const [index, path] of paths.entries()) writeFileSync(path, made[index % distinct] ?? new Uint8Array());

  say(`photos: ${photos} photographs, three of five with a QR code, one of five no paper (one run)`);
  const [floor] = await timed(async () => {
    for (const path of paths) await decodePicture(readFileSync(path));
  });
  const one = await oneByOne(paths.slice(0, measuredOneByOne));
  say(resultLine("floor: decode the same pictures, one process", floor));
  let invoices = 0;
  const [read] = await timed(async () => {
    for await (const { type } of readInSandbox(paths)) invoices += type === "invoice" ? 1 : 0;
  });
  say(resultLine("read in the sandbox, two processes", read, floor));
  say(`  ${(photos / (read / 1000)).toFixed(2)} files a second; ${invoices} of ${(photos * 4) / 5} invoices found`);
  say(resultLine("one picture, median: decode", median(one.decode)));
  say(resultLine("one picture, median: QR code alone", median(one.codes)));
  say(resultLine("one picture, median: an invoice, recognised and settled", median(one.invoices)));
  say(resultLine("one picture, median: no paper", median(one.others)));
  say(`  peak memory ${peakMegabytes()} MB in this process`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
