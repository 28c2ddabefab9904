import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { findPack } from "../../electron/services/policy-packs.ts";
import { createWorkspace } from "../../electron/store/create-workspace.ts";
import { saveRecords } from "../../electron/store/save-records.ts";
import { assess } from "../../shared/calculation/assess.ts";
import { gather } from "../../shared/calculation/gather.ts";
import type { LocalDate } from "../../shared/dates.ts";
import type { Records } from "../../shared/model/records.ts";
import { ok } from "../../shared/result.ts";
import { largeStudio } from "./large-studio.ts";
import { medianOf, peakMegabytes, resultLine, say } from "./measure.ts";

const works = 1_000;
const allocations = 100_000;
const runs = 5;
const asOf = "2026-11-01" as LocalDate;

/** The floor of the calculation: each allocation added to its work and category once, and nothing else. */
function plainSums(records: Records): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { subject, category, gross } of records.allocations) {
    const key = `${subject} ${category}`;
    sums.set(key, (sums.get(key) ?? 0n) + gross);
  }
  return sums;
}

/** The floor of reading: the same rows as the driver gives them, unchecked and unjoined. */
function plainRows(file: string): number {
  const database = new Database(file, { readonly: true });
  const tables = ["subjects", "invoices", "invoice_lines", "allocations", "revenues", "evidence"];
  const rows = tables.reduce((sum, table) => sum + database.prepare(`SELECT * FROM ${table}`).raw().all().length, 0);
  database.close();
  return rows;
}

const loaded = await findPack("cn-liaoning-microdrama");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const pack = loaded.value;
const folder = mkdtempSync(join(tmpdir(), "shenbao-bench-"));
const dir = join(folder, "workspace");
const options = { program: "bench", policy: { pack: pack.id, issuedOn: null, issuedOnSource: "" } };
const created = createWorkspace(dir, options);
if (!created.ok) throw new Error(created.error.kind);
const workspace = created.value;
try {
  const saved = workspace.transaction(() => ok(saveRecords(workspace, largeStudio(pack, works, allocations))));
  if (!saved.ok) throw new Error(saved.error.kind);
  const read = (): Records => {
    const snapshot = workspace.transaction(() => ok(workspace.snapshot()));
    if (!snapshot.ok) throw new Error(snapshot.error.kind);
    return snapshot.value;
  };
  const records = read();
  const gathered = gather(records, pack, asOf);
  say(`calculation: ${works} works × all rules, ${allocations} allocations (median of ${runs})`);
  const sums = await medianOf(runs, () => plainSums(records));
  say(resultLine("floor: every allocation added once", sums));
  say(resultLine("gather: records to ledger to facts", await medianOf(runs, () => gather(records, pack, asOf)), sums));
  say(
    resultLine(
      "assess: facts to lines, groups, totals",
      await medianOf(runs, () => assess(gathered.facts, pack)),
      sums,
    ),
  );
  const snapshotTime = await medianOf(runs, read);
  workspace.close();
  const rows = await medianOf(runs, () => plainRows(join(dir, "workspace.db")));
  say(resultLine("floor: the same rows as SQLite gives them", rows));
  say(resultLine("snapshot: rows checked and joined into records", snapshotTime, rows));
  say(`  peak memory ${peakMegabytes()} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
