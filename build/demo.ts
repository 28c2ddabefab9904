import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../electron/cli/run-cli.ts";
import { processTerminal } from "../electron/cli/terminal.ts";
import { localToday } from "../electron/local-today.ts";
import { softwareAgent } from "../electron/software-agent.ts";

// The day is pinned, so that the demo says the same every day.
const asOf = "2026-11-01";
const folder = join(import.meta.dirname, "..", "out", "demo");
const workspace = join(folder, "示例工作区");
const out = join(folder, "package.zip");

const steps: readonly (readonly string[])[] = [
  ["init", workspace, "--sample"],
  ["assess", workspace, "--as-of", asOf],
  ["export", workspace, "--out", out, "--as-of", asOf],
  ["verify", out],
];

/** The main job on the sample studio: its files in, an application package out, verified. Exit code 1 where a step fails. */
async function demo(): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const terminal = processTerminal(softwareAgent, localToday);
  let last = 0;
  for (const words of steps) {
    terminal.out(`\n$ shenbao ${words.join(" ")}`);
    last = await runCli(words, terminal);
    if (last > 1) return 1; // 1 only says that something in the sample is refused or missing, as it is meant to be
  }
  terminal.out(`\n申报包在 ${out}。解压后打开里面的 data/index.html。`);
  return last;
}

process.exitCode = await demo();
