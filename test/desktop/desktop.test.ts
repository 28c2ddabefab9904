import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltApp, buildApp, copyApp, type RunningApp, startApp } from "../electron-double/start-app.ts";
import { browserArguments, findBrowser } from "../support/find-browser.ts";
import { type TalentWorkspace, talentWorkspace } from "../support/talent-workspace.ts";
import { readerChecks } from "./reader-checks.ts";
import { shellChecks } from "./shell-checks.ts";
import { importAsPage, importedTypes } from "./use-readers.ts";

// The built main process and preload script, on a double of Electron that drives a real Chromium.

let built: BuiltApp;
let workspace: TalentWorkspace;
let browser: Browser;
let running: RunningApp;

beforeAll(async () => {
  built = buildApp();
  workspace = talentWorkspace();
  browser = await chromium.launch({ executablePath: await findBrowser(), args: [...browserArguments] });
  running = await startApp(built, browser, [workspace.dir]);
});

afterAll(async () => {
  await running?.close();
  await browser?.close();
  workspace?.remove();
  built?.remove();
});

const onlyWindow = () => {
  const [window] = running.control.windows;
  if (window === undefined) throw new Error(`no window; ${JSON.stringify(running.control.errorBoxes)}`);
  return window;
};

describe("the desktop window", () => {
  it("shows what the backend answers through the real main process and preload script", async () => {
    const { page, complaints } = onlyWindow();
    await page.getByText("100,000.00 元").first().waitFor();
    expect(await page.title()).toContain("申报匣");
    expect(complaints).toEqual([]);
    expect(running.control.leaks).toEqual([]);
  });

  it.each(shellChecks)("security: $point", async ({ holds }) => {
    await holds(running.control, onlyWindow());
  });
});

describe("a process that the desktop opens foreign files in", () => {
  beforeAll(async () => {
    const outcomes = await importAsPage(onlyWindow().page, built.folder);
    expect(outcomes).toEqual(importedTypes);
    expect(running.control.utilities).not.toEqual([]);
  });

  it.each(readerChecks)("$point", async ({ holds }) => {
    for (const reader of running.control.utilities) await holds(reader, running.control);
  });
});

/** Starts the same program once more, from a copy of its own: Node runs a file only once. */
async function startAgain(args: readonly string[], isOnlyInstance: boolean): Promise<RunningApp["control"]> {
  const copy = copyApp(built);
  const again = await startApp(copy, browser, args, { isOnlyInstance, isPackaged: false });
  await again.close();
  copy.remove();
  return again.control;
}

describe("the desktop program", () => {
  it("leaves the screen to the one that is already open", async () => {
    const { ended, windows } = await startAgain([workspace.dir], false);
    expect(ended).toEqual([{ code: 0 }]);
    expect(windows).toEqual([]);
  });

  it("brings its window forward when it is started again", () => {
    const focused: true[] = [];
    running.control.app.on("double:focused", () => focused.push(true));
    running.control.app.emit("second-instance");
    expect(focused).toEqual([true]);
  });

  it("says in a sentence why a workspace cannot be opened", async () => {
    const { errorBoxes, ended, windows } = await startAgain([join(workspace.dir, "没有这个文件夹")], true);
    expect(errorBoxes).toEqual([{ title: "打不开工作区", text: expect.stringMatching(/[\u4e00-\u9fff].*。/) }]);
    expect(errorBoxes[0]?.text).not.toContain("Error");
    expect(ended).toEqual([{ code: 0 }]);
    expect(windows).toEqual([]);
  });

  it("ends quietly when no workspace is chosen", async () => {
    const { ended, errorBoxes } = await startAgain([], true);
    expect(ended).toEqual([{ code: 0 }]);
    expect(errorBoxes).toEqual([]);
  });
});
