import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { backUp } from "../../electron/store/back-up.ts";
import { openWorkspace } from "../../electron/store/open-workspace.ts";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { type TalentWorkspace, talentWorkspace } from "../support/talent-workspace.ts";

let folder: string;
let talent: TalentWorkspace;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

const home = process.env["HOME"];
const menu = (): Promise<void> => page.getByRole("button", { name: "工作区：换一个或新建" }).click();
const leave = async (): Promise<void> => {
  await menu();
  await page.getByRole("button", { name: "换一个工作区，或新建" }).click();
  await page.getByRole("heading", { name: "最近用过" }).waitFor();
};
const openTyped = async (path: string): Promise<void> => {
  const form = page.getByRole("region", { name: "打开已有的工作区" });
  await form.getByLabel("工作区所在的文件夹").fill(path);
  await form.getByRole("button", { name: "打开", exact: true }).click();
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-start-"));
  mkdirSync(join(folder, "Documents", "项目"), { recursive: true });
  process.env["HOME"] = folder;
  process.env["SHENBAO_SETTINGS"] = join(folder, "settings");
  talent = talentWorkspace();
  driven = await driveWindow();
  tab = await openTab(driven, driven.link);
  page = tab.page;
});

afterAll(async () => {
  await driven?.close();
  talent?.remove();
  rmSync(folder, { recursive: true, force: true });
  process.env["HOME"] = home;
});

it("begins with a screen of ways to begin, which anyone can read", async () => {
  await page.getByText("还没有打开过工作区").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("html[data-colours=dark]").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
});

it("keeps the window when files are dropped too early, and says what to do first", async () => {
  const kept = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["x"], "发票.xml"));
    const drop = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(drop);
    return drop.defaultPrevented;
  });
  expect(kept).toBe(true);
  await page.getByText("文件还没有收下：请先打开或新建工作区，再拖进来一次。").waitFor();
});

it("makes a workspace in a folder that is picked from a list, by keyboard", async () => {
  const form = page.getByRole("region", { name: "新建工作区" });
  await form.getByLabel("名称").fill("槐屿影视");
  await form.getByRole("button", { name: "选择文件夹…" }).press("Enter");
  const list = page.getByRole("dialog", { name: "存放在哪个文件夹" });
  await list.getByRole("button", { name: "项目" }).press("Enter");
  await list.getByText("这里没有别的文件夹").waitFor();
  await list.getByRole("button", { name: "放在这里" }).press("Enter");
  await form.getByText(`将建在 ${join(folder, "Documents", "项目", "槐屿影视")}`).waitFor();
  await form.getByRole("button", { name: "新建工作区" }).press("Enter");
  await page.getByText("尚未填写单位名称").waitFor();
  expect(existsSync(join(folder, "Documents", "项目", "槐屿影视", "workspace.db"))).toBe(true);
});

it("lets the workspace go when another is wanted, and opens it again from the list", async () => {
  await leave();
  const made = join(folder, "Documents", "项目", "槐屿影视");
  const free = openWorkspace(made, { program: "会计的电脑" });
  if (!free.ok) throw new Error(free.error.kind);
  await page.getByRole("button", { name: "槐屿影视", exact: true }).click();
  await page
    .getByRole("alert")
    .getByText(/会计的电脑.*请先在那里关闭它/)
    .waitFor();
  free.value.close();
  await page.getByRole("button", { name: "槐屿影视", exact: true }).click();
  await page.getByText("尚未填写单位名称").waitFor();
});

it("greys what is gone, says why, and takes it off the list", async () => {
  const copy = join(folder, "副本");
  cpSync(talent.dir, copy, { recursive: true });
  await leave();
  await openTyped(copy);
  await page.getByText("100,000.00 元").first().waitFor();
  await leave();
  renameSync(copy, join(folder, "搬走"));
  await page.reload();
  const gone = page.getByRole("listitem").filter({ hasText: "找不到这个文件夹" });
  await expect.poll(() => gone.getByRole("button").first().isDisabled()).toBe(true);
  expect(await seriousFaults(page)).toEqual([]);
  await gone.getByRole("button", { name: /^移出列表/ }).click();
  await gone.waitFor({ state: "detached" });
});

it("stops while the sample is made, leaves nothing of it, and restores a backup on the next try", async () => {
  await page.getByRole("button", { name: "打开示例" }).click();
  const work = page.getByRole("region", { name: "建立示例的进度" });
  await work.getByText("正在读入示例的文件").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  const stop = work.getByRole("button", { name: "停止" });
  await stop.press("Enter");
  await page.getByText("已停止。示例没有建立，没有留下任何内容。").waitFor();
  expect(readdirSync(join(folder, "Documents"))).toEqual(["项目"]);
  const backup = join(folder, "星芒-备份-2026-11-01.json");
  const opened = openWorkspace(talent.dir, { program: "测试程序" });
  if (!opened.ok) throw new Error(opened.error.kind);
  const written = await backUp(opened.value, backup);
  opened.value.close();
  expect(written.ok).toBe(true);
  const form = page.getByRole("region", { name: "由备份恢复" });
  await form.getByLabel("备份文件").fill(backup);
  await form.getByRole("button", { name: "恢复并打开" }).click();
  await page.getByText("100,000.00 元").first().waitFor();
  expect(readdirSync(join(folder, "Documents")).toSorted()).toEqual(["星芒-恢复", "项目"]);
});

it("answers a second tab of the same window about its own workspace only", async () => {
  await leave();
  await openTyped(talent.dir);
  await page.getByText("100,000.00 元").first().waitFor();
  const session = await page.evaluate(() => sessionStorage.getItem("shenbao.session"));
  const stale = await page.evaluate(
    async ({ token, workspace }) => {
      const headers = { "Content-Type": "application/json", Authorization: `Bearer ${token}` };
      const body = JSON.stringify({ name: "overview.show", input: { asOf: null }, workspace });
      return (await fetch("/call", { method: "POST", headers, body })).json();
    },
    { token: session, workspace: join(folder, "搬走") },
  );
  expect(stale).toMatchObject({ ok: false, error: { code: "no-workspace" } });
  expect(tab.complaints).toEqual([]);
  expect(
    tab.requests.filter((url) => !url.startsWith(new URL(driven.link).origin) && !/^(?:data|blob):/.test(url)),
  ).toEqual([]);
});
