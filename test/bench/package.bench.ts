import { spawnSync } from "node:child_process";
import { createHash, randomFillSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyPackage } from "../../electron/dossier/verify-package.ts";
import { writePackage } from "../../electron/dossier/write-package.ts";
import { localDate } from "../../shared/dates.ts";
import { medianOf, peakMegabytes, resultLine, say } from "./measure.ts";

const [files, size, runs] = [250, 4 << 20, 3];

/** Evidence as it is met: bytes that no compression makes smaller. */
function writeEvidence(folder: string): void {
  mkdirSync(folder);
  const bytes = new Uint8Array(size);
  for (let index = 0; index < files; index += 1)
    writeFileSync(join(folder, `${String(index).padStart(4, "0")}.pdf`), randomFillSync(bytes));
}

/** What a person does without the tool: a stored ZIP, and a checksum of every file. */
function zipAndSum(folder: string, out: string): void {
  rmSync(out, { force: true });
  const line = 'zip -0 -q -r "$1" . && find . -type f -print0 | xargs -0 sha256sum > "$1.sums"';
  const { status, stderr } = spawnSync("sh", ["-c", line, "sh", out], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

function hashAll(folder: string): void {
  for (const name of readdirSync(folder))
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
}

const info = { baggingDate: localDate("2026-11-01"), softwareAgent: "bench", sourceOrganization: null };

const root = mkdtempSync(join(tmpdir(), "shenbao-bench-"));
try {
  const folder = join(root, "evidence");
  writeEvidence(folder);
  const out = join(root, "package.zip");
  const entries = readdirSync(folder).map((name) => ({
    path: `data/originals/${name}`,
    source: { file: join(folder, name) },
  }));
  const write = async (): Promise<void> => {
    const written = await writePackage({ out, entries, info: { ...info, externalDescription: null }, replace: true });
    if (!written.ok) throw new Error(written.error.code);
  };
  say(`package: ${files} files, ${(files * size) >> 20} MB (median of ${runs})`);
  const peer = await medianOf(runs, () => zipAndSum(folder, join(root, "peer.zip")));
  say(resultLine("peer: zip -0 and sha256sum", peer));
  say(resultLine("floor: read and hash only", await medianOf(runs, () => hashAll(folder)), peer));
  say(resultLine("package: written, read back, verified", await medianOf(runs, write), peer));
  const verify = async (): Promise<void> => {
    if (!(await verifyPackage(out)).valid) throw new Error("not valid");
  };
  say(resultLine("of which reading back and verifying", await medianOf(runs, verify), peer));
  say(`  peak memory ${peakMegabytes()} MB in this process`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
