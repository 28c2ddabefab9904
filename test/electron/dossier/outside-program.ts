import { spawnSync } from "node:child_process";
import { describe } from "vitest";

/** Runs a program in a folder and returns what it printed; any exit code but 0 fails the test with its words. */
export function run(program: string, args: readonly string[], cwd?: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: "utf8" });
  if (error !== undefined || status !== 0) throw new Error(`${program} ended with ${status}: ${stdout}${stderr}`);
  return stdout;
}

/** A `describe` skipped by name where a program of another maker is missing; `probe` is a shell command that must succeed. */
export function describeWithProgram(
  program: string,
  name: string,
  tests: () => void,
  probe = `command -v ${program}`,
): void {
  const missing = spawnSync("sh", ["-c", probe]).status !== 0;
  describe.skipIf(missing)(missing ? `${name} [NOT PROVEN, missing ${program}]` : name, tests);
}
