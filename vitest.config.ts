import { defineConfig } from "vitest/config";

/** Pure code against itself. */
const unit = ["test/shared/**/*.test.{ts,tsx}", "test/renderer/**/*.test.{ts,tsx}"];
/** The engine against a second reading of the rules, on thousands of cases. */
const oracle = ["test/oracle/**/*.test.ts"];
/** A whole face: the command line as a process, the window in a browser. */
const e2e = ["test/e2e/**/*.test.ts"];

/** One group of tests: its patience in seconds, and what it takes. */
const project = (name: string, seconds: number, include: readonly string[], exclude: readonly string[] = []) => ({
  extends: true as const,
  test: {
    name,
    include: [...include],
    exclude: ["**/node_modules/**", "out/**", ...exclude],
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    // As test/support/patience.ts, which is another program to TypeScript.
    expect: { poll: { timeout: 60_000 } },
    // Threads that a test starts inherit it; offline.ts hands it on to processes.
    execArgv: [`--import=${new URL("test/support/refuse-network.ts", import.meta.url).href}`],
    setupFiles: ["test/support/offline.ts", "test/support/own-settings.ts", "test/support/fixed-seed.ts"],
    globalSetup: ["test/support/announce-missing-tools.ts", "test/support/kept-for-the-run.ts"],
    projects: [
      project("unit", 60, unit),
      // Everything else: real databases, real PDFs, real files.
      project("node", 90, ["test/**/*.test.{ts,tsx}"], [...unit, ...oracle, ...e2e]),
      project("oracle", 180, oracle),
      project("e2e", 180, e2e),
    ],
  },
});
