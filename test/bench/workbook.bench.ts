import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderWorkbook } from "../../electron/documents/render-workbook.ts";
import { findPack } from "../../electron/services/policy-packs.ts";
import { assess } from "../../shared/calculation/assess.ts";
import { gather } from "../../shared/calculation/gather.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { compileDossier } from "../../shared/dossier/compile-dossier.ts";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import { largeStudio } from "./large-studio.ts";
import { medianOf, peakMegabytes, resultLine, say } from "./measure.ts";

const rows = 100_000;
const runs = 3;

const loaded = await findPack("cn-liaoning-microdrama");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const pack = loaded.value;

function largeDossier(): Dossier {
  const records = largeStudio(pack, 4, rows);
  const gathered = gather(records, pack, "2026-11-01" as LocalDate);
  const [profile] = pack.profiles;
  if (profile === undefined) throw new Error("a pack has at least one profile");
  return compileDossier({ records, pack, gathered, assessment: assess(gathered.facts, pack) }, profile);
}

/** The peer: Python's xlsxwriter writing as many rows of the same columns, with formats and formulas, in its fastest (constant memory) mode. */
const peer = `
import sys, time, resource, xlsxwriter
rows, out = int(sys.argv[1]), sys.argv[2]
start = time.perf_counter()
book = xlsxwriter.Workbook(out, {"constant_memory": True})
sheet = book.add_worksheet("费用明细")
text = book.add_format({"border": 1, "text_wrap": True, "valign": "vcenter"})
yuan = book.add_format({"border": 1, "num_format": "#,##0.00"})
fen = book.add_format({"border": 1, "num_format": "#,##0"})
day = book.add_format({"border": 1, "num_format": "yyyy-mm-dd"})
for i in range(rows):
    r, n = i + 4, i + 5
    sheet.write_number(r, 0, i + 1, text)
    for c, t in ((1, "归航"), (2, "场地租赁"), (3, "2621%016d" % i), (5, "辽宁示例服务%d有限公司" % (i % 97)), (6, "*影视服务*拍摄"), (10, ""), (12, ""), (14, "S1"), (15, "venue")):
        sheet.write_string(r, c, t, text)
    sheet.write_number(r, 4, 46086, day)
    for c, l in ((7, "Q"), (8, "R"), (9, "S"), (11, "T")):
        sheet.write_formula(r, c, "=%s%d/100" % (l, n), yuan, 106.0)
    sheet.write_number(r, 13, i % 9999, text)
    for c, v in ((16, 10600 + i), (17, 10600 + i), (18, 0), (19, 0)):
        sheet.write_number(r, c, v, fen)
    sheet.write_formula(r, 20, "=Q%d-R%d-S%d-T%d" % (n, n, n, n), fen, 0)
book.close()
print(round((time.perf_counter() - start) * 1000), round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))
`;

function runPeer(out: string): readonly [milliseconds: number, megabytes: number] | null {
  const { status, stdout } = spawnSync("python3", ["-c", peer, String(rows), out], { encoding: "utf8" });
  if (status !== 0) return null;
  const [milliseconds = 0, megabytes = 0] = stdout.split(" ").map(Number);
  return [milliseconds, megabytes];
}

const root = mkdtempSync(join(tmpdir(), "shenbao-bench-"));
try {
  const dossier = largeDossier();
  say(`workbook: ${dossier.schedule.length} rows of 21 columns, five formulas a row (median of ${runs})`);
  const before = peakMegabytes();
  const ours = await medianOf(runs, async () => writeFileSync(join(root, "ours.xlsx"), await renderWorkbook(dossier)));
  const measured = Array.from({ length: runs }, () => runPeer(join(root, "peer.xlsx"))).filter((run) => run !== null);
  const [peerTime, peerMemory] = measured.toSorted(([a], [b]) => a - b)[measured.length >> 1] ?? [undefined, 0];
  if (peerTime === undefined) say("  peer: Python's xlsxwriter is not installed, not measured");
  else say(resultLine(`peer: Python's xlsxwriter, constant memory (${peerMemory} MB)`, peerTime));
  say(resultLine("renderWorkbook: the whole calculation workbook", ours, peerTime));
  say(
    `  ${statSync(join(root, "ours.xlsx")).size >> 20} MB; peak memory ${peakMegabytes()} MB in this process, ${before} MB before`,
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}
