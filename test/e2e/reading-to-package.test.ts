import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyPackage } from "../../electron/dossier/verify-package.ts";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { type SampleWorkspace, sampleWorkspace } from "../support/sample-workspace.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { isThorough } from "../support/thorough.ts";

let sample: SampleWorkspace;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;
const home = process.env["HOME"];

beforeAll(async () => {
  sample = sampleWorkspace();
  mkdirSync(join(sample.folder, "Documents"));
  process.env["HOME"] = sample.folder;
  driven = await driveWindow(sample.dir);
  tab = await openTab(driven, driven.link);
  page = tab.page;
});

afterAll(async () => {
  await driven.close();
  sample.remove();
  if (home === undefined) delete process.env["HOME"];
  else process.env["HOME"] = home;
});

const show = (title: string): Promise<void> => page.getByRole("menuitem", { name: new RegExp(`${title}$`) }).click();
/** How many dark pixels are drawn at the beginning of a page. */
const inkOf = (drawn: Locator): Promise<number> =>
  drawn.evaluate((canvas) => {
    const pixels = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, 560, 790).data ?? [];
    return [...pixels].filter((value, index) => index % 4 === 0 && value < 128).length;
  });

const textOf = async (locator: Locator): Promise<string> => (await locator.textContent()) ?? "";
const certain = (): Promise<string> => textOf(page.locator(".figures .value").first());

describe.skipIf(!isThorough)("from a reading to a package (thorough runs)", () => {
  it("takes a figure down to the receipts that add up to it", async () => {
    await show("测算");
    await page.locator(".line-money.certain button").first().click();
    const drawer = page.getByRole("dialog", { name: "所依据的票据" });
    await drawer.getByText("与测算基数一致").waitFor();
    await expect.poll(() => drawer.getByRole("row").count()).toBeGreaterThan(5);
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("opens a reading, shows what each option comes to, and takes none until a person has signed", async () => {
    await show("口径");
    const vat = page.getByRole("region", { name: /进项税/ });
    await vat.getByRole("button", { name: "撤回确认" }).click();
    await vat.getByText("待确认").waitFor();
    await expect.poll(() => vat.getByRole("radio", { checked: true }).count()).toBe(0);
    const other = vat.getByRole("radio").nth(1);
    await other.check();
    const said = vat.locator("label").nth(1);
    await expect.poll(() => textOf(said)).toMatch(/可申领多 [\d,]+\.\d\d 元/);
    const label = await textOf(said);
    const name = page.getByRole("textbox", { name: "确认人" });
    await name.fill("");
    await expect.poll(() => vat.getByRole("button", { name: "确认选定" }).isDisabled()).toBe(true);
    await name.fill("王会计");
    await vat.getByRole("button", { name: "确认选定" }).click();
    await vat.getByText(/王会计 \d{4}-\d\d-\d\d 确认/).waitFor();
    await expect.poll(async () => label.includes(`可申领 ${await certain()}`)).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("confirms readings that change no amount together, in one step that can be taken back", async () => {
    for (const question of [/央视首播与省级卫视首播/, /累计拍摄达120天/]) {
      const card = page.getByRole("region", { name: question });
      await card.getByRole("button", { name: "撤回确认" }).click();
      await card.getByText("待确认").waitFor();
    }
    await page.getByText("待确认（2）").click();
    const idle = page.getByRole("region", { name: "不影响金额的 2 项，可以一起确认" });
    await idle.getByText("建议：当年累计。也可以：历年累计。按现有资料，金额都不变。").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await idle.getByRole("button", { name: "按建议确认这 2 项" }).click();
    await idle.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "撤回：确认 2 项不影响金额的口径" }).click();
    await idle.getByRole("button", { name: "按建议确认这 2 项" }).click();
    await idle.waitFor({ state: "detached" });
  });

  it("exports, verifies and remembers a package", async () => {
    const figure = await certain();
    await show("申报包");
    await page.getByText("必备，缺了不能提交").waitFor();
    const button = page.getByRole("button", { name: "导出并核验" });
    expect(await button.isDisabled()).toBe(true);
    await page.getByRole("checkbox", { name: /草稿/ }).check();
    const out = await page.getByRole("textbox", { name: /存放位置/ }).inputValue();
    expect(out.startsWith(join(sample.folder, "Documents"))).toBe(true);
    await button.click();
    const result = page.locator(".export-result");
    await result.getByText("申报包已写好并核验").waitFor();
    await result.filter({ hasText: figure }).waitFor();
    const { valid, seal } = await verifyPackage(out);
    expect(valid).toBe(true);
    await expect.poll(() => textOf(result.locator(".seal"))).toBe(seal);
    await page.getByRole("button", { name: `核验 ${out}` }).click();
    await result.getByText("封印与导出时的记录一致").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("shows the documents page by page before they are exported, with ink on them", async () => {
    await page.getByRole("button", { name: "预览申报文书" }).click();
    const list = page.getByRole("list", { name: "申报文书" });
    await list.waitFor();
    await expect.poll(() => list.getByRole("button").count()).toBeGreaterThan(10);
    await list
      .getByRole("button", { name: /^申报承诺书|承诺书/ })
      .first()
      .click();
    const first = page.getByRole("region", { name: /^预览：.*承诺书/ }).getByRole("img", { name: "第 1 页" });
    await first.waitFor();
    await expect.poll(() => inkOf(first)).toBeGreaterThan(500);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("shows the bound proofs before they are exported, and stops a preview that is not wanted after all", async () => {
    await page.getByRole("button", { name: "预览证据材料合订本" }).click();
    const volume = page
      .getByRole("list", { name: "证据材料合订本" })
      .getByRole("button", { name: /^证据材料合订本（\d+ 页）$/ });
    await volume.waitFor();
    const first = page.getByRole("region", { name: /^预览：证据材料合订本/ }).getByRole("img", { name: "第 1 页" });
    await first.waitFor();
    await expect.poll(() => inkOf(first)).toBeGreaterThan(500);
    await page.getByRole("button", { name: "预览申报文书" }).click();
    await page.getByRole("region", { name: "预览的进度" }).getByRole("button", { name: "停止" }).click();
    await page.getByRole("status").filter({ hasText: "已按您的要求停止，没有留下未完成的文件" }).waitFor();
    await volume.waitFor(); // what was looked at before is there still
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("encrypts a copy that only the password opens", async () => {
    const out = join(sample.folder, "Documents", "加密.zip");
    await page
      .getByRole("button", { name: /^加密 / })
      .first()
      .click();
    const form = page.getByRole("form", { name: "另存为加密的 ZIP" });
    await form.getByRole("textbox", { name: /存放位置/ }).fill(out);
    await form.getByLabel(/^密码/).fill("海风2026申报");
    await form.getByLabel("再写一次密码").fill("海风2026");
    await form.getByText("两次写的密码不一样").waitFor();
    await expect.poll(() => form.getByRole("button", { name: "加密并核验" }).isDisabled()).toBe(true);
    await form.getByLabel("再写一次密码").fill("海风2026申报");
    await form.getByRole("button", { name: "加密并核验" }).click();
    await page.locator(".export-result").getByText("加密的申报包已写好").waitFor();
    expect((await verifyPackage(out, { password: "海风2026申报" })).valid).toBe(true);
    expect((await verifyPackage(out)).valid).toBe(false);
  });

  it("takes down the authority's points and answers them in a package that follows the first", async () => {
    await page.getByRole("button", { name: "登记一条意见" }).click();
    const entry = page.getByRole("form", { name: "补正意见 1" });
    await entry.getByLabel("通知文号或来源").fill("辽微剧补〔2026〕3号");
    await entry.getByLabel(/意见内容/).fill("请补充取景地时码表。");
    await entry.getByLabel("答复（可以以后再写）").fill("已补充。");
    await entry.getByRole("button", { name: "保存意见" }).click();
    await page.getByRole("row", { name: /请补充取景地时码表/ }).waitFor();
    await page.getByRole("combobox", { name: "这一次是" }).click();
    await page
      .getByTitle(/^补正，接续 /)
      .first()
      .click();
    await page.getByRole("checkbox", { name: /草稿/ }).check();
    await page.getByRole("button", { name: "导出并核验" }).click();
    const result = page.locator(".export-result");
    await result.getByText("申报包已写好并核验").waitFor();
    await result.filter({ hasText: "补正答复函 1 页，补正变更说明 1 页" }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("stops an export when it is told to, keeps no part of it, and goes on to the policy", async () => {
    await page.getByRole("checkbox", { name: /草稿/ }).check();
    const out = await page.getByRole("textbox", { name: /存放位置/ }).inputValue();
    await page.getByRole("button", { name: "导出并核验" }).click();
    await page.getByRole("button", { name: /停\s*止/ }).click();
    await page.getByRole("status").getByText("已按您的要求停止").waitFor();
    expect(existsSync(out)).toBe(false);
    await show("政策");
    const reviews = page.getByRole("region", { name: "第十四条" });
    await reviews
      .getByText(/\d+ 个工作日/)
      .first()
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(tab.complaints).toEqual([]);
  });
});
