import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { patience } from "../support/patience.ts";
import { type SampleWorkspace, sampleWorkspace } from "../support/sample-workspace.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { showPage } from "../support/shown-pages.ts";

// One workspace in two tabs of the browser, and work that goes on while other pages are shown.

let sample: SampleWorkspace;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;
let second: Page;

beforeAll(async () => {
  sample = sampleWorkspace();
  driven = await driveWindow(sample.dir);
  tab = await openTab(driven, driven.link);
  page = tab.page;
  await page.getByRole("menuitem").first().waitFor();
  const session = await page.evaluate(() => sessionStorage.getItem("shenbao.session"));
  second = await driven.browser.newPage({ viewport: { width: 1280, height: 800 } });
  second.setDefaultTimeout(patience);
  // As a browser's own command to duplicate a tab does.
  await second.addInitScript((token) => sessionStorage.setItem("shenbao.session", token ?? ""), session);
  await second.goto(new URL(driven.link).origin);
}, 90_000);

afterAll(async () => {
  await driven?.close();
  sample?.remove();
});

const field = (where: Page, label: string) =>
  where.getByRole("form", { name: "单位资料" }).getByLabel(label, { exact: true });

/** Writes into a field, leaves it, and waits until the form says what became of it. */
async function write(where: Page, label: string, text: string, state = "已保存"): Promise<void> {
  await field(where, label).fill(text);
  await field(where, label).press("Tab");
  await where.getByRole("form", { name: "单位资料" }).getByText(state, { exact: true }).waitFor();
}

it("keeps what both tabs enter of one record, shows it in both, and writes neither over the other unseen", async () => {
  for (const one of [page, second]) await showPage(one, "单位");
  await write(page, "联系人", "甲某");
  await write(second, "开户行", "另一家示例银行");
  await expect.poll(() => field(second, "联系人").inputValue()).toBe("甲某");
  await write(page, "联系人", "乙某");
  const kept = second.waitForResponse((answer) => answer.request().postData()?.includes("drafts.keep") ?? false);
  await write(second, "联系人", "丙某", "没有保存");
  await second.getByRole("alert").getByText("“联系人 · 姓名”刚才在另一个窗口里也改了").waitFor();
  await kept;
  await second.reload();
  await showPage(second, "单位");
  expect(await field(second, "联系人").inputValue()).toBe("乙某");
  await second.getByRole("button", { name: "恢复", exact: true }).click();
  expect(await field(second, "联系人").inputValue()).toBe("丙某");
});

it("says that a page may be out of date, and leaves it as it is until that is wished", async () => {
  await showPage(page, "工作台");
  await page.evaluate(() => dispatchEvent(new Event("blur")));
  await page.waitForLoadState("networkidle");
  await write(second, "单位名称（全称）", "沈阳槐屿影视文化有限公司（更名）");
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  const notice = page.getByRole("status").filter({ hasText: "资料在另一个窗口里有了改动" });
  await notice.waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "刷新这一页" }).click();
  await notice.waitFor({ state: "detached" });
  await page.getByText("单位材料 · 沈阳槐屿影视文化有限公司（更名）").first().waitFor();
});

it("goes on with an export while another page is shown, which can be stopped from there", async () => {
  await showPage(page, "申报包");
  await page.getByLabel(/^存放位置/).fill(join(sample.folder, "停下.zip"));
  await page.getByRole("checkbox", { name: /草稿自查/ }).check();
  await page.getByRole("button", { name: "导出并核验" }).click();
  await page.getByRole("menuitem", { name: "设置" }).click();
  await page.getByText(/^申报包：正在/).waitFor();
  await page.getByRole("button", { name: "停止", exact: true }).click();
  await page.getByText("申报包：已按您的要求停止，没有留下未完成的文件。需要时再来一次即可。").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "去看", exact: true }).click();
  await page.getByRole("status").filter({ hasText: "已按您的要求停止" }).waitFor();
  await page.getByRole("checkbox", { name: /草稿自查/ }).check();
  expect(await page.getByRole("button", { name: "导出并核验" }).isEnabled()).toBe(true);
  await expect.poll(() => readdirSync(sample.folder)).toEqual(["studio"]);
  expect(tab.complaints).toEqual([]);
});
