import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { PackageInfo } from "../../../electron/dossier/bag-info.ts";
import type { PackageEntry } from "../../../electron/dossier/package-entry.ts";
import type { PackageReport } from "../../../electron/dossier/package-report.ts";
import { type PackageRequest, type PackageWritten, writePackage } from "../../../electron/dossier/write-package.ts";
import { localDate } from "../../../shared/dates.ts";

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** An empty folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "shenbao-dossier-"));
  folders.push(folder);
  return folder;
}

/** What an invented studio's package says about itself. */
export const sampleInfo: PackageInfo = {
  baggingDate: localDate("2026-11-22"),
  softwareAgent: "Shenbao 0.1.0",
  sourceOrganization: "沈阳云帆样例影视有限公司",
  externalDescription: "微短剧扶持资金申报材料",
};

/** An entry of text. */
export function textEntry(path: string, text: string): PackageEntry {
  return { path, source: { bytes: Buffer.from(text) } };
}

/** A few small files, given in no particular order. */
export const sampleEntries: readonly PackageEntry[] = [
  textEntry("data/originals/0001-invoice.xml", "<发票/>"),
  textEntry("data/index.html", "<p>申报材料</p>"),
  textEntry("data/machine/facts.json", "{}"),
];

/** Writes a package that must succeed. */
export async function writeSample(out: string, more: Partial<PackageRequest> = {}): Promise<PackageWritten> {
  const result = await writePackage({ out, entries: sampleEntries, info: sampleInfo, ...more });
  if (!result.ok) throw new Error(`not written: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The codes of a report's problems, each once. */
export function codesOf(report: PackageReport): readonly string[] {
  return [...new Set(report.problems.map(({ code }) => code))];
}
