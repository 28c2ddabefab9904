import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { writeNextPolicy, writeSlowPolicy, zipOfPack } from "../support/next-policy.ts";
import { type SampleWorkspace, sampleWorkspace } from "../support/sample-workspace.ts";
import { seriousFaults } from "../support/serious-faults.ts";

let folder: string;
let sample: SampleWorkspace;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

const nextPolicy = (): string => join(folder, "next");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-policy-"));
  writeNextPolicy(nextPolicy());
  writeFileSync(join(folder, "next.zip"), zipOfPack(nextPolicy()));
  sample = sampleWorkspace();
  driven = await driveWindow(sample.dir);
  tab = await openTab(driven, driven.link);
  page = tab.page;
});

afterAll(async () => {
  expect(tab.complaints).toEqual([]);
  await driven.close();
  sample.remove();
  rmSync(folder, { recursive: true });
});

async function goTo(title: string): Promise<void> {
  await page.getByRole("menuitem").filter({ hasText: title }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

it("shows the words of the law with the rules made from them beside, each leading to the other", async () => {
  await goTo("政策");
  const article = page.getByRole("region", { name: "第二条" });
  const card = article.locator(".policy-card-title").first();
  await card.click();
  await expect.poll(() => card.getAttribute("aria-pressed")).toBe("true");
  await article.locator(".policy-words", { hasText: "按实际发生费用的20%给予补助" }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

it("says how far the checks of a pack are, and stops them so that nothing is kept", async () => {
  const slow = join(folder, "slow");
  writeSlowPolicy(slow);
  writeFileSync(join(folder, "slow.zip"), zipOfPack(slow));
  await goTo("政策");
  await page.getByRole("tab", { name: "政策包" }).click();
  const loading = page.getByRole("region", { name: "载入政策包的进度" });
  const percent = async (): Promise<number> =>
    Number(await loading.getByRole("progressbar").getAttribute("aria-valuenow"));
  await page.getByLabel("载入 ZIP").setInputFiles(join(folder, "slow.zip"));
  await loading.getByText(/^正在核对 \d+ 个用例$/).waitFor();
  await expect.poll(percent).toBeGreaterThan(25);
  expect(await seriousFaults(page)).toEqual([]);
  await goTo("作品");
  await goTo("政策");
  await page.getByRole("tab", { name: "政策包" }).click();
  await loading.getByRole("button", { name: "停止" }).press("Enter");
  const started = performance.now();
  await page.getByText("已停止检查，没有载入任何内容，工作区没有变化。").first().waitFor();
  expect(performance.now() - started).toBeLessThan(3_000);
  await expect.poll(() => loading.count()).toBe(0);
  await expect.poll(() => page.locator(".pack").count()).toBe(1);
});

it("loads a pack from a ZIP, says what would change and why, works with it, and goes back", async () => {
  await goTo("政策");
  await page.getByRole("tab", { name: "政策包" }).click();
  await page.getByLabel("载入 ZIP").setInputFiles(join(folder, "next.zip"));
  await page.getByText("检查全部通过").first().waitFor();
  await page.getByText("有更新的版本 2.0.0（2027-01-15 发布）。工作区继续按 1.0.0 测算").waitFor();
  await page.getByRole("button", { name: /^换用会怎样/ }).click();
  const preview = page.getByRole("region", { name: "换用会怎样" });
  await preview.getByText("结果会变的", { exact: false }).first().waitFor();
  await preview.filter({ hasText: "30%" }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await preview.getByRole("button", { name: "换用 2.0.0" }).click();
  const inUse = page.locator(".pack.in-use");
  await inUse.getByText("cn-liaoning-microdrama 2.0.0").waitFor();
  await inUse.getByText("要移除它，请先换用另一份").waitFor();
  await page.getByRole("tab", { name: "原文与条款" }).click();
  await page.getByText("按实际发生费用的30%给予补助").first().waitFor();
  await page.getByRole("tab", { name: "政策包" }).click();
  await page.getByRole("button", { name: /^撤回/ }).click();
  await inUse.getByText("cn-liaoning-microdrama 1.0.0").waitFor();
});

it("tells of a later version above the text too, and leads to it", async () => {
  await page.getByRole("tab", { name: "原文与条款" }).click();
  await page.getByText("有更新的版本 2.0.0").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "看政策包" }).click();
  await page.getByRole("heading", { name: "有哪些政策包" }).waitFor();
});

it("removes a loaded pack that is not worked with, and brings it back", async () => {
  const loaded = page.locator(".pack", { hasText: "cn-liaoning-microdrama 2.0.0" });
  await loaded.getByRole("button", { name: /^移除：.* 2\.0\.0$/ }).click();
  await page
    .getByText(/^已移除政策包“.*”2\.0\.0。$/)
    .first()
    .waitFor();
  await loaded.waitFor({ state: "detached" });
  await expect.poll(() => page.getByText("有更新的版本").count()).toBe(0);
  await page.getByRole("button", { name: /^撤回/ }).click();
  await loaded.waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

it("refuses a pack that is wrong, says where, and goes on with the one in use", async () => {
  writeFileSync(join(nextPolicy(), "source.txt"), "（一）空");
  await goTo("政策");
  await page.getByRole("tab", { name: "政策包" }).click();
  await page.getByLabel("载入文件夹").setInputFiles(nextPolicy());
  await page.getByText("没有载入").first().waitFor();
  await page.locator("main", { hasText: "原文里没有「本措施自发布之日起施行，有效期三年」" }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.locator(".pack.in-use").getByText("cn-liaoning-microdrama 1.0.0").waitFor();
});

it("leads from a condition that is not proven to the proof that is wanted", async () => {
  await goTo("测算");
  const toProof = page.locator('li.unknown button[aria-label^="去补材料"]');
  const details = page.locator("article.line details").filter({ has: toProof }).first();
  await details.locator("summary").click();
  await details.locator(toProof).first().click();
  await page.locator("[data-shown-target]").waitFor();
  await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toBe("材料");
});
