import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltApp, buildApp, copyApp, type RunningApp, startApp } from "../electron-double/start-app.ts";
import { browserArguments, findBrowser } from "../support/find-browser.ts";
import type { TalentWorkspace } from "../support/talent-workspace.ts";
import { type ThreadWatch, watchThreads } from "../support/threads.ts";
import { callAsPage } from "./calls-of-page.ts";
import { doubleFace } from "./desktop-face.ts";
import { exportedWorkspace } from "./exported-workspace.ts";
import { mannerChecks } from "./manner-checks.ts";
import { readerChecks } from "./reader-checks.ts";
import { shellChecks } from "./shell-checks.ts";
import { importAsPage, importedTypes } from "./use-readers.ts";

// The built main process and preload script, on a double of Electron that drives a real Chromium.

let built: BuiltApp;
let workspace: TalentWorkspace;
let browser: Browser;
let running: RunningApp;
let threads: ThreadWatch;

beforeAll(async () => {
  threads = watchThreads();
  built = buildApp();
  workspace = exportedWorkspace();
  browser = await chromium.launch({ executablePath: await findBrowser(), args: [...browserArguments] });
  running = await startApp(built, browser, [workspace.dir]);
});

afterAll(async () => {
  await running?.close();
  threads?.end();
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
  it("complains of nothing and lets nothing out while it comes up", async () => {
    const { page, complaints } = onlyWindow();
    await page.getByText("100,000.00 元").first().waitFor();
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

describe("the manners of the desktop", () => {
  it.each(mannerChecks)("$point", async ({ holds }) => {
    await holds(doubleFace(running.control), { folder: built.folder, workspace: workspace.dir });
  });

  it("tells the system of every workspace that was opened", () => {
    expect(running.control.recentDocuments).toEqual([workspace.dir, workspace.dir]);
  });

  it("shows on the taskbar how far long work is, and asks before it is cut off by closing", async () => {
    const { page, progress, close } = onlyWindow();
    const { control } = running;
    expect(close()).toBe(true);
    progress.length = 0;
    const { profile } = await callAsPage<{ readonly profile: string }>(page, "exports.show", { profile: null });
    const wanted = { out: join(built.folder, "package.zip"), profile, replace: true, follows: null };
    const closings: boolean[] = [];
    // Asked as soon as work is shown: seen a moment later, it might be over.
    progress.push = (...fractions) => {
      if (closings.length === 0) {
        closings.push(close());
        control.answers.push(1);
        closings.push(close());
      }
      return Array.prototype.push.apply(progress, fractions);
    };
    await callAsPage(page, "exports.write", wanted);
    expect(closings).toEqual([false, true]);
    expect(control.questions).toHaveLength(2);
    expect(control.questions[0]).toMatchObject({ buttons: ["继续等待", "停止并退出"] });
    expect(progress.every((fraction) => fraction === -1 || (fraction >= 0 && fraction <= 1))).toBe(true);
    expect(progress.at(-1)).toBe(-1);
  });

  it("tells the page that the backend was cut off, starts it anew and leaves no half package", async () => {
    const { page } = onlyWindow();
    const { profile } = await callAsPage<{ readonly profile: string }>(page, "exports.show", { profile: null });
    const out = join(built.folder, "cut-off.zip");
    const halves = () => readdirSync(built.folder).filter((name) => name.includes("cut-off"));
    const written = callAsPage(page, "exports.write", { out, profile, replace: false, follows: null });
    const refused = expect(written).rejects.toThrow(/backend-gone.*请再做一次/);
    await expect.poll(halves, { interval: 5 }).toHaveLength(1);
    await threads.killYoungest();
    await refused;
    expect(await callAsPage(page, "workspace.head", {})).toMatchObject({ studioName: "" });
    expect(halves()).toEqual([]);
  });

  it("lets the person pick folders under a title that says what for", async () => {
    running.control.folders.push("/一个/文件夹");
    const picked = await onlyWindow().page.evaluate(() =>
      (
        window as unknown as { readonly shenbao: { chooseFolder: (purpose: string) => Promise<unknown> } }
      ).shenbao.chooseFolder("create"),
    );
    expect(picked).toBe("/一个/文件夹");
    expect(running.control.folderTitles.at(-1)).toBe("选择新工作区存放在哪个文件夹");
  });
});

describe("the desktop program", () => {
  it("leaves the screen to the one that is already open", async () => {
    const { ended, windows } = await startAgain([workspace.dir], false);
    expect(ended).toEqual([{ code: 0 }]);
    expect(windows).toEqual([]);
  });

  it("brings its window forward when it is started again", () => {
    const focused: true[] = [];
    running.control.app.on("double:focused", () => focused.push(true));
    running.control.app.emit("second-instance", {}, ["electron", "main.js"], "/");
    expect(focused).toEqual([true]);
  });

  it("says on the start screen why a workspace cannot be opened", async () => {
    const sentence = await firstSeen([join(workspace.dir, "没有这个文件夹")], (page) => page.getByRole("alert"));
    expect(sentence).toMatch(/没有这个文件夹.*不是申报匣的工作区.*。/);
  });

  it("begins with the start screen when no workspace is named, where it was left and on a screen that exists", async () => {
    const copy = copyApp(built);
    const again = await startApp(copy, browser, []);
    const [window] = again.control.windows;
    if (window === undefined) throw new Error("no window");
    await window.page.getByRole("heading", { name: "最近用过" }).waitFor();
    expect(window.complaints).toEqual([]);
    window.bounds = { x: 200, y: 100, width: 1000, height: 700 };
    window.maximized = true;
    window.close();
    await again.close();
    copy.remove();
    const kept = copyApp(built);
    const third = await startApp(kept, browser, []);
    expect(third.control.windows[0]).toMatchObject({ options: { x: 200, y: 100, width: 1000 }, maximized: true });
    await third.close();
    kept.remove();
  });
});

/** What is first seen of an app that is started once more. */
async function firstSeen(args: readonly string[], find: (page: Page) => Locator): Promise<string> {
  const copy = copyApp(built);
  const again = await startApp(copy, browser, args);
  const page = again.control.windows[0]?.page;
  if (page === undefined) throw new Error("no window");
  const text = (await find(page).first().textContent()) ?? "";
  await again.close();
  copy.remove();
  return text;
}
