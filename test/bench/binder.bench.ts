import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, rgb, StandardFonts } from "pdf-lib";
import { resultLine, say } from "./measure.ts";

const papers = 1_000;
const photos = 300;
const paperBytes = 35_000;
const photoBytes = 2_660_000;

/** Bytes that look like nothing else, the same in every run; none is FF, which would mean something in a JPEG. */
function noise(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed + 1;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = (state >>> 24) & 0xfe;
  }
  return bytes;
}

/** A paper of two pages with text, a picture and a typeface, as offices send them. */
async function paper(index: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const scan = await pdf.embedJpg(photo(paperBytes - 4_000, index));
  for (const side of [1, 2]) {
    const page = pdf.addPage();
    for (let line = 0; line < 40; line += 1)
      page.drawText(`paper ${index}, page ${side}, line ${line}`, { x: 60, y: 780 - line * 16, size: 10, font });
    if (side === 1) page.drawImage(scan, { x: 400, y: 60, width: 120, height: 90 });
    page.drawRectangle({ x: 60, y: 60, width: 100, height: 40, color: rgb(0.9, 0.9, 0.9) });
  }
  return pdf.save({ useObjectStreams: index % 2 === 0 });
}

// Twelve million pixels as a telephone takes them; the data is noise, because nobody here draws it.
function photo(bytes: number, seed: number): Buffer {
  const small = readFileSync(join(import.meta.dirname, "../fixtures/binder/corners.jpg"));
  const head = Buffer.from(small.subarray(0, small.indexOf(Buffer.from([0xff, 0xda])) + 14));
  const frame = head.indexOf(Buffer.from([0xff, 0xc0]));
  head.writeUInt16BE(3000, frame + 5);
  head.writeUInt16BE(4000, frame + 7);
  return Buffer.concat([head, noise(bytes - head.length - 2, seed), Buffer.from([0xff, 0xd9])]);
}

/** A photo as a page, which is what qpdf can merge. */
async function photoAsPdf(bytes: Buffer): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([842, 595]).drawImage(await pdf.embedJpg(bytes), { x: 34, y: 42, width: 774, height: 520 });
  return pdf.save();
}

/** Milliseconds of one run and the most memory that the process and those it started held together, in MB. */
async function measured(
  work: "bind" | "floor",
  folder: string,
  out: string,
): Promise<{ readonly time: number; readonly peak: number }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "bind-in-child.ts"), work, folder, out], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let [peak, output] = [0, ""];
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const timer = setInterval(() => {
    peak = Math.max(peak, treeMegabytes(child.pid ?? 0));
  }, 20);
  await once(child, "close");
  clearInterval(timer);
  return { time: Number(output), peak };
}

/** What a process and its children hold; 0 where the system does not tell. */
function treeMegabytes(pid: number): number {
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
    return Math.ceil(own + children.reduce((sum, child) => sum + treeMegabytes(Number(child)), 0));
  } catch {
    return 0; // It ended between two looks.
  }
}

function timeQpdf(folder: string, out: string): number | null {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const start = performance.now();
  const run = spawnSync("qpdf", ["--empty", "--pages", ...files, "--", out], { stdio: "ignore" });
  return run.status === 0 ? performance.now() - start : null;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
const bytesIn = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

async function compare(title: string, folder: string, forQpdf: string, out: string): Promise<void> {
  const [floors, binds, merges]: [number[], number[], (number | null)[]] = [[], [], []];
  let peak = 0;
  for (let run = 0; run < 3; run += 1) {
    floors.push((await measured("floor", folder, out)).time);
    const bound = await measured("bind", folder, out);
    binds.push(bound.time);
    peak = Math.max(peak, bound.peak);
    merges.push(timeQpdf(forQpdf, out));
  }
  const floor = median(floors);
  say(`binder: ${title}, ${(bytesIn(folder) / 1e6).toFixed(0)} MB (median of three)`);
  say(resultLine("floor: read, hash, write", floor));
  say(resultLine("binder: read in the sandbox, index, stamps, links, written", median(binds), floor));
  const merged = merges.filter((time) => time !== null);
  if (merged.length === 0) say("  qpdf is not installed: nothing to compare with");
  else {
    say(resultLine("qpdf --empty --pages: merge only", median(merged), floor));
    say(`  binder takes ${(median(binds) / median(merged)).toFixed(2)}× the time of qpdf`);
  }
  say(`  peak memory ${peak} MB, sandboxes included`);
}

const root = mkdtempSync(join(tmpdir(), "shenbao-bench-"));
try {
  const [small, large, wrapped] = ["small", "large", "wrapped"].map((name) => join(root, name));
  if (small === undefined || large === undefined || wrapped === undefined) throw new Error("no folders");
  for (const folder of [small, large, wrapped]) mkdirSync(folder);
  for (let index = 0; index < papers; index += 1) {
    const name = `a${String(index).padStart(5, "0")}.pdf`;
    writeFileSync(join(small, name), await paper(index));
    for (const folder of [large, wrapped]) copyFileSync(join(small, name), join(folder, name));
  }
  for (let index = 0; index < photos; index += 1) {
    const [name, bytes] = [`b${String(index).padStart(5, "0")}`, photo(photoBytes, index)];
    writeFileSync(join(large, `${name}.jpg`), bytes);
    writeFileSync(join(wrapped, `${name}.pdf`), await photoAsPdf(bytes));
  }
  const out = join(root, "bound.pdf");
  await compare(`${papers} PDFs`, small, small, out);
  await compare(`${papers} PDFs and ${photos} photos`, large, wrapped, out);
} finally {
  rmSync(root, { recursive: true, force: true });
}
