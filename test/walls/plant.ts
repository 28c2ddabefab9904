import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What lint says against one line of one planted file. */
export interface Complaint {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

/** Lints made-up files under the checkout's own configuration, in a copy outside it, and removes the copy whatever happens. */
export function lintPlanted(files: Readonly<Record<string, string>>): readonly Complaint[] {
  const house = mkdtempSync(join(tmpdir(), "shenbao-walls-"));
  try {
    for (const path of ["biome.json", "package.json", "build/lint"])
      cpSync(path, join(house, path), { recursive: true });
    symlinkSync(join(process.cwd(), "node_modules"), join(house, "node_modules"), "junction");
    for (const [path, source] of Object.entries(files)) plant(join(house, path), source);
    return lint(house);
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

function plant(path: string, source: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
}

const complaintPattern = /^::error title=([^,]+),file=([^,]+),line=(\d+),/;

// The copy is no repository, so Biome must not look for one.
const lintArguments = ["lint", "--vcs-enabled=false", "--max-diagnostics=none", "--reporter=github", "."];

/** Runs Biome there; a run that did not lint at all (a broken configuration) throws instead of passing for clean. */
function lint(house: string): readonly Complaint[] {
  const biome = join(process.cwd(), "node_modules/@biomejs/biome/bin/biome");
  const run = spawnSync(process.execPath, [biome, ...lintArguments], { cwd: house, encoding: "utf8" });
  const complaints = run.stdout.split("\n").flatMap((line) => readComplaint(line, house));
  if (complaints.length === 0) throw new Error(`Biome reported nothing at all:\n${run.stdout}\n${run.stderr}`);
  return complaints;
}

function readComplaint(line: string, house: string): readonly Complaint[] {
  const match = complaintPattern.exec(line);
  if (match === null) return [];
  const [, rule, path, lineNumber] = match as unknown as readonly [string, string, string, string];
  return [{ rule, file: path.replace(`${house}/`, ""), line: Number(lineNumber) }];
}
