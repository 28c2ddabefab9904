import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { tabAfterCrash } from "../support/after-crash.ts";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { type SampleWorkspace, sampleWorkspace } from "../support/sample-workspace.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { answerTo } from "../support/shown-pages.ts";

let workspace: SampleWorkspace;
let driven: DrivenWindow;
let tab: Tab;

beforeAll(async () => {
  workspace = sampleWorkspace();
  driven = await driveWindow(workspace.dir);
  tab = await openTab(driven, driven.link);
});

afterAll(async () => {
  await driven.close();
  workspace.remove();
});

it("the search leads by keys to the record itself, and back finds the page before", async () => {
  const { page } = tab;
  await page.getByRole("heading", { level: 1, name: "工作台" }).waitFor();
  await page.keyboard.press("Control+k");
  await page
    .getByRole("combobox", { name: /搜索全部/ })
    .and(page.locator(":focus"))
    .waitFor();
  await page.keyboard.type("E001");
  await page.getByRole("option", { name: /营业执照/ }).waitFor();
  expect(
    await page
      .getByRole("option", { name: /营业执照/ })
      .locator("mark")
      .first()
      .textContent(),
  ).toBe("E001");
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.locator("section[data-shown-target]").waitFor();
  await page.locator('section[data-shown-target][aria-label*="营业执照"]').waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "工作台" }).waitFor();
});

it("what was typed and not saved is offered to a page opened after the first one died", async () => {
  const { page } = tab;
  await page.getByRole("menuitem", { name: "收益与播出" }).click();
  await page.getByRole("button", { name: "手工登记一期收益" }).click();
  await page.getByLabel("平台", { exact: true }).fill("示例平台");
  await page.getByLabel("结算期起").fill("2026年3月5日");
  const newPeriod = (one: Page) => one.getByRole("button", { name: /新的一期收益/ });
  const again = await tabAfterCrash(driven, page, newPeriod);
  await newPeriod(again.page).click();
  await again.page.getByRole("button", { name: "恢复" }).click();
  await expect.poll(() => again.page.getByLabel("平台", { exact: true }).inputValue()).toBe("示例平台");
  await expect.poll(() => again.page.getByLabel("结算期起").inputValue()).toBe("2026-03-05");
  const dropped = answerTo(again.page, "drafts.drop");
  await again.page.getByRole("button", { name: "不改了" }).click();
  await dropped;
  await again.page.reload();
  await again.page.getByRole("heading", { level: 1 }).waitFor();
  expect(await again.page.getByText("上次有填了没保存的内容").count()).toBe(0);
  expect(tab.complaints).toEqual([]);
});

it("an amount with its row, a claim made elsewhere and the place of a backup outlive the window as well", async () => {
  const { page } = tab;
  await page.reload();
  await page.getByRole("menuitem", { name: "支出" }).click();
  await page.getByText("*经营租赁*旧厂区拍摄场地租赁费").first().click();
  await page.getByRole("button", { name: "这张票已在别处申报" }).click();
  await page.getByLabel("在哪里申报的").fill("沈阳市文化产业资金");
  await page.getByRole("checkbox", { name: "只看未归属" }).press("Space");
  const open = page.getByRole("checkbox", { name: /^选择 .*剧组短驳用车/ });
  const label = await open.getAttribute("aria-label");
  await open.press("Space");
  await page.getByLabel("金额（元），不填即全部剩余").fill("12.50");
  await page.getByRole("menuitem", { name: "设置" }).click();
  await page.getByLabel("存放位置").fill("/备份 一.json");
  const backup = (one: Page) => one.getByRole("button", { name: /^备份的存放位置/ });
  const again = await tabAfterCrash(driven, page, backup);
  await again.page.getByRole("button", { name: /^支出的分配/ }).waitFor();
  await again.page.getByRole("button", { name: /^已在别处申报：/ }).click();
  const elsewhere = again.page.getByRole("form", { name: "从本次申报取出" });
  await elsewhere.getByRole("button", { name: "恢复" }).click();
  await expect.poll(() => elsewhere.getByLabel("在哪里申报的").inputValue()).toBe("沈阳市文化产业资金");
  await again.page.getByRole("form", { name: "分配所选支出" }).getByRole("button", { name: "恢复" }).click();
  await again.page.getByText("已选 1 行").waitFor();
  await expect.poll(() => again.page.getByLabel("金额（元），不填即全部剩余").inputValue()).toBe("12.50");
  await again.page.getByRole("checkbox", { name: label ?? "", checked: true }).waitFor();
  await again.page.getByRole("menuitem", { name: "设置" }).click();
  await again.page.getByRole("form", { name: "备份" }).getByRole("button", { name: "恢复" }).click();
  await expect.poll(() => again.page.getByLabel("存放位置").inputValue()).toBe("/备份 一.json");
  expect([...tab.complaints, ...again.complaints]).toEqual([]);
});
