import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPdf } from "../../electron/intake/pdf/open-pdf.ts";
import { readFile } from "../../electron/intake/read-file.ts";
import { fen, fenToYuanText } from "../../shared/money.ts";
import { pdfOf } from "../fixtures/intake/pdf-document.ts";
import { type PrintedSpec, plainPrint, plainStyle, printInvoice, sumsOf } from "../fixtures/intake/pdf-invoice.ts";
import { itineraryPrint, plainItinerary } from "../fixtures/intake/pdf-tickets.ts";
import { peakMegabytes, resultLine, say } from "./measure.ts";

const files = 1_000;

const specOf = (index: number): PrintedSpec => ({
  ...plainPrint,
  number: `26212${String(index).padStart(15, "0")}`,
  lines: plainPrint.lines.map((line) => ({ ...line, amountExTax: fen(line.amountExTax + BigInt(index)) })),
});

/** Five kinds in turn: plain, drawn sign by sign, turned, with the issuer's own entries, an air ticket. */
async function pdfAt(index: number): Promise<Uint8Array> {
  const spec = specOf(index);
  const page = printInvoice(spec, plainStyle);
  if (index % 5 === 1) return await pdfOf([page], { split: true, order: "labels-first" });
  if (index % 5 === 2) return await pdfOf([page], { rotation: 90 });
  if (index % 5 === 3) {
    const { exTax, tax, total } = sumsOf(spec);
    const amounts = { TotalAmWithoutTax: exTax, TotalTaxAm: tax, "TotalTax-includedAmount": total };
    const stated = Object.entries(amounts).map(([name, amount]) => [name, fenToYuanText(amount)] as const);
    return await pdfOf([page], { keys: { InvoiceNumber: spec.number, ...Object.fromEntries(stated) } });
  }
  if (index % 5 === 4) return await pdfOf([itineraryPrint({ ...plainItinerary, number: spec.number })]);
  return await pdfOf([page]);
}

async function openAndExtract(bytes: Uint8Array): Promise<void> {
  const pdf = await openPdf(bytes);
  if (typeof pdf === "string") throw new Error(pdf);
  for (let page = 1; page <= pdf.pageCount; page += 1) await pdf.page(page);
  await pdf.close();
}

interface Timed {
  readonly all: number;
  readonly median: number;
}

async function timed(work: (index: number) => Promise<void>): Promise<Timed> {
  const times: number[] = [];
  const start = performance.now();
  for (let index = 0; index < files; index += 1) {
    const from = performance.now();
    await work(index);
    times.push(performance.now() - from);
  }
  return { all: performance.now() - start, median: times.toSorted((one, other) => one - other)[files / 2] ?? 0 };
}

const lineOf = (name: string, { all, median }: Timed, floor?: Timed): string =>
  `${resultLine(name, all, floor?.all)}  ${(files / (all / 1000)).toFixed(0)} files/s, median ${median.toFixed(1)} ms`;

const folder = await mkdtemp(join(tmpdir(), "shenbao-bench-"));
try {
  const pdfs: Uint8Array[] = [];
  for (let index = 0; index < files; index += 1) pdfs.push(await pdfAt(index));
  for (const [index, bytes] of pdfs.entries()) writeFileSync(join(folder, `${index}.pdf`), bytes);
  for (const bytes of pdfs.slice(0, 50)) await openAndExtract(bytes);
  const floor = await timed((index) => openAndExtract(pdfs[index] ?? new Uint8Array()));
  const before = peakMegabytes();
  const read = await timed(async (index) => {
    const reading = await readFile(join(folder, `${index}.pdf`));
    const isRead = reading.type === "invoice" || reading.type === "ticket";
    if (!isRead || reading.record.total === null) throw new Error(`${index} was not read`);
  });
  say(`pdf: ${files} PDFs of a page with text, five kinds, in one warm process`);
  say(lineOf("floor: opened by pdfjs, text extracted", floor));
  say(lineOf("read: every source, settled", read, floor));
  say(`  peak memory ${before} MB after the floor, ${peakMegabytes()} MB in the end`);
} finally {
  await rm(folder, { recursive: true });
}
