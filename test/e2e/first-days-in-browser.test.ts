import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorkspace } from "../../electron/store/create-workspace.ts";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { answerTo } from "../support/shown-pages.ts";
import { isThorough } from "../support/thorough.ts";

let folder: string;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-first-days-"));
  process.env["SHENBAO_SETTINGS"] = join(folder, "settings");
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(join(folder, "studio"), { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  created.value.close();
  driven = await driveWindow(join(folder, "studio"));
  tab = await openTab(driven, driven.link);
  page = tab.page;
});

afterAll(async () => {
  await driven.close();
  delete process.env["SHENBAO_SETTINGS"];
  rmSync(folder, { recursive: true, force: true });
});

const goTo = async (title: string): Promise<void> => {
  await page.getByRole("menuitem").filter({ hasText: title }).click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
};

// CI runs them; what they show of the services is tested beside those.
const whenThorough = it.skipIf(!isThorough);

whenThorough("shows who opens an empty workspace around once, and again when asked", async () => {
  const tour = page.getByRole("complementary", { name: "导览" });
  await tour.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("heading", { name: "作品", level: 1 }).waitFor();
  await page.getByRole("heading", { name: "2 / 4 作品" }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  const closed = answerTo(page, "tour.close");
  await page.keyboard.press("Escape");
  await tour.waitFor({ state: "detached" });
  await closed;
  await page.reload();
  await page.getByRole("heading", { name: "作品", level: 1 }).waitFor();
  await goTo("设置");
  expect(await tour.count()).toBe(0);
  await page.getByRole("button", { name: "再看一遍导览" }).click();
  await tour.getByRole("button", { name: "关闭导览" }).click();
});

whenThorough("says of a drama in five questions what is open, and records it only when asked", async () => {
  await goTo("工作台");
  await page.getByRole("button", { name: "先看看能不能申报" }).click();
  const counts = page.getByRole("region", { name: "哪些能申报" }).getByRole("status");
  await page.getByRole("radio", { name: "没有在本省备案" }).check();
  await expect.poll(() => counts.textContent()).toContain("开放 0 项");
  await page.getByRole("radio", { name: "已在本省备案立项" }).check();
  await page.getByRole("radio", { name: "AI 生成" }).check();
  await page.getByRole("radio", { name: "已在网络平台上线" }).check();
  await page.getByRole("radio", { name: "本单位" }).check();
  await page.getByLabel("成本（元，大概）").fill("80万");
  await page.getByLabel("到手收益（元，分账后）").fill("468600");
  await page.getByText("须达到 500,000.00 元，还差 31,400.00 元").waitFor();
  await page.getByRole("region", { name: "开放" }).getByText("在辽制作配套费用补助").first().waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await goTo("作品");
  await page.getByRole("heading", { name: "登记新作品或项目" }).waitFor(); // nothing has been recorded
  await goTo("能不能申报");
  await page.getByRole("radio", { name: "已在本省备案立项" }).check();
  await page.getByLabel("成本（元，大概）").fill("80万");
  await page.getByRole("button", { name: "建立这部作品" }).click();
  await page.getByText("请先给作品起个名字").waitFor();
  await page.getByLabel("作品名称（暂名也可以）").fill("海风");
  await page.getByRole("button", { name: "建立这部作品" }).click();
  await page.getByRole("heading", { name: "作品", level: 1 }).waitFor();
  await expect.poll(() => page.getByLabel("备注").first().inputValue()).toContain("成本约 800,000.00 元");
  await page.getByRole("button", { name: "删除这一条" }).click();
  await page.getByRole("button", { name: "撤回：删去“海风”" }).click();
  await page.getByRole("button", { name: "海风", exact: true }).waitFor();
});

whenThorough("keeps what was granted and decided, says what it leaves of the caps, and takes it back", async () => {
  await goTo("结果与历年");
  await page.getByRole("button", { name: "登记一笔扶持" }).click();
  await page.getByLabel("本政策条目").selectOption({ label: "第二条 在辽制作配套费用补助" });
  await page.getByLabel("作品或项目").selectOption({ label: "海风" });
  await page.getByLabel("批准金额（元）").fill("3万");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("上限 50,000.00 元，已获 30,000.00 元，最多还剩 20,000.00 元。").waitFor();
  await page.getByRole("button", { name: "登记一项核定" }).click();
  await page.getByLabel("作品或项目").selectOption({ label: "海风" });
  await page.getByLabel("核定的事项").selectOption({ label: "项目核定投资额" });
  await page.getByLabel("核定的数额").fill("一百万");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("项目核定投资额没有保存。请填写不为负的金额").waitFor();
  await page.getByLabel("核定的数额").fill("115万");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByRole("cell", { name: "1,150,000.00 元" }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "撤回：登记“海风”的项目核定投资额" }).click();
  await page.getByRole("cell", { name: "1,150,000.00 元" }).waitFor({ state: "detached" });
});

whenThorough("says on the first page what nobody knows yet of the deadlines, and what was changed last", async () => {
  await goTo("工作台");
  await page.getByRole("region", { name: "期限" }).getByText("申报起止日期").waitFor();
  const deadlines = page.getByRole("region", { name: "期限" });
  await deadlines.getByRole("button", { name: "记下一个期限" }).click();
  await page.getByLabel("什么期限").fill("申报截止");
  await deadlines.getByRole("button", { name: "记下", exact: true }).click();
  await page.getByText("请写明截止日期").waitFor();
  await page.getByLabel("截止日期").first().fill("2024-05-01");
  await deadlines.getByRole("button", { name: "记下", exact: true }).click();
  await deadlines.getByText(/已过 \d+ 个工作日/).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await deadlines.getByRole("button", { name: "已办妥：申报截止" }).click();
  await deadlines.getByText("目前没有已知的期限").waitFor();
  await deadlines.getByRole("button", { name: "撤回：办妥期限“申报截止”" }).click();
  await deadlines.getByRole("button", { name: "已办妥：申报截止" }).click();
  await deadlines.getByText("目前没有已知的期限").waitFor();
  const changes = page.getByRole("region", { name: "最近的改动" });
  await changes.getByText("新增作品或项目 海风").first().waitFor();
  await changes.getByRole("button", { name: /^去看：新增已获扶持/ }).click();
  await page.getByRole("heading", { name: "结果与历年", level: 1 }).waitFor();
});

whenThorough(
  "says right after a settlement was dropped how far the drama is, gross and net, and what that would unlock",
  async () => {
    await goTo("收益与播出");
    const head = "短剧名称,平台,结算月份,总流水,平台服务费,应结金额";
    const sheet = `\uFEFF${head}\n海风,橙岛短剧,2026-03,720000.00,251400.00,468600.00\n`;
    const dropped = await page.evaluateHandle((text) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], "结算单.csv", { type: "text/csv" }));
      return carried;
    }, sheet);
    await page.locator("h1").dispatchEvent("drop", { dataTransfer: dropped });
    await page.getByText("海风 1 期，总收益 720,000.00 元，应结 468,600.00 元").waitFor();
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByRole("button", { name: "去看收益门槛" }).click();
    const card = page.getByRole("region", { name: "收益门槛" }).getByRole("listitem").first();
    await card.getByText("海风 · 人工智能算力补贴").waitFor();
    await card.getByText("还差 31,400.00 元").waitFor();
    await card.getByText("已达到，超出 220,000.00 元").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await goTo("工作台");
    const panel = page.getByRole("region", { name: "收益门槛" });
    await panel.getByText("分账净收益：还差 31,400.00 元；平台总收益：已达到，超出 220,000.00 元").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  },
);

whenThorough("puts a page on white paper without anything to press", async () => {
  await goTo("工作台");
  await page.getByTitle("深色").click();
  const colours = () => page.evaluate(() => document.documentElement.dataset["colours"]);
  await expect.poll(colours).toBe("dark");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  expect(await colours()).toBe("light");
  expect(await page.getByRole("navigation").isVisible()).toBe(false);
  expect(await page.getByRole("main").getByRole("button").filter({ visible: true }).count()).toBe(0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  expect(await colours()).toBe("dark");
  expect(tab.complaints).toEqual([]);
});
