import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltApp, buildApp, copyApp, type RunningApp, startApp } from "../electron-double/start-app.ts";
import { browserArguments, findBrowser } from "../support/find-browser.ts";
import { type TalentWorkspace, talentWorkspace } from "../support/talent-workspace.ts";
import { type Mutant, mutants } from "./mutants.ts";
import { shellChecks } from "./shell-checks.ts";

// The checks of the desktop's security are worth something only if each weakened setting makes one of them fail.

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

/** The points that the app fails after the edit, or as it ships. */
async function failedAfter(mutant: Mutant | null): Promise<readonly string[]> {
  const copy = copyApp(built);
  const workspace = talentWorkspace();
  workspaces.push(workspace);
  try {
    if (mutant !== null) weaken(copy, mutant);
    const running = await startApp(copy, browser, [workspace.dir]);
    const failed = await failedPoints(running);
    await running.close();
    return failed;
  } finally {
    copy.remove();
  }
}

describe("a weakened desktop is noticed", () => {
  it.each(mutants)("$name", async (mutant) => {
    expect(await failedAfter(mutant)).toContainEqual(expect.stringMatching(mutant.point));
  });

  it("while the app as it ships fails no point", async () => {
    expect(await failedAfter(null)).toEqual([]);
  });
});
