import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { type SampleWorkspace, sampleWorkspace } from "../support/sample-workspace.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { isThorough } from "../support/thorough.ts";

let workspace: SampleWorkspace;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  workspace = sampleWorkspace();
  driven = await driveWindow(workspace.dir);
  tab = await openTab(driven, driven.link);
  page = tab.page;
  await page.setViewportSize({ width: 1366, height: 768 });
});

afterAll(async () => {
  await driven.close();
  workspace.remove();
});

const said = (sentence: RegExp): Promise<void> =>
  page.locator("#announcer", { hasText: sentence }).waitFor({ state: "attached" });
const figure = (title: string) => page.locator(".books-figures > div", { hasText: title }).locator(".value");
const focused = (): Promise<string> => page.evaluate("document.activeElement.getAttribute('aria-label')");
const list = (name: string) => page.getByRole("group", { name });

/** The head of the page is worked out anew once work rests. */
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look);

const tabs = () => page.locator("[role=tab]");

/** Goes to a tab as the keyboard does: to the row of tabs, and along it. */
async function toTab(name: string): Promise<void> {
  const selected = page.locator("[role=tab][aria-selected=true]");
  await selected.focus();
  const names = await tabs().allTextContents();
  const wanted = names.findIndex((text) => text.startsWith(name));
  const from = await tabs().evaluateAll((all) => all.findIndex((one) => one.getAttribute("aria-selected") === "true"));
  const step = wanted > from ? 1 : -1;
  for (let place = from; place !== wanted; place += step) {
    await page.keyboard.press(step > 0 ? "ArrowRight" : "ArrowLeft");
    await page.keyboard.press("Enter");
    await eventually(() =>
      tabs()
        .nth(place + step)
        .getAttribute("aria-selected"),
    ).toBe("true");
  }
}

/** One part of the page's segmented control, chosen from the keyboard. */
const part = (name: string): Promise<void> => page.getByRole("radio", { name, exact: true }).press("Space");

// The steps build on each other, as an afternoon's work does.
describe.skipIf(!isThorough)("an accountant closes the sample's books from the keyboard (thorough runs)", () => {
  it("is asked for a name before anything is decided", async () => {
    await page.getByRole("menuitem", { name: "工作台" }).waitFor();
    const titles = await page.getByRole("menuitem").allTextContents();
    await page.keyboard.press(`Alt+Digit${titles.indexOf("对账") + 1}`);
    await page.getByRole("heading", { name: "对账", level: 1 }).waitFor();
    await list("待确认的匹配").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "请先在页首填写操作人" }).waitFor();
    await page.locator("#operator-name").focus();
    await page.keyboard.type("佟映汀");
    await page.keyboard.press("Enter");
    await said(/操作人：佟映汀/);
  });

  it("goes from proposal to proposal, accepts, refuses, and takes back", async () => {
    const counted = Number.parseInt((await figure("待确认的匹配").textContent()) ?? "", 10);
    await list("待确认的匹配").focus();
    await page.keyboard.press("j");
    await said(/^第 2 条，共 \d+ 条：/);
    await page.keyboard.press("k");
    await said(/^第 1 条，/);
    await page.getByRole("list", { name: "得分的理由" }).getByText("金额一分不差").waitFor();
    await page.keyboard.press("s");
    await eventually(focused).toBe("第 1 行金额");
    await page.keyboard.press("Escape");
    await eventually(focused).toBe("待确认的匹配");
    await page.keyboard.press("Enter");
    await said(/已确认 1 项匹配/);
    await eventually(focused).toBe("待确认的匹配");
    await eventually(() => figure("待确认的匹配").textContent()).toBe(`${counted - 1} 项`);
    await page.keyboard.press("x");
    await said(/已记下“不是这笔”/);
    await page.keyboard.press("u");
    await said(/已撤回：记下“不是这笔”/);
  });

  it("accepts all sure ones at once, which can be taken back at once", async () => {
    const bulk = page.getByRole("button", { name: /一次确认有把握的/ });
    await bulk.press("Enter");
    await said(/已确认 \d+ 项匹配/);
    await bulk.waitFor({ state: "detached" });
    await eventually(focused).toBe("待确认的匹配");
    await page.getByRole("button", { name: /^撤回：确认 \d+ 项匹配$/ }).press("Enter");
    await said(/已撤回：确认 \d+ 项匹配/);
    await bulk.press("Enter");
    await said(/已确认 \d+ 项匹配/);
    await bulk.waitFor({ state: "detached" });
    const left = async (): Promise<number> => Number.parseInt((await figure("待确认的匹配").textContent()) ?? "", 10);
    for (let open = await left(); open > 0; open = await left()) {
      await list("待确认的匹配").focus();
      await page.keyboard.press("Enter");
      await eventually(left).toBe(open - 1);
    }
    await page.getByText("没有待确认的匹配").waitFor();
  });

  it("decides what is not decided: spends it, or does not claim it", async () => {
    await toTab("未定与不申报");
    const open = page.getByRole("region", { name: /尚未分配到作品和类别/ });
    await open.waitFor();
    for (const box of await open.getByRole("checkbox", { name: /^选择 / }).all()) await box.press("Space");
    await open.getByRole("textbox", { name: "不申报的理由" }).focus();
    await page.keyboard.type("与剧组无关，不申报");
    await page.keyboard.press("Enter");
    await said(/列为不申报/);
    await page.getByRole("button", { name: "去“支出”处理" }).first().press("Enter");
    await page.getByRole("heading", { name: "支出", level: 1 }).waitFor();
    await page.getByText(/^所列 \d 行合计$/).waitFor();
    expect(await page.getByRole("grid", { name: "支出明细" }).getByText("可计入").count()).toBe(0);
    await page.getByRole("searchbox", { name: /搜索销售方/ }).fill("旧物陈设");
    await page.getByRole("checkbox", { name: /旧物陈设/ }).press("Space");
    for (const [name, words] of [
      ["分配到作品或项目", "浑河"],
      ["分配到类别", "服"],
    ] as const) {
      await page.getByRole("combobox", { name }).focus();
      await page.keyboard.type(words);
      await page.keyboard.press("Enter");
    }
    await page.getByRole("radio", { name: "省内" }).press("Space");
    await page.getByRole("button", { name: /^分\s?配$/ }).press("Enter");
    await said(/已分配 1 行/);
    const titles = await page.getByRole("menuitem").allTextContents();
    await page.keyboard.press(`Alt+Digit${titles.indexOf("对账") + 1}`);
    await eventually(() => figure("未定").textContent()).toBe("0.00 元");
  });

  it("answers the findings of a kind once, with a word", async () => {
    await toTab("发现");
    const before = Number.parseInt((await figure("未答复的发现").textContent()) ?? "", 10);
    const several = page.getByRole("button", { name: /^一次答复这/ }).first();
    const count = Number.parseInt((await several.textContent())?.replaceAll(/\D/g, "") ?? "", 10);
    await several.press("Enter");
    await eventually(focused).toBe("说明");
    await page.keyboard.type("已逐笔核对，说明随材料附上");
    await page.getByRole("button", { name: "记下答复" }).press("Enter");
    await said(new RegExp(`已答复 ${count} 项发现`));
    await eventually(() => figure("未答复的发现").textContent()).toBe(`${before - count} 项`);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("signs for a work, and is told what opened it again", async () => {
    await toTab("签认");
    const ledger = page.getByRole("region", { name: "浑河渡口的修表匠" });
    await ledger.getByRole("textbox", { name: "签认人" }).focus();
    await page.keyboard.type("佟映汀");
    await page.keyboard.press("Enter");
    await said(/已由佟映汀签认结账/);
    await ledger.getByText("已结账", { exact: true }).waitFor();
    const others = page.getByRole("textbox", { name: "签认人" });
    const names = () =>
      others.evaluateAll((fields) => [...new Set(fields.map((field) => (field as HTMLInputElement).value))]);
    await eventually(names).toEqual(["佟映汀"]);
    await eventually(() => figure("已结账").textContent()).toMatch(/^1 \/ /);
    await toTab("匹配");
    await part("已确认");
    await list("已核销").focus();
    await page.getByRole("searchbox", { name: /搜索对方/ }).fill("锦州匣外");
    await list("已核销").focus();
    await page.keyboard.press("Delete");
    await said(/已收回 1 笔核销/);
    await toTab("签认");
    await eventually(() => page.getByText("签认之后有").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: /^撤回：收回 1 笔核销$/ }).press("Enter");
    await eventually(() => page.getByText("签认之后有").count()).toBe(0);
  });

  it("settles by hand what nothing matches, and is told when an amount is too much", async () => {
    await toTab("匹配");
    await part("手工核销");
    await list("没有对上的发票和结算").focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Space");
    const form = page.getByRole("form", { name: "手工核销" });
    await form.waitFor();
    await page.keyboard.press("Enter");
    await eventually(focused).toBe("第 1 行金额");
    await form.getByRole("combobox", { name: "第 1 行方式" }).selectOption("cash");
    await form.getByRole("textbox", { name: "第 1 行金额" }).fill("99,999,999");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "可核销" }).waitFor();
    await form.getByRole("textbox", { name: "第 1 行金额" }).fill("0.01");
    await page.keyboard.press("Enter");
    await said(/已核销 1 笔/);
    await eventually(focused).toBe("没有对上的发票和结算");
  });

  it("records an acceptance with its file, for an invoice that has none", async () => {
    const file = join(workspace.folder, "成片验收单.pdf");
    writeFileSync(file, "%PDF-1.4 自拟的验收单");
    await toTab("链条");
    await list("发票的链条").focus();
    await page.keyboard.press("j");
    const joint = page.getByRole("region", { name: "验收" });
    await joint.getByRole("button", { name: "对应…" }).press("Enter");
    await joint.getByText("登记新的验收").press("Enter");
    const form = page.getByRole("form", { name: "登记验收交付" });
    await form.getByLabel("名称").fill("成片验收单");
    await form.getByLabel("选择合同或验收文件").setInputFiles(file);
    await form.getByRole("button", { name: "登记，并对应 1 张发票" }).press("Enter");
    await said(/已登记验收/);
    await part("验收交付");
    await page.getByRole("row").filter({ hasText: "成片验收单" }).filter({ hasText: "有" }).waitFor();
  });

  it("writes what was done into one file, and looks through it before it is merged", async () => {
    const path = join(workspace.folder, "交接.json");
    await toTab("交接");
    await page.getByRole("textbox", { name: "交接文件的存放位置" }).fill(path);
    await page.keyboard.press("Enter");
    await said(/已写出 \d+ 条改动/);
    await page.getByLabel("选择对方的交接文件").setInputFiles(path);
    const preview = page.getByRole("region", { name: "交接文件的预览" });
    await preview.filter({ hasText: "没有本方还没有的改动" }).waitFor();
    await preview.getByRole("button", { name: "不并入" }).press("Enter");
    await preview.waitFor({ state: "detached" });
  });

  it("finds every step in the audit trail, in the name that was given", async () => {
    await toTab("变更记录");
    const rows = page.getByRole("table", { name: "变更记录" }).locator("tbody tr");
    await eventually(() => rows.first().textContent()).toContain("佟映汀");
    expect(await page.locator("style").count()).toBe(0);
    expect(tab.complaints).toEqual([]);
  });
});
