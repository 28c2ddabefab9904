import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { einvoiceXml } from "../../build/sample/einvoice-xml.ts";
import { importFiles } from "../../electron/services/import-files.ts";
import { findPack } from "../../electron/services/policy-packs.ts";
import { createWorkspace } from "../../electron/store/create-workspace.ts";
import { fen } from "../../shared/money.ts";
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

/** The floor: each file read and hashed, and the same number of rows inserted in one transaction. */
function floor(folder: string, database: string): void {
  const db = new Database(database);
  db.exec(
    "CREATE TABLE invoices (sha TEXT, name TEXT, size INTEGER) STRICT; CREATE TABLE lines (sha TEXT, line INTEGER) STRICT",
  );
  const invoice = db.prepare("INSERT INTO invoices VALUES (?, ?, ?)");
  const line = db.prepare("INSERT INTO lines VALUES (?, ?)");
  db.transaction(() => {
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      const sha = createHash("sha256").update(bytes).digest("hex");
      invoice.run(sha, name, bytes.length);
      for (let at = 1; at <= 3; at += 1) line.run(sha, at);
    }
  })();
  db.close();
}

/** The floor of keeping originals: each file also copied under its hash, as a workspace must. */
function floorWithOriginals(folder: string, database: string, originals: string): void {
  mkdirSync(originals);
  floor(folder, database);
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

const loaded = await findPack("cn-liaoning-microdrama");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const pack = loaded.value;
const root = mkdtempSync(join(tmpdir(), "shenbao-bench-"));
try {
  const folder = join(root, "invoices");
  mkdirSync(folder);
  for (let index = 0; index < files; index += 1) writeFileSync(join(folder, `${index}.xml`), xmlOf(index));
  const plain = await timed(() => floor(folder, join(root, "floor.db")));
  const kept = await timed(() => floorWithOriginals(folder, join(root, "floor-kept.db"), join(root, "kept")));
  const created = createWorkspace(join(root, "workspace"), {
    program: "bench",
    policy: { pack: pack.id, issuedOn: null, issuedOnSource: "" },
  });
  if (!created.ok) throw new Error(created.error.kind);
  const imported = await timed(async () => {
    const result = await importFiles(created.value, [folder], { pack });
    if (!result.ok) throw new Error(result.error.kind);
    const fresh = result.value.filter((outcome) => outcome.result === "new").length;
    if (fresh !== files) throw new Error(`only ${fresh} of ${files} were new`);
  });
  created.value.close();
  say(`import: ${files} XML invoices, three lines each (one run)`);
  say(resultLine("floor: read, hash, insert the same rows", plain));
  say(resultLine("floor: the same, and every file kept", kept, plain));
  say(resultLine("import: read in the sandbox, joined, stored, kept", imported, plain));
  say(`  peak memory ${peakMegabytes()} MB in this process`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
