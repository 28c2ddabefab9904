import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flatForm } from "../fixtures/forms/flat-form.ts";
import { handMadeForm } from "../fixtures/forms/hand-made-form.ts";
import { templateDocument } from "../fixtures/forms/template-document.ts";
import { packageOf, templateParts, templateWorkbook } from "../fixtures/forms/template-workbook.ts";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { type SampleWorkspace, sampleWorkspace } from "../support/sample-workspace.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { isThorough } from "../support/thorough.ts";

let sample: SampleWorkspace;
let driven: DrivenWindow;
let tab: Tab;

beforeAll(async () => {
  sample = sampleWorkspace();
  driven = await driveWindow(sample.dir);
  tab = await openTab(driven, driven.link);
  await tab.page.getByRole("menuitem", { name: "官方表格" }).click();
  await tab.page.getByRole("heading", { name: "主管部门的空白表" }).waitFor();
});

afterAll(async () => {
  await driven?.close();
  sample?.remove();
});

async function load(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(sample.folder, name);
  writeFileSync(path, bytes);
  await page.locator('input[aria-label="载入空白表"]').setInputFiles(path);
  await page
    .getByText(`已载入“${name.replace(/\.\w+$/, "")}”`)
    .first()
    .waitFor();
}

/** The darkest pixel of a part of the drawn page, from 0: what is drawn there at all. */
const darkest = (page: Page, part: readonly [x: number, y: number, width: number, height: number]): Promise<number> =>
  page.evaluate(
    ([x, y, width, height]) => {
      const canvas = document.querySelector("canvas");
      if (canvas === null) return 255;
      const scale = canvas.width / 595;
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
      copy?.drawImage(canvas, 0, 0);
      const image = copy?.getImageData(x * scale, y * scale, width * scale, height * scale);
      const data = [...(image?.data ?? [])];
      // Nothing is drawn yet where the picture is transparent.
      return data.some((value, index) => index % 4 === 3 && value === 0)
        ? 255
        : Math.min(...data.filter((_, index) => index % 4 === 0));
    },
    part as [number, number, number, number],
  );

async function pick(page: Page, words: string): Promise<void> {
  await page.getByLabel("数据", { exact: true }).click();
  await page.keyboard.type(words);
  await page.locator(".ant-select-item-option-content").first().waitFor();
  await page.keyboard.press("Enter");
}

describe.skipIf(!isThorough)("an authority's form in the window (thorough runs)", () => {
  it("is drawn, its fields can be clicked, and it is seen filled", async () => {
    const { page } = tab;
    await load(page, "手工表.pdf", handMadeForm);
    await expect.poll(() => darkest(page, [40, 120, 100, 30])).toBeLessThan(100);
    expect(await darkest(page, [155, 126, 300, 12])).toBeGreaterThan(200);
    await page.getByRole("button", { name: "单位名称（未对应）" }).click();
    await pick(page, "单位名称");
    await page.getByRole("button", { name: "保存这一栏" }).click();
    await page.getByRole("button", { name: "单位名称（已对应）" }).waitFor();
    await page.getByText("填好的样子").click();
    await expect.poll(() => darkest(page, [155, 126, 300, 12])).toBeLessThan(140);
  });

  it("has a box drawn where it offers no field, and is written to a file", async () => {
    const { page } = tab;
    await load(page, "平面表.pdf", flatForm);
    await expect.poll(() => darkest(page, [40, 60, 100, 40])).toBeLessThan(100);
    const sheet = page.getByRole("region", { name: "第 1 页" });
    const area = await sheet.boundingBox();
    if (area === null) throw new Error("the page is not to be seen");
    await page.mouse.move(area.x + 200, area.y + 80);
    await page.mouse.down();
    await page.mouse.move(area.x + 500, area.y + 105, { steps: 4 });
    await page.mouse.up();
    await pick(page, "统一社会信用代码");
    await page.getByRole("button", { name: "保存这一栏" }).click();
    await page.locator(".mapped-fields").getByText("已对应 1 栏").waitFor();
    const out = join(sample.folder, "平面表-已填.pdf");
    await page.getByLabel("存放位置").fill(out);
    await page.getByRole("button", { name: "填好另存" }).click();
    await page.getByText(`已填好并另存：${out}`).first().waitFor();
    expect(readFileSync(out).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("is a grid or paragraphs where it is a workbook or a Word file, mapped by names at once", async () => {
    const { page } = tab;
    await load(page, "模板.xlsx", templateWorkbook);
    await page.getByRole("button", { name: "按名称自动对应" }).click();
    await page.getByText("按名称对应了 5 栏").first().waitFor();
    await page.getByRole("button", { name: /^B3 .+（已对应）$/ }).waitFor();
    await page.getByLabel("为谁填写").selectOption({ index: 1 });
    await expect.poll(() => page.getByText("还没有选定为哪个作品").count()).toBe(0);
    await load(page, "表格.docx", templateDocument);
    await page.getByRole("button", { name: "按名称自动对应" }).click();
    await page.getByRole("button", { name: /^第 1 行第 2 格 .+（已对应）$/ }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("is still mapped when the page is opened again", async () => {
    const { page } = tab;
    await page.getByRole("menuitem", { name: "工作台" }).click();
    await page.getByRole("menuitem", { name: "官方表格" }).click();
    await page.getByRole("button", { name: "手工表", exact: true }).click();
    await page.getByRole("button", { name: "单位名称（已对应）" }).waitFor();
    await page.getByText("已对应 1 栏").first().waitFor();
  });

  it("of the year after takes the mapping over, and what is otherwise is listed with the way to it", async () => {
    const { page } = tab;
    const moved = packageOf({
      ...templateParts,
      "xl/sharedStrings.xml": (templateParts["xl/sharedStrings.xml"] ?? "").replace("填表日期", "申报日期（盖章之日）"),
    });
    const path = join(sample.folder, "模板2027.xlsx");
    writeFileSync(path, moved);
    await page.locator('input[aria-label="载入空白表"]').setInputFiles(path);
    await page.getByText("“模板2027”沿用了“模板”的 5 栏对应").first().waitFor();
    await page.getByText("与“模板”相比：沿用 5 栏，其中 4 栏没有变。").waitFor();
    await page.getByRole("button", { name: /^“填表日期”现在叫“申报日期/ }).click();
    await page.getByRole("form", { name: "这一栏填什么" }).getByText("申报表 B4").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "不沿用，从头对应" }).click();
    await page.getByText("还没有对应任何一栏").waitFor();
  });

  it("says in a sentence what is no blank", async () => {
    const { page } = tab;
    const path = join(sample.folder, "假的.pdf");
    writeFileSync(path, "只是文字");
    await page.locator('input[aria-label="载入空白表"]').setInputFiles(path);
    await page.getByRole("alert").filter({ hasText: "不是 PDF、XLSX 或 DOCX" }).waitFor();
    rmSync(path);
  });

  it("is removed once that is confirmed", async () => {
    const { page } = tab;
    await page.getByRole("button", { name: "手工表", exact: true }).click();
    await page.getByRole("button", { name: "单位名称（已对应）" }).waitFor();
    await page.getByRole("button", { name: "移除这份表" }).click();
    await page.getByRole("button", { name: "不移除" }).click();
    await page.getByRole("button", { name: "移除这份表" }).click();
    await page.getByRole("button", { name: "移除", exact: true }).click();
    await page.getByText("已移除这份表。").first().waitFor();
    await page.getByRole("button", { name: "手工表", exact: true }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "模板", exact: true }).click();
    await page.getByRole("button", { name: /^B3 .+（已对应）$/ }).waitFor();
  });

  it("can be used by keyboard and screen reader, complains of nothing and asks nobody else", async () => {
    const { page, complaints, requests } = tab;
    // Away from the buttons: their colours under the pointer are the theme's.
    await page.mouse.move(0, 0);
    await expect.poll(() => seriousFaults(page), { interval: 1000 }).toEqual([]);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith("http://127.0.0.1:") && !url.startsWith("blob:"))).toEqual([]);
  });
});
