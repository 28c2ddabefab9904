import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;
const wanted = process.argv.slice(2);

/** Runs every `*.bench.ts`, or those named, each in a process of its own so that its peak memory is its own. */
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith(".bench.ts"))
  .toSorted()) {
  if (wanted.length > 0 && !wanted.some((word) => name.startsWith(word))) continue;
  const run = spawnSync(process.execPath, ["--expose-gc", join(folder, name)], { stdio: "inherit" });
  if (run.status !== 0) process.exitCode = 1;
}
