import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { bindDossier } from "../../electron/services/binder/bind-dossier.ts";
import { madeUpDossier } from "../electron/documents/made-up-dossier.ts";
import { shippedFonts } from "../electron/documents/shipped-fonts.ts";

// What the bench of the binder measures, each in a process of its own: `bind` or `floor`, the folder of the files, the file to write.

const [work = "", folder = "", out = ""] = process.argv.slice(2);
const names = readdirSync(folder).toSorted();

async function bind(): Promise<void> {
  const short = madeUpDossier("short");
  const [proof] = short.evidence;
  if (proof === undefined) throw new Error("the dossier has no proof");
  const evidence = names.map((name, index) => ({ ...proof, number: index + 1, title: name, sha256: name }));
  const profile = { ...short.profile, maximumFileMegabytes: null };
  const bound = await bindDossier((name) => join(folder, name), { ...short, profile, evidence }, shippedFonts);
  if (bound.binder.findings.length > 0) throw new Error(JSON.stringify(bound.binder.findings[0]));
  const [source] = bound.entries.map((entry) => entry.source);
  if (source === undefined || !("chunks" in source)) throw new Error("no volume");
  const file = await open(out, "w");
  for await (const chunk of source.chunks()) await file.write(chunk);
  await file.close();
  await bound.release();
}

/** Every byte read, hashed and written again, one file after the other. */
function floor(): void {
  const target = openSync(out, "w");
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    createHash("sha256").update(bytes).digest("hex");
    writeSync(target, bytes);
  }
  closeSync(target);
}

const start = performance.now();
await (work === "bind" ? bind() : floor());
process.stdout.write(`${performance.now() - start}\n`);
