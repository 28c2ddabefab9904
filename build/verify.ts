import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";

// Everything that must hold before a change is handed on, cheapest first. It stops at the first thing that does not hold,
// and it leaves the checkout as it found it: generated files that differ from the committed ones are a failure of their own.

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ["types", "tsc", "-b"],
  ["format, lint, walls", "biome", "ci", "--error-on-warnings", "."],
  ["unused code", "knip"],
  ["policy packs", "node", "build/check-packs.ts"],
  ["tests", "vitest", "run"],
];

/** What git sees of the checkout, as a hash; null outside a repository, where nothing can be compared. */
function treeState(): string | null {
  const hash = createHash("sha256");
  for (const args of [["status", "--porcelain"], ["diff"]]) {
    const run = spawnSync("git", args, { maxBuffer: 1 << 28 });
    if (run.status !== 0) return null;
    hash.update(run.stdout);
  }
  return hash.digest("hex");
}

/** Runs one step as it would run by hand; npm has put node_modules/.bin first on the PATH. */
function runStep([name, command, ...args]: (typeof steps)[number]): boolean {
  const started = performance.now();
  console.log(`\n== ${name}: ${command} ${args.join(" ")}`);
  const held = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;
  console.log(`== ${name}: ${held ? "holds" : "DOES NOT HOLD"} (${Math.ceil((performance.now() - started) / 1000)} s)`);
  return held;
}

const before = treeState();
const failed = steps.find((step) => !runStep(step));
const after = treeState();

if (before !== after) console.log("\n== the tree: CHANGED by the checks; see git status");
if (before === null) console.log("\n== the tree: not a git checkout, so not compared");
if (failed !== undefined || before !== after) process.exitCode = 1;
else console.log("\n== all of it holds");
