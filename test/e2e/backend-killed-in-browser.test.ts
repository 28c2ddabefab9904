import { globSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DrivenWindow, driveWindow, openTab } from "../support/driven-window.ts";
import { type SampleWorkspace, sampleWorkspace } from "../support/sample-workspace.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { type ThreadWatch, watchThreads } from "../support/threads.ts";

// The backend's thread is ended as a crash would end it, in the middle of its work.

let sample: SampleWorkspace;
let threads: ThreadWatch;
let driven: DrivenWindow;
let page: Page;

const show = async (title: string): Promise<void> => {
  await page.getByRole("menuitem", { name: new RegExp(`${title}$`) }).click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
};
const scratch = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`shenbao-work-${process.pid}-`));
const partials = (): readonly string[] =>
  readdirSync(sample.folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(?:part|partial|old)$/.test(name),
  );

/** What the window says of it once the backend is there again, until it is taken note of. */
async function noticed(): Promise<void> {
  const notice = page.getByRole("alert").filter({ hasText: "后台程序中途停止过" });
  await notice.getByText("已重新启动，可以接着用").waitFor();
  await page.getByRole("alert").getByText("这一步没有完成").waitFor();
  await notice.getByRole("button", { name: "知道了" }).click();
}

beforeAll(async () => {
  sample = sampleWorkspace();
  threads = watchThreads();
  driven = await driveWindow(sample.dir);
  ({ page } = await openTab(driven, driven.link));
});

afterAll(async () => {
  threads?.end();
  await driven?.close();
  sample?.remove();
});

it("an import is cut off: the window says so, the backend is there again, nothing is half stored", async () => {
  await show("支出");
  await page.getByRole("region", { name: "导入" }).waitFor();
  const files = globSync("resources/sample/studio/**/*.{xml,pdf,ofd}").toSorted();
  await page.getByLabel("选择文件", { exact: true }).setInputFiles(files);
  await page
    .getByRole("status")
    .getByText(/^正在读取/)
    .waitFor();
  await threads.killYoungest();
  await page.getByRole("alert").getByText("已重新启动，可以接着用").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await noticed();
  expect(threads.backends().length).toBe(2);
  await show("工作台");
  await page.getByText("沈阳槐屿影视文化有限公司").first().waitFor();
  expect(scratch()).toHaveLength(1);
});

it("an export is cut off while it writes: no half package is left, and the next one is whole", async () => {
  await show("申报包");
  const out = join(sample.folder, "申报包.zip");
  await page.getByRole("textbox", { name: /存放位置/ }).fill(out);
  await page.getByRole("checkbox", { name: /草稿/ }).check();
  await page.getByRole("button", { name: "导出并核验" }).click();
  await expect.poll(partials, { interval: 5 }).toHaveLength(1);
  await threads.killYoungest();
  await noticed();
  expect(partials()).toEqual([]);
  expect(readdirSync(sample.dir).sort()).toEqual(["originals", "workspace.db", "workspace.lock"]);
  await page.getByRole("button", { name: "导出并核验" }).click();
  await page.getByText("申报包已写好并核验").first().waitFor();
  expect(readdirSync(sample.folder).sort()).toEqual(["studio", "申报包.zip"]);
});
