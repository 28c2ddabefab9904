import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorkspace } from "../../electron/store/create-workspace.ts";
import { ok } from "../../shared/result.ts";
import { emptyRecords } from "../electron/services/import/made-up-readings.ts";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { isThorough } from "../support/thorough.ts";

// Files that take the disk seconds: how far their storing is, stopping it, and what is there then.

let folder: string;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

const studio = (): string => join(folder, "studio");
const keptFiles = (): readonly string[] =>
  readdirSync(join(studio(), "originals"), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.includes(".") || name.length > 64,
  );

/** A workspace with one work and nothing else. */
function newStudio(): void {
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(studio(), { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  const workspace = created.value;
  const saved = workspace.transaction(() => {
    workspace.studio.save({ ...emptyRecords.studio, name: "沈阳云帆影视文化有限公司" });
    workspace.subjects.saveAll(emptyRecords.subjects);
    return ok(null);
  });
  workspace.close();
  if (!saved.ok) throw new Error(saved.error.kind);
}

/** Scans too large to be read, which are kept as they are: each a page and a picture of so many bytes that is not on it. */
async function scans(count: number, name: string, bytes = 22_000_000): Promise<readonly string[]> {
  const paths: string[] = [];
  for (let index = 0; index < count; index++) {
    const pdf = await PDFDocument.create();
    pdf.addPage([300, 200]);
    pdf.context.register(pdf.context.stream(Buffer.alloc(bytes, `第 ${index} 份${name}，`)));
    const path = join(folder, `${name}${index}.pdf`);
    writeFileSync(path, await pdf.save());
    paths.push(path);
  }
  return paths;
}

/** Presses 停止 of a work as soon as its bar stands above so many percent, or at once: quicker than any hand. */
const pressStop = (label: string, percent: number | null): Promise<void> =>
  page.evaluate(`void new MutationObserver((_, self) => {
    const work = document.querySelector('section[aria-label="${label}"]');
    const bar = work?.querySelector('[role="progressbar"]');
    const isFarEnough = ${percent === null ? "work" : `bar && Number(bar.getAttribute("aria-valuenow")) > ${percent}`};
    if (!isFarEnough) return;
    self.disconnect();
    work.querySelector("button").click();
  }).observe(document.body, { subtree: true, childList: true, attributes: true })`);

const show = async (title: string): Promise<void> => {
  await page.getByRole("menuitem", { name: new RegExp(`${title}$`) }).click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
};
const announced = (sentence: string): Promise<void> =>
  page.locator("#announcer", { hasText: sentence }).waitFor({ state: "attached" });
const save = () => page.getByRole("button", { name: /^保\s?存$/ });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-storing-"));
  newStudio();
  driven = await driveWindow(studio());
  tab = await openTab(driven, driven.link);
  page = tab.page;
});

afterAll(async () => {
  await driven?.close();
  rmSync(folder, { recursive: true, force: true });
});

it("an import that is stopped while its files come stores nothing, keeps its preview, and is saved the second time", async () => {
  await show("支出");
  await page
    .getByLabel("选择文件", { exact: true })
    .setInputFiles([...(await scans(6, "扫描")), ...(await scans(1, "小件", 100))]);
  await page.getByText("已读取 7 个文件，还没有保存。").waitFor();
  await pressStop("保存的进度", 4);
  await save().click();
  await page.getByText("已停止，没有保存任何内容。下面仍是原来的预览，可以再保存。").waitFor();
  expect(keptFiles()).toEqual([]);
  expect(await seriousFaults(page)).toEqual([]);

  await save().click();
  const work = page.getByRole("region", { name: "保存的进度" });
  await work.getByText("正在保存：存入 7 个文件").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  // Another page is answered meanwhile, and the first one knows when it is come back to.
  await show("单位");
  await page.getByRole("textbox", { name: "单位名称" }).waitFor();
  await show("支出");
  await expect.poll(() => keptFiles().filter((name) => !name.endsWith(".part"))).toHaveLength(7);
  await show("材料");
  await page.getByText("小件0.pdf").first().waitFor();
});

it.skipIf(!isThorough)(
  "a file that is put in the place of another is stopped without a trace, and done the second time",
  async () => {
    await page.getByText("小件0.pdf").first().click();
    const [large] = await scans(1, "重扫");
    const choose = page.getByLabel(/^换成新文件/).first();
    await pressStop("文件的进度", null);
    await choose.setInputFiles(large ?? "");
    await page.getByText("已停止，没有保存任何内容。").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(keptFiles()).toHaveLength(7);
    await page
      .getByLabel(/^换成新文件/)
      .first()
      .setInputFiles(large ?? "");
    await page.getByRole("region", { name: "文件的进度" }).waitFor();
    await announced("编号不变");
    expect(keptFiles()).toHaveLength(8);
    expect(tab.complaints).toEqual([]);
  },
);
