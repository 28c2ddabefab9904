import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { applicant, sellers } from "../../build/sample/companies.ts";
import { einvoiceXml } from "../../build/sample/einvoice-xml.ts";
import { createWorkspace } from "../../electron/store/create-workspace.ts";
import { fen } from "../../shared/money.ts";
import { ok } from "../../shared/result.ts";
import { emptyRecords } from "../electron/services/import/made-up-readings.ts";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { seriousFaults } from "../support/serious-faults.ts";

let folder: string;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

/** A workspace of the applicant with one work, and nothing spent. */
function newStudio(dir: string): void {
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(dir, { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  const workspace = created.value;
  const saved = workspace.transaction(() => {
    workspace.studio.save({ ...emptyRecords.studio, name: applicant.name, creditCode: applicant.taxId });
    workspace.subjects.saveAll(emptyRecords.subjects);
    return ok(null);
  });
  workspace.close();
  if (!saved.ok) throw new Error(saved.error.kind);
}

const xml = (serial: number): string =>
  einvoiceXml({
    ...{ number: `262120000000000000${serial}0`, issuedOn: "2026-03-05", kind: "ordinary" },
    ...{ seller: sellers.cameras, buyer: applicant },
    lines: [{ name: `*租赁*摄影机${serial}`, amountExTax: fen(100_000), taxRate: "6", taxAmount: fen(6_000) }],
  });

const uploadsOfThisProcess = (): readonly string[] =>
  readdirSync(tmpdir())
    .filter((name) => name.startsWith(`shenbao-uploads-${process.pid}-`))
    .flatMap((name) => readdirSync(join(tmpdir(), name)));

/** Drops files on the page as a person does, who cannot be asked to by the browser's driver. */
const dropFiles = (files: readonly (readonly [string, string])[]): Promise<void> =>
  page.evaluate(`(() => {
    const dropped = new DataTransfer();
    for (const [name, text] of ${JSON.stringify(files)}) dropped.items.add(new File([text], name));
    const zone = document.querySelector(".drop-zone");
    for (const type of ["dragover", "drop"])
      zone.dispatchEvent(new DragEvent(type, { dataTransfer: dropped, bubbles: true, cancelable: true }));
  })()`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-expenses-"));
  newStudio(join(folder, "studio"));
  driven = await driveWindow(join(folder, "studio"));
  tab = await openTab(driven, driven.link);
  page = tab.page;
  await page.getByText("支出", { exact: true }).first().click();
  await page.getByRole("heading", { name: "支出", level: 1 }).waitFor();
});

afterAll(async () => {
  await driven.close();
  rmSync(folder, { recursive: true, force: true });
});

const addUpTo = (sums: readonly string[]): Promise<void> =>
  expect.poll(() => page.locator(".expense-sums dd").allTextContents()).toEqual(sums);
const focused = (): Promise<string> => page.evaluate("document.activeElement.textContent");
const announced = (sentence: string): Promise<void> =>
  page.locator("#announcer", { hasText: sentence }).waitFor({ state: "attached" });

it("takes dropped files after a preview, and files them under a work from the keyboard alone", async () => {
  await dropFiles([
    ["一月.xml", xml(1)],
    ["二月.xml", xml(2)],
    ["乱.xml", "<不是发票"],
  ]);
  await page.getByRole("button", { name: /^放\s?弃$/ }).waitFor();
  const filters = page.getByRole("radiogroup", { name: "列出哪些文件" });
  await filters.filter({ hasText: "全部 3" }).filter({ hasText: "新 2" }).waitFor();
  expect(await page.locator(".expense-sums").count()).toBe(0);
  await page.getByRole("button", { name: /^放\s?弃$/ }).press("Enter");
  await page.getByText("已放弃，没有保存任何内容。").waitFor();
  await expect.poll(uploadsOfThisProcess).toEqual([]);

  const files = [1, 2, 3].map((serial) => join(folder, `${serial}月.xml`));
  for (const [index, path] of files.entries()) writeFileSync(path, xml(index + 1));
  await page.getByLabel("选择文件", { exact: true }).setInputFiles(files);
  await page.getByText("已读取 3 个文件，还没有保存。").waitFor();
  // Left and come back to, by another page and by a window that is loaded anew.
  await page.getByText("设置", { exact: true }).first().click();
  await page.getByRole("heading", { name: "设置", level: 1 }).waitFor();
  await page.getByText("支出", { exact: true }).first().click();
  await page.getByText("上次读取的文件还没有保存。").waitFor();
  await page.reload();
  await page.getByText("已读取 3 个文件，还没有保存。").waitFor();
  await page.getByRole("button", { name: /^保\s?存$/ }).focus();
  await expect.poll(() => page.evaluate("document.activeElement.textContent.replace(/\\s/g, '')")).toBe("保存");
  await page.keyboard.press("Enter");
  await announced("已导入，收下 3 个文件。");
  await page.locator(".expense-sums").waitFor();
  await addUpTo(["3,180.00 元", "0.00 元", "0.00 元", "3,180.00 元"]);
  await expect.poll(uploadsOfThisProcess).toEqual([]);

  await page.getByRole("checkbox", { name: /摄影机1/ }).press("Space");
  await page.getByRole("checkbox", { name: /摄影机2/ }).press("Space");
  await page.getByText("已选 2 行").waitFor();
  for (const [name, words] of [
    ["分配到作品或项目", "海风"],
    ["分配到类别", "场地"],
  ] as const) {
    await page.getByRole("combobox", { name }).focus();
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
  }
  await page.getByRole("radio", { name: "省内" }).press("Space");
  await page.getByRole("button", { name: /^分\s?配$/ }).press("Enter");
  await announced("已分配 2 行。");
  await addUpTo(["3,180.00 元", "2,120.00 元", "0.00 元", "1,060.00 元"]);
  const grid = page.getByRole("grid", { name: "支出明细" });
  await grid
    .getByRole("row", { name: /摄影机1/ })
    .filter({ hasText: "可计入" })
    .waitFor();
  expect(await seriousFaults(page)).toEqual([]);

  await page.getByRole("button", { name: "撤回：分配 2 行" }).press("Enter");
  await announced("已撤回：分配 2 行。");
  await addUpTo(["3,180.00 元", "0.00 元", "0.00 元", "3,180.00 元"]);

  // The list alone, by keys: arrows with the original following, a choice extended by shift, the form, the clipboard.
  await grid.getByRole("button", { name: "内容" }).press("Enter");
  await grid.getByRole("columnheader", { name: "内容" }).and(page.locator("[aria-sort=ascending]")).waitFor();
  await expect.poll(() => grid.getByRole("row").nth(1).textContent()).toContain("摄影机1");
  await grid.focus();
  await page.keyboard.press("Home");
  const pane = page.getByRole("region", { name: "原件", exact: true }).first();
  await pane.getByText("26212000000000000010").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await pane.getByText("26212000000000000020").first().waitFor();
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText("已选 2 行").waitFor();
  await page.keyboard.press("Control+c");
  await announced("已复制 2 行，可以粘贴到表格里。");
  await page.keyboard.press("Enter");
  await expect.poll(focused).toContain("摄影机3");
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await expect.poll(() => page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("分配到作品或项目");
  await page.getByRole("searchbox", { name: /搜索销售方/ }).fill("摄影机2");
  await page.getByText("所列 1 行合计").waitFor();
  await page.getByText("已选 1 行").waitFor();
  await expect.poll(() => grid.getByRole("row").count()).toBe(2);
  await page.getByRole("button", { name: "清除筛选" }).press("Enter");
  await page.getByText("所列 3 行合计").waitFor();
  expect(await seriousFaults(page)).toEqual([]);

  // The import is a step as well: one undo for everything.
  await page.getByRole("button", { name: "撤回：导入 3 个文件" }).press("Enter");
  await page.getByText("还没有支出。").waitFor();
  expect(tab.complaints).toEqual([]);
  const { origin } = new URL(driven.link);
  expect(tab.requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
});
