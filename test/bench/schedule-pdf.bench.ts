import { join } from "node:path";
import PdfKit from "pdfkit";
import { spendScheduleDesign } from "../../electron/documents/application/spend-schedule.ts";
import { layOut } from "../../electron/documents/pdf/lay-out.ts";
import { paint } from "../../electron/documents/pdf/paint.ts";
import { loadFonts } from "../../electron/services/load-fonts.ts";
import { findPack } from "../../electron/services/policy-packs.ts";
import { assess } from "../../shared/calculation/assess.ts";
import { gather } from "../../shared/calculation/gather.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { compileDossier } from "../../shared/dossier/compile-dossier.ts";
import type { Dossier, ScheduleRow } from "../../shared/dossier/dossier.ts";
import { formatYuan } from "../../shared/money.ts";
import { largeStudio } from "./large-studio.ts";
import { medianOf, peakMegabytes, resultLine, say } from "./measure.ts";

const rows = 5_000;
const runs = 5;

const loaded = await findPack("cn-liaoning-microdrama");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const pack = loaded.value;
const fonts = await loadFonts(join(import.meta.dirname, "../../resources/fonts"));

function largeDossier(): Dossier {
  const records = largeStudio(pack, 4, rows);
  const gathered = gather(records, pack, "2026-11-01" as LocalDate);
  const [profile] = pack.profiles;
  if (profile === undefined) throw new Error("a pack has at least one profile");
  return compileDossier({ records, pack, gathered, assessment: assess(gathered.facts, pack) }, profile);
}

const cellsOf = (row: ScheduleRow, index: number): readonly string[] => [
  String(index + 1),
  row.issuedOn ?? "",
  row.invoiceNumber,
  row.seller,
  row.item,
  row.categoryTitle,
  formatYuan(row.entry.gross),
  formatYuan(row.entry.eligible),
  row.note,
  String(row.original ?? ""),
];

const widths = [30, 52, 108, 116, 84, 84, 62, 62, 100, 36];
const height = 19;
const rowsPerPage = 24;

/** The floor: pdfkit with the same typeface, one line a cell wherever it falls, no wrapping, no repeated head, no sums. */
function bareTable({ schedule }: Dossier): Promise<number> {
  const pdf = new PdfKit({ size: "A4", layout: "landscape", margin: 54 });
  let bytes = 0;
  pdf.on("data", (part: Uint8Array) => {
    bytes += part.length;
  });
  const ended = new Promise<number>((resolve) => {
    pdf.on("end", () => resolve(bytes));
  });
  pdf.font(Buffer.from(fonts.regular.bytes)).fontSize(9).lineWidth(0.5);
  schedule.forEach((row, index) => {
    const place = index % rowsPerPage;
    if (place === 0 && index > 0) pdf.addPage();
    const y = 60 + place * height;
    let x = 54;
    cellsOf(row, index).forEach((text, column) => {
      const width = widths[column] ?? 0;
      pdf.rect(x, y, width, height).stroke();
      pdf.text(text, x + 4, y + 4, { lineBreak: false });
      x += width;
    });
  });
  pdf.end();
  return ended;
}

const dossier = largeDossier();
const { blocks, orientation } = spendScheduleDesign(dossier);
const laid = layOut(blocks, orientation, fonts);
const properties = { title: "费用明细表", author: dossier.applicant.name, madeOn: new Date("2026-11-01T00:00:00Z") };
const size = (await paint(laid, properties, fonts)).length;
say(`schedule: ${dossier.schedule.length} rows as PDF (median of ${runs}); ${laid.pages.length} pages, ${size} bytes`);
const floor = await medianOf(runs, () => bareTable(dossier));
say(resultLine(`floor: pdfkit's bare table, ${await bareTable(dossier)} bytes`, floor));
const whole = await medianOf(runs, () => {
  const design = spendScheduleDesign(dossier);
  return paint(layOut(design.blocks, design.orientation, fonts), properties, fonts);
});
say(resultLine("schedule: laid out with wrapping, heads and sums, and painted", whole, floor));
say(resultLine("  of which laid out", await medianOf(runs, () => layOut(blocks, orientation, fonts)), floor));
say(resultLine("  of which painted", await medianOf(runs, () => paint(laid, properties, fonts)), floor));
say(`  peak memory ${peakMegabytes()} MB`);
