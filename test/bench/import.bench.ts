import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { einvoiceXml } from "../../build/sample/einvoice-xml.ts";
import { fen } from "../../shared/money.ts";
import { buildApp } from "../electron-double/start-app.ts";
import { peakMegabytes, resultLine, say } from "./measure.ts";

const files = 10_000;

const xmlOf = (index: number): string =>
  einvoiceXml({
    number: `26212${String(index).padStart(15, "0")}`,
    issuedOn: "2026-03-05",
    kind: index % 2 === 0 ? "special" : "ordinary",
    seller: { name: "沈阳示例器材租赁有限公司", taxId: "91210100MA0000002U" },
    buyer: { name: "辽宁量尺影视有限公司", taxId: "91210100MA0000001X" },
    lines: [0, 1, 2].map((line) => ({
      name: `*租赁*器材${line}`,
      amountExTax: fen(10_000 + index),
      taxRate: "6",
      taxAmount: fen(Math.floor((10_000 + index) * 0.06)),
    })),
  });

type Rows = readonly (readonly unknown[])[];

/** The rows that an import stored, table by table, with the statements that make their tables. */
function storedRows(file: string): { readonly schema: readonly string[]; readonly tables: ReadonlyMap<string, Rows> } {
  const db = new Database(file, { readonly: true });
  const made = db
    .prepare("SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type <> 'table', rowid")
    .all() as readonly {
    readonly name: string;
    readonly type: string;
    readonly sql: string;
  }[];
  const own = made.filter(({ name }) => !name.startsWith("sqlite_"));
  const rowsOf = (name: string): Rows => db.prepare(`SELECT * FROM "${name}"`).raw().safeIntegers().all() as Rows;
  const tables = new Map(own.filter(({ type }) => type === "table").map(({ name }) => [name, rowsOf(name)]));
  db.close();
  return { schema: own.map(({ sql }) => sql), tables };
}

/** The floor: each file read and hashed, and the same rows inserted into the same tables in one transaction. */
function floor(folder: string, database: string, stored: ReturnType<typeof storedRows>): void {
  for (const name of readdirSync(folder))
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
  const db = new Database(database);
  for (const sql of stored.schema) db.exec(sql);
  db.transaction(() => {
    for (const [name, rows] of stored.tables) {
      const marks = (rows[0] ?? []).map(() => "?").join(", ");
      if (rows.length === 0) continue;
      const insert = db.prepare(`INSERT OR REPLACE INTO "${name}" VALUES (${marks})`);
      for (const row of rows) insert.run(...row);
    }
  })();
  db.close();
}

/** What keeping every file adds to the floor: a copy under its hash. */
function keepAll(folder: string, originals: string): void {
  mkdirSync(originals);
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(originals, createHash("sha256").update(bytes).digest("hex")), bytes);
  }
}

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

// Measured as it ships, built: from its sources, every process begins by stripping their types.
const app = buildApp();
const built = (path: string) => import(join(app.folder, "out/desktop/electron", path));
const { importFiles }: typeof import("../../electron/services/import-files.ts") =
  await built("services/import-files.js");
const { findPack }: typeof import("../../electron/services/policy-packs.ts") = await built("services/policy-packs.js");
const { createWorkspace }: typeof import("../../electron/store/create-workspace.ts") =
  await built("store/create-workspace.js");
const loaded = await findPack("cn-liaoning-microdrama");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const pack = loaded.value;
const root = mkdtempSync(join(tmpdir(), "shenbao-bench-"));
try {
  const folder = join(root, "invoices");
  mkdirSync(folder);
  for (let index = 0; index < files; index += 1) writeFileSync(join(folder, `${index}.xml`), xmlOf(index));
  const created = createWorkspace(join(root, "workspace"), {
    program: "bench",
    policy: { pack: pack.id, issuedOn: null, issuedOnSource: "" },
  });
  if (!created.ok) throw new Error(created.error.kind);
  // A studio's files have long been on its disk; those just written here would be brought there at the import's cost.
  if (process.platform === "linux") execFileSync("sync", ["-f", folder]);
  const imported = await timed(async () => {
    const result = await importFiles(created.value, [folder], { pack });
    if (!result.ok) throw new Error(result.error.kind);
    const fresh = result.value.filter((outcome) => outcome.result === "new").length;
    if (fresh !== files) throw new Error(`only ${fresh} of ${files} were new`);
  });
  created.value.close();
  const stored = storedRows(join(root, "workspace", "workspace.db"));
  const plain = await timed(() => floor(folder, join(root, "floor.db"), stored));
  const kept = plain + (await timed(() => keepAll(folder, join(root, "kept"))));
  say(`import: ${files} XML invoices, three lines each (one run)`);
  say(resultLine("floor: read, hash, insert the same rows", plain));
  say(resultLine("floor: the same, and every file kept", kept, plain));
  say(resultLine("import: read in the sandbox, joined, stored, kept", imported, plain));
  say(`  peak memory ${peakMegabytes()} MB in this process`);
  // ext4 passes over every inode that was freed in the last minutes, and a run frees twenty thousand.
  say("  run again within five minutes it is slower: the disk still steps around the files of the run before");
} finally {
  rmSync(root, { recursive: true, force: true });
  app.remove();
}
