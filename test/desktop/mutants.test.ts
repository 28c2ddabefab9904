import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltApp, buildApp, copyApp, type RunningApp, startApp } from "../electron-double/start-app.ts";
import { browserArguments, findBrowser } from "../support/find-browser.ts";
import type { TalentWorkspace } from "../support/talent-workspace.ts";
import { sampled } from "../support/thorough.ts";
import { exportedWorkspace } from "./exported-workspace.ts";
import { type Mutant, mutants, readerMutants } from "./mutants.ts";
import { readerChecks } from "./reader-checks.ts";
import { shellChecks } from "./shell-checks.ts";
import { importAsPage } from "./use-readers.ts";

// The checks of the desktop's security are worth something only if each weakened setting makes one of them fail.

// What a weakened app does not do it never does.
const weakenedWithin = 3_000;

let built: BuiltApp;
// One for each start: an app that ends lets go of its workspace a moment later.
const workspaces: TalentWorkspace[] = [];
let browser: Browser;

beforeAll(async () => {
  built = buildApp();
  browser = await chromium.launch({ executablePath: await findBrowser(), args: [...browserArguments] });
});

afterAll(async () => {
  await browser?.close();
  for (const workspace of workspaces) workspace.remove();
  built?.remove();
});

/** Makes the one edit; a text that is not there exactly once would prove nothing. */
function weaken({ folder }: BuiltApp, { file, from, to }: Mutant): void {
  const path = join(folder, file);
  const parts = readFileSync(path, "utf8").split(from);
  if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${from}`);
  writeFileSync(path, parts.join(to));
}

/** The points of the checklist that a weakened app falls short of, in their order. */
async function failedPoints({ control }: RunningApp): Promise<readonly string[]> {
  const [window] = control.windows;
  if (window === undefined) throw new Error("no window");
  const failed: string[] = [];
  for (const { point, holds } of shellChecks) {
    const error = await Promise.resolve()
      .then(() => holds(control, window))
      .then(() => null, String);
    if (error !== null) failed.push(point);
  }
  return failed;
}

/** The points that the processes fall short of in which an app opens foreign files; what they never do is waited for so long. */
async function failedReaderPoints({ control }: RunningApp, within?: number): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-mutant-"));
  const { utilities, windows } = control;
  try {
    await importAsPage(windows[0]?.page as Page, folder);
    if (utilities.length === 0) return ["opens foreign files in a utility process"];
    const failed: string[] = [];
    for (const { point, holds } of readerChecks) {
      const held = utilities.map(async (reader) => await holds(reader, control, within));
      if ((await Promise.allSettled(held)).some(({ status }) => status === "rejected")) failed.push(point);
    }
    return failed;
  } finally {
    for (const { pid, ended } of utilities) if (!ended) process.kill(pid, "SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The points that the app fails after the edit, or as it ships. */
async function failedAfter(
  mutant: Mutant | null,
  pointsOf: (running: RunningApp, within?: number) => Promise<readonly string[]> = failedPoints,
): Promise<readonly string[]> {
  const copy = copyApp(built);
  const workspace = exportedWorkspace();
  workspaces.push(workspace);
  try {
    if (mutant !== null) weaken(copy, mutant);
    const running = await startApp(copy, browser, [workspace.dir]);
    const failed = await (mutant === null ? pointsOf(running) : pointsOf(running, weakenedWithin));
    await running.close();
    return failed;
  } finally {
    copy.remove();
  }
}

describe("a weakened desktop is noticed", () => {
  it.each(sampled(mutants, 3))("$name", async (mutant) => {
    expect(await failedAfter(mutant)).toContainEqual(expect.stringMatching(mutant.point));
  });

  it.each(sampled(readerMutants, 1))("where it reads: $name", async (mutant) => {
    expect(await failedAfter(mutant, failedReaderPoints)).toContainEqual(expect.stringMatching(mutant.point));
  });

  it("while the app as it ships fails no point", async () => {
    expect(await failedAfter(null)).toEqual([]);
    expect(await failedAfter(null, failedReaderPoints)).toEqual([]);
  });
});
