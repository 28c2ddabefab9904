import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { type SampleWorkspace, sampleWorkspace } from "../support/sample-workspace.ts";
import { seriousFaults } from "../support/serious-faults.ts";

let sample: SampleWorkspace;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  sample = sampleWorkspace();
  driven = await driveWindow(sample.dir);
  tab = await openTab(driven, driven.link);
  page = tab.page;
  await page.getByRole("menuitem", { name: "申报包" }).click();
  await page.getByRole("heading", { name: "补正意见" }).waitFor();
});

afterAll(async () => {
  await driven?.close();
  sample?.remove();
});

const entry = (number: number) => page.getByRole("form", { name: `补正意见 ${number}` });

it("enters a notice point after point: its day in working days, and nothing typed twice", async () => {
  await page.getByRole("button", { name: "登记一条意见" }).click();
  await entry(1).getByLabel("通知文号或来源").fill("辽微剧补〔2026〕3号");
  await entry(1).getByLabel("收到日期").fill("2026-09-29");
  await entry(1).getByLabel("给了几个工作日").fill("2");
  // 1 to 7 October 2026 are a holiday.
  await expect.poll(() => entry(1).getByLabel("答复期限").inputValue()).toBe("2026-10-08");
  await entry(1).getByLabel("意见内容（按通知原文）").fill("数据截图不清晰。");
  await entry(1).getByRole("button", { name: "保存，再登记下一条" }).click();
  await expect.poll(() => entry(2).getByLabel("通知文号或来源").inputValue()).toBe("辽微剧补〔2026〕3号");
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.type("请补充完税证明。");
  expect(await seriousFaults(page)).toEqual([]);
  await entry(2).getByRole("button", { name: "保存意见" }).click();
  const points = page.getByRole("region", { name: "补正意见" }).getByRole("table");
  await points.getByText("请补充完税证明。").waitFor();
  await expect.poll(() => points.getByText(/工作日|天/).count()).toBe(2);
});

it("renumbers a point instead of doubling it, refuses a number that is taken, and takes it back", async () => {
  await page.getByRole("button", { name: "修改 意见 2" }).click();
  await entry(2).getByLabel("意见序号").fill("1");
  await entry(2).getByRole("button", { name: "保存意见" }).click();
  await page.getByRole("alert").filter({ hasText: "意见1（辽微剧补〔2026〕3号）已经登记过" }).waitFor();
  await entry(2).getByLabel("意见序号").fill("4");
  await entry(2).getByRole("button", { name: "保存意见" }).click();
  await page.getByRole("button", { name: "修改 意见 4" }).waitFor();
  await expect.poll(() => page.getByRole("button", { name: /^修改 意见/ }).count()).toBe(2);
  await page.getByRole("button", { name: /^撤回：修改意见4/ }).click();
  await page.getByRole("button", { name: "修改 意见 2" }).waitFor();
  expect(tab.complaints).toEqual([]);
});
