import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ServedWindow, serveWorkspace } from "../../electron/serve-workspace.ts";
import { openWorkspace } from "../../electron/store/open-workspace.ts";
import { ok } from "../../shared/result.ts";
import { builtWindow, type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { type SampleWorkspace, sampleWorkspace } from "../support/sample-workspace.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { answerTo } from "../support/shown-pages.ts";

// A power cut, a colleague in the same folder, another machine, a receipt that was claimed elsewhere: what happened, what is safe, what to do.

const home = process.env["HOME"];

let sample: SampleWorkspace;
let driven: DrivenWindow;
let second: ServedWindow | null = null;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  sample = sampleWorkspace();
  storeScans(sample.dir);
  const cutOff = { pid: 2 ** 22 + 1, host: "旧电脑", since: "2026-03-05T01:02:03.000Z", program: "桌面程序" };
  writeFileSync(join(sample.dir, "workspace.lock"), JSON.stringify(cutOff));
  process.env["HOME"] = sample.folder;
  driven = await driveWindow(sample.dir);
  tab = await openTab(driven, driven.link);
  page = tab.page;
});

afterAll(async () => {
  await second?.close();
  await driven?.close();
  sample?.remove();
  process.env["HOME"] = home;
});

/** Originals of 128 MB, so that a backup takes long enough to be watched. */
function storeScans(dir: string): void {
  const opened = openWorkspace(dir, { program: "测试程序" });
  if (!opened.ok) throw new Error(opened.error.kind);
  const { originals, transaction, close } = opened.value;
  transaction(() => {
    for (let index = 0; index < 32; index++)
      originals.store({ bytes: randomBytes(4 * 1024 * 1024), fileName: `扫描${index}.jpg`, mediaType: "image/jpeg" });
    return ok(null);
  });
  close();
}

const show = async (title: string): Promise<void> => {
  await page.getByRole("menuitem", { name: new RegExp(`${title}$`) }).click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
};

it("says after a power cut what is safe and what to do, until that is noted", async () => {
  const notice = page.getByRole("alert").filter({ hasText: "没有正常关闭" });
  await notice.getByText(/数据文件已检查，没有损坏；已保存的资料都在/).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  const noted = answerTo(page, "workspace.left-open-noted");
  await notice.getByRole("button", { name: "知道了" }).click();
  await notice.waitFor({ state: "detached" });
  await noted;
  await page.reload();
  await page.getByRole("region", { name: "收益门槛" }).waitFor();
  expect(await notice.count()).toBe(0);
});

it("tells a colleague in the same folder who has it open, and keeps the folder ready to be tried again", async () => {
  const served = await serveWorkspace({ dir: sample.dir, program: "第二个窗口", windowFolder: builtWindow() });
  if (!served.ok) throw new Error(served.error);
  second = served.value;
  expect(second.refusal).toMatch(/正被电脑“.+”上的测试程序（\d{4}-\d{2}-\d{2} \d{2}:\d{2} 打开/);
  const colleague = await openTab(driven, second.link);
  await colleague.page.getByRole("alert").filter({ hasText: "资料没有受影响" }).waitFor();
  await expect.poll(() => colleague.page.getByLabel("工作区所在的文件夹").inputValue()).toBe(sample.dir);
  await colleague.page.close();
});

it("tells the holder that a colleague on another machine wanted to open it, until that is noted", async () => {
  const note = { pid: 1, host: "财务室", at: new Date().toISOString(), program: "桌面程序", by: null };
  writeFileSync(join(sample.dir, "workspace.turned-away"), JSON.stringify(note));
  const notice = page.getByRole("status").filter({ hasText: "有人在另一台电脑（财务室）上想打开这个工作区，已被拒绝" });
  await notice.waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await notice.getByRole("button", { name: "知道了" }).click();
  await notice.waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("region", { name: "收益门槛" }).waitFor();
  await page.waitForTimeout(300);
  expect(await notice.count()).toBe(0);
});

it("takes a receipt that was claimed in another city out by one step, with its effect in yuan, and back by one undo", async () => {
  await show("支出");
  await page.getByText("*经营租赁*旧厂区拍摄场地租赁费").first().click();
  await page.getByRole("button", { name: "这张票已在别处申报" }).click();
  const form = page.getByRole("form", { name: "从本次申报取出" });
  await form.getByText(/“按公式可申领”/).waitFor();
  await form.getByLabel("在哪里申报的").fill("沈阳市文化产业资金");
  await form.getByLabel("确认人").fill("甲");
  expect(await seriousFaults(page)).toEqual([]);
  await form.getByRole("button", { name: "从本次申报取出" }).click();
  await page.getByText(/不申报：已在别处申报：沈阳市文化产业资金（甲，/).waitFor();
  await page.getByRole("button", { name: /^撤回：把发票 \d+ 从本次申报取出/ }).click();
  await page.getByRole("button", { name: "这张票已在别处申报" }).waitFor();
});

it("a backup tells how far it is wherever one works, and once stopped has left nothing", async () => {
  await show("设置");
  const file = join(sample.folder, "停下的备份.json");
  const section = page.getByRole("region", { name: "备份", exact: true });
  await section.getByLabel("存放位置").fill(file);
  await section.getByRole("button", { name: "备份到这个文件" }).click();
  await section.getByRole("region", { name: "备份的进度" }).getByRole("button", { name: "停止" }).waitFor();
  await show("单位");
  const notice = page.getByRole("group", { name: "备份的进度" });
  await notice.getByText(/^备份：正在.+ \d+%$/).waitFor();
  await notice.getByRole("button", { name: "停止" }).press("Enter");
  await page.getByRole("status", { name: "备份的进度" }).getByText("备份：已停止，没有留下备份文件").waitFor();
  expect(readdirSync(sample.folder).filter((name) => name.includes("停下的"))).toEqual([]);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "去看" }).click();
  await section.getByRole("status").getByText("已停止，没有留下备份文件，工作区没有改动。").waitFor();
  expect(await section.getByLabel("存放位置").inputValue()).toBe(file);
});

it("writes a backup that another machine opens from the start screen", async () => {
  await show("设置");
  const file = join(sample.folder, "备份 一.json");
  const section = page.getByRole("region", { name: "备份", exact: true });
  await section.getByLabel("存放位置").fill(join(sample.dir, "里面.json"));
  await section.getByRole("button", { name: "备份到这个文件" }).click();
  await section.getByRole("alert").getByText("备份放在工作区文件夹里").waitFor();
  await section.getByLabel("存放位置").fill(file);
  await section.getByRole("button", { name: "备份到这个文件" }).click();
  await section.getByRole("progressbar", { name: "备份的进度" }).waitFor();
  await section.getByText(/备份已写好，并重新打开核对过/).waitFor();
  await page.getByRole("button", { name: "工作区：换一个或新建" }).click();
  await page.getByRole("button", { name: "换一个工作区，或新建" }).click();
  const restore = page.getByRole("region", { name: "由备份恢复" });
  await restore.getByRole("button", { name: "选择备份…" }).click();
  const list = page.getByRole("dialog").getByRole("list", { name: "备份文件" });
  await list.getByRole("button", { name: "备份 一.json" }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await list.getByRole("button", { name: "备份 一.json" }).click();
  await expect.poll(() => restore.getByLabel("备份文件", { exact: true }).inputValue()).toBe(file);
  await restore.getByLabel("恢复成的文件夹名").fill("新电脑");
  await restore.getByRole("button", { name: "恢复并打开" }).click();
  await page.getByRole("heading", { name: "工作台", level: 1 }).waitFor();
  expect(existsSync(join(sample.folder, "新电脑", "workspace.db"))).toBe(true);
  expect(tab.complaints).toEqual([]);
});
