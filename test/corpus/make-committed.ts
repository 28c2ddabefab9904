import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { browserArguments, findBrowser } from "../support/find-browser.ts";
import { type ForeignSource, foreignSources } from "./foreign/foreign-sources.ts";
import { corpusFont } from "./writers/corpus-font.ts";

// Makes the files of other programs again, when their sources have changed: `npx node test/corpus/make-committed.ts`.
const folder = resolve(import.meta.dirname, "committed");

async function print(sources: readonly ForeignSource[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...browserArguments] });
  const page = await browser.newPage();
  const font = Buffer.from(await corpusFont()).toString("base64");
  const face = `@font-face{font-family:"Noto Sans CJK SC";src:url(data:font/ttf;base64,${font})}`;
  for (const { fileName, source, page: size = {} } of sources) {
    await page.setContent(source);
    // The subset under the name of the whole font keeps the files small.
    await page.addStyleTag({ content: face });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    writeFileSync(join(folder, fileName), await page.pdf({ ...size, printBackground: true }));
  }
  await browser.close();
}

function convert({ fileName, source, filter = "" }: ForeignSource, work: string): void {
  const from = join(work, "table.html");
  writeFileSync(from, source);
  const profile = `-env:UserInstallation=file://${work}/profile`;
  const done = spawnSync("soffice", [
    profile,
    "--headless",
    "--infilter=HTML (StarCalc)",
    "--convert-to",
    filter,
    "--outdir",
    work,
    from,
  ]);
  if (done.status !== 0) throw new Error(`soffice: ${done.stderr.toString()}`);
  const made = join(work, `table.${filter.split(":")[0]}`);
  copyFileSync(made, join(folder, fileName));
  // So that a conversion that makes nothing does not hand on the file before it.
  rmSync(made);
}

mkdirSync(folder, { recursive: true });
await print(foreignSources.filter(({ by }) => by === "chromium"));
const work = mkdtempSync(join(tmpdir(), "corpus-"));
for (const source of foreignSources.filter(({ by }) => by === "libreoffice")) convert(source, work);
rmSync(work, { recursive: true });
const hashes = foreignSources.map(({ fileName, source }) => [
  fileName,
  createHash("sha256").update(source).digest("hex"),
]);
writeFileSync(join(folder, "sources.json"), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
