import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorkspace } from "../../electron/store/open-workspace.ts";
import { ok } from "../../shared/result.ts";
import { textOf } from "../electron/documents/tools.ts";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { missingTools } from "../support/outside-tools.ts";
import { type SampleWorkspace, sampleWorkspace } from "../support/sample-workspace.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { showPage } from "../support/shown-pages.ts";
import { isThorough } from "../support/thorough.ts";

// The sample studio: its papers are changed and printed, a package of it is handed in, and everything is found by the search.

let sample: SampleWorkspace;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

/** Takes away what stands for the settlements, and records a package as if it had been exported. */
function prepare(dir: string): void {
  const opened = openWorkspace(dir, { program: "测试程序" });
  if (!opened.ok) throw new Error(opened.error.kind);
  const workspace = opened.value;
  workspace.transaction(() => {
    for (const { id, revenue } of workspace.chainLinks.list()) if (revenue !== null) workspace.chainLinks.remove(id);
    const hashes = { tagManifestSha256: "a".repeat(64), factsSha256: "b".repeat(64) };
    const exported = { exportedAt: "2026-11-01T08:00:00+08:00", profile: "liaoning-default", ...hashes };
    workspace.exports.add({ ...exported, path: join(dir, "申报包.zip") });
    workspace.operator.set("林会计");
    return ok(null);
  });
  workspace.close();
}

// CI runs them; what they show of the services is tested beside those.
const whenThorough = it.skipIf(!isThorough);

beforeAll(async () => {
  sample = sampleWorkspace();
  prepare(sample.dir);
  driven = await driveWindow(sample.dir);
  tab = await openTab(driven, driven.link);
  page = tab.page;
  // The browser's own dialog cannot be driven: the page is taken down as it would be for it.
  await page.evaluate("window.print = () => { document.documentElement.dataset.asked = 'print'; }");
});

afterAll(async () => {
  await driven?.close();
  sample?.remove();
});

const showPart = async (name: string): Promise<void> => {
  await showPage(page, "对账");
  await page.getByRole("tab", { name: "链条" }).click();
  const parts = page.getByRole("radiogroup", { name: "链条的哪一部分" });
  await parts.getByText(name, { exact: true }).click();
  await expect.poll(() => parts.getByRole("radio", { name }).isChecked()).toBe(true);
};

const undo = (step: RegExp): Promise<void> => page.getByRole("button", { name: step }).click();

whenThorough(
  "changes a recorded contract in its place, takes another file for it, and takes that back as one step",
  async () => {
    await showPart("合同");
    await page.getByRole("button", { name: "修改合同 HY-W1-01 旧厂区场地租赁" }).click();
    const form = page.getByRole("form", { name: "修改合同" });
    await page.getByRole("heading", { name: "修改：HY-W1-01 旧厂区场地租赁" }).waitFor();
    const amount = form.getByLabel("含税总价（元）");
    await expect.poll(() => amount.inputValue()).toBe("50,140.00");
    await amount.fill("六万");
    await form.getByRole("button", { name: "保存修改" }).click();
    await form.getByText("金额应为数字，最多两位小数，如 12000.00；没有写明就留空。").waitFor();
    await amount.fill("60000");
    const scan = join(sample.folder, "补充协议.pdf");
    writeFileSync(scan, "%PDF-1.4 补充协议");
    await form.getByLabel("选择合同或验收文件").setInputFiles(scan);
    await form.getByText("已选：补充协议.pdf").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await form.getByRole("button", { name: "保存修改" }).click();
    const row = page.getByRole("row", { name: /HY-W1-01/ });
    await row.getByText("60,000.00").waitFor();
    await row.filter({ hasText: "9,860.00" }).waitFor();
    await page.getByRole("button", { name: "修改合同 HY-W1-01 旧厂区场地租赁" }).click();
    await form.getByText("已有文件：补充协议.pdf").waitFor();
    await form.getByRole("button", { name: "不改了" }).click();
    await undo(/^撤回：修改合同/);
    await row.getByText("0.00", { exact: true }).waitFor();
  },
);

whenThorough(
  "changes an accepted match in its place, says how much is left to settle, and takes that back",
  async () => {
    await showPage(page, "对账");
    await page.getByRole("tab", { name: "匹配" }).click();
    await page.getByRole("button", { name: /^确认 回车/ }).click();
    await page.getByRole("radiogroup", { name: "匹配的哪一部分" }).getByText("已确认", { exact: true }).click();
    await page.getByRole("group", { name: "已核销" }).getByText("186,300.50").click();
    await page.getByText(/^核销 186,300\.50 元 · 由林会计/).waitFor();
    await page.getByRole("button", { name: "修改这一笔" }).click();
    const form = page.getByRole("form", { name: "修改这笔核销" });
    await form.getByLabel("核销金额（元）").fill("186300.51");
    await form.getByRole("button", { name: "保存" }).click();
    await page.getByText(/还有 186,300\.50 元可核销，填的合计是 186,300\.51 元。请改小金额。/).waitFor();
    await form.getByLabel("核销金额（元）").fill("186000");
    await form.getByLabel("说明").fill("平台少付");
    expect(await seriousFaults(page)).toEqual([]);
    await form.getByRole("button", { name: "保存" }).click();
    await page.getByText(/^核销 186,000\.00 元 · 由林会计.*说明：平台少付$/).waitFor();
    await page.getByRole("button", { name: /^撤回：修改一笔核销/ }).click();
    await page.getByText(/^核销 186,300\.50 元/).waitFor();
  },
);

whenThorough("takes, refuses and takes back the sale invoices that seem to stand for settlements", async () => {
  await showPart("收益的链条");
  const proposed = page.getByRole("region", { name: "待确认的结算与发票" });
  const links: Locator = proposed.getByRole("listitem");
  await links.first().waitFor();
  const count = await links.count();
  expect(count).toBeGreaterThan(2);
  await links.nth(0).getByRole("button", { name: /^确认/ }).click();
  await expect.poll(() => links.count()).toBe(count - 1);
  await links
    .nth(0)
    .getByRole("button", { name: /^不是这张/ })
    .click();
  const refused = page.getByText("记为“不是这张”的 1 个");
  await refused.click();
  await page.getByRole("button", { name: /^收回/ }).click();
  await refused.waitFor({ state: "detached" });
  expect(await seriousFaults(page)).toEqual([]);
  const all = proposed.getByRole("button", { name: /^确认这 \d+ 个对应$/ });
  await all.click();
  await proposed.waitFor({ state: "detached" });
  await undo(/^撤回：/);
  await all.waitFor();
});

whenThorough("marks a package as handed in, shows it on the home page, and takes the mark back", async () => {
  await showPage(page, "申报包");
  await page.getByRole("button", { name: /^标记为已提交/ }).click();
  const form = page.getByRole("form", { name: "标记为已提交" });
  await form.getByLabel("提交日期").fill("");
  await form.getByRole("button", { name: /^标\s?记$/ }).click();
  await form.getByText("请写明提交日期").waitFor();
  await form.getByLabel("提交日期").fill("2026年11月2日");
  await form.getByLabel("交给谁、在哪个平台").fill("省局窗口");
  await form.getByLabel("受理号或回执号（可不填）").fill("L-1");
  expect(await seriousFaults(page)).toEqual([]);
  await form.getByRole("button", { name: /^标\s?记$/ }).click();
  await form.waitFor({ state: "detached" });
  const said = "2026-11-02 提交，省局窗口，受理号 L-1";
  await page.getByRole("table").getByText(said).waitFor();
  await showPage(page, "工作台");
  await page.getByRole("region", { name: "最近导出" }).getByText(said).waitFor();
  await page.getByRole("button", { name: /去看.*提交/ }).click();
  await page.getByRole("button", { name: new RegExp(`^取消标记：${said}`) }).click();
  await page.getByText("未标记").waitFor();
});

whenThorough("shows what is pasted into a list within a form before it is taken", async () => {
  await showPage(page, "单位");
  await page.getByRole("button", { name: "从表格粘贴证照" }).click();
  const rows = "种类\t编号\t发证日期\n营业执照\t91210102MAUHQ5GPLU\t2021年4月12日\n某许可\t某字1号\t去年";
  await page.getByLabel("在这里粘贴").evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, rows);
  const preview = page.getByRole("region", { name: "粘贴的证照" });
  await preview.getByText("粘贴的证照：2 行").waitFor();
  await preview.filter({ hasText: "有 1 格读不出来，不改正就空着加入。" }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await preview.getByRole("button", { name: "不要" }).click();
  await preview.waitFor({ state: "detached" });
  expect(await page.getByText("某字1号").count()).toBe(0);
});

whenThorough(
  "leads from the search to the applicant's facts, to what was granted, and to the form for a new deadline",
  async () => {
    const find = async (words: string, option: RegExp): Promise<void> => {
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: /搜索全部/ }).fill(words);
      await page.getByRole("option", { name: option }).click();
    };
    const shown = (): Promise<string | null> => page.locator("[data-shown-target]").getAttribute("data-target");
    await find("税号", /^统一社会信用代码/);
    await expect.poll(shown).toBe("studio:company");
    await find("文化产业 30000", /^示例市文化产业发展专项资金/);
    await page.getByRole("form", { name: "修改已获扶持" }).waitFor();
    await find("记下 期限", /^记下一个期限/);
    await page.getByRole("form", { name: "记下一个期限" }).waitFor();
    await find("深色", /^换成深色/);
    await expect.poll(() => page.locator("html").getAttribute("data-colours")).toBe("dark");
  },
);

whenThorough("prints all rows of a filter, each page under its heads, and nothing of the window", async () => {
  await showPage(page, "支出");
  await page.getByRole("searchbox", { name: /搜索销售方/ }).fill("租赁");
  await page.getByText("所列 20 行合计").waitFor();
  await page.keyboard.press("Control+p");
  await page.locator("html[data-asked=print]").waitFor();
  await page.emulateMedia({ media: "print" });
  const paper = page.locator("article.paper-list");
  expect(await paper.locator("tbody tr").count()).toBe(20);
  expect(await paper.textContent()).toContain("筛选：含“租赁”共 20 行，含税合计 481,204.00 元");
  expect(await paper.isVisible()).toBe(true);
  expect(await page.locator("main").isVisible()).toBe(false);
  expect(
    await paper
      .locator("thead")
      .first()
      .evaluate((head) => getComputedStyle(head).display),
  ).toBe("table-header-group");
  await page.emulateMedia({ media: null });
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
  await paper.waitFor({ state: "detached" });
  await page.evaluate("delete document.documentElement.dataset.asked");
});

it.skipIf(!isThorough || missingTools(["pdftotext"]).length > 0)(
  "repeats the titles on every page of a printed list, down to the last row (needs poppler-utils)",
  async () => {
    await page.getByRole("button", { name: "清除筛选" }).click();
    await page.getByText("所列 20 行合计").waitFor({ state: "detached" });
    const said = (await page.locator(".expense-sums dt").first().textContent()) ?? "";
    const rows = Number(/\d+/.exec(said)?.[0]);
    await page.getByRole("button", { name: "打印清单" }).click();
    await page.locator("html[data-asked=print]").waitFor();
    const pages = (await textOf(await page.pdf({ preferCSSPageSize: true }))).split("\f").filter((text) => text !== "");
    expect(pages.length).toBeGreaterThan(2);
    for (const text of pages) expect(text).toMatch(/序号.*发票号码.*可计入/);
    expect(pages.at(-1)).toMatch(new RegExp(`^\\s*${rows}\\s+\\d{4}-`, "m"));
    expect(pages.at(-1)).toContain(`第 ${pages.length} 页，共 ${pages.length} 页`);
  },
);

whenThorough("prints what is recorded, and no form that is only for filling in", async () => {
  const onPaper = async (title: string): Promise<void> => {
    await showPage(page, title);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: "print" });
  };
  await onPaper("预算");
  expect(await page.getByRole("list", { name: "各作品、项目的预算合计" }).isVisible()).toBe(true);
  expect(await page.locator(".paper-table tbody tr:visible").count()).toBeGreaterThan(20);
  expect(await page.locator("main form:visible, main p:visible").count()).toBe(0);
  await page.emulateMedia({ media: null });
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
  await onPaper("单位");
  // Not in inputs, which would cut what is longer than they are.
  expect(await page.locator("main :is(input, select, textarea):visible").count()).toBe(0);
  await page.locator(".field-paper", { hasText: "制作机构、第一出品方、取景地运营管理方" }).waitFor();
  await page.emulateMedia({ media: null });
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
});

whenThorough("prints a list that is shown by pages as a whole", async () => {
  await showPart("合同");
  const panel = page.getByRole("tabpanel");
  const said = (await panel.locator(".copy-line").textContent()) ?? "";
  const rows = Number(/全部 (\d+) 行/.exec(said)?.[1]);
  expect(await panel.locator("tr.ant-table-row").count()).toBeLessThan(rows);
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  await page.emulateMedia({ media: "print" });
  expect(await panel.locator(".paper-table tbody tr:visible").count()).toBe(rows);
  expect(await panel.locator("tr.ant-table-row:visible").count()).toBe(0);
  await page.emulateMedia({ media: null });
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
  await panel.locator(".paper-table").waitFor({ state: "detached" });
  expect(tab.complaints).toEqual([]);
});
