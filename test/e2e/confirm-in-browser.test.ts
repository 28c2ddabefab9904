import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorkspace } from "../../electron/store/create-workspace.ts";
import { fen } from "../../shared/money.ts";
import { ok } from "../../shared/result.ts";
import { emptyRecords, invoiceReading } from "../electron/services/import/made-up-readings.ts";
import { photograph } from "../fixtures/intake/photo.ts";
import { invoiceSheet } from "../fixtures/intake/photo-invoice.ts";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { seriousFaults } from "../support/serious-faults.ts";

let folder: string;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

/** A workspace with an invoice whose total only the recognition of characters saw, allocated to a work. */
async function seenStudio(dir: string): Promise<void> {
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(dir, { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  const workspace = created.value;
  const picture = await photograph(invoiceSheet());
  const { record } = invoiceReading("票.jpg");
  const saved = workspace.transaction(() => {
    workspace.studio.save(emptyRecords.studio);
    workspace.subjects.saveAll(emptyRecords.subjects);
    const { sha256 } = workspace.originals.store({ bytes: picture, fileName: "票.jpg", mediaType: "image/jpeg" });
    workspace.invoices.save({
      ...{ ...record, id: "-26212000000000000001", number: "26212000000000000001", total: fen(106_010) },
      ...{ files: [{ sha256, fileName: "票.jpg", source: "qr" }], voided: false, verification: null, note: "" },
      provenance: { number: "qr", issuedOn: "qr", sellerName: "ocr", total: "ocr", lines: "ocr" },
    });
    return ok(null);
  });
  workspace.close();
  if (!saved.ok) throw new Error(saved.error.kind);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-confirm-"));
  await seenStudio(join(folder, "studio"));
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

const announced = (sentence: string): Promise<void> =>
  page.locator("#announcer", { hasText: sentence }).waitFor({ state: "attached" });

it("shows what only a picture's characters told beside the picture, and counts it once a person has corrected and confirmed it", async () => {
  await page.getByText("文字识别读出，尚未确认").first().waitFor();
  const open = page.getByRole("button", { name: "确认识别结果" });
  await open.press("Enter");
  const form = page.getByRole("form", { name: "对照原图核对" });
  await form.waitFor();
  await page.locator(":focus", { hasText: "26212000000000000001" }).waitFor();
  await page.getByRole("img", { name: "原件 票.jpg" }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  if (process.env["SHENBAO_SHOTS"] !== undefined)
    await page.screenshot({ path: join(process.env["SHENBAO_SHOTS"], "confirm.png"), fullPage: true });

  await form.getByRole("button", { name: "与原图一致，确认" }).press("Enter");
  await page.getByRole("alert").getByText("价税合计却是 1,060.10 元").waitFor();
  await form.getByLabel("价税合计（待确认）").fill("1060.00");
  await form.getByRole("button", { name: "改正 1 项并确认" }).press("Enter");
  await announced("已确认发票 26212000000000000001 的识别结果。");
  await page.getByText("都已确认。").waitFor();
  await page.getByText("尚未分配到作品和类别").first().waitFor();

  await page.getByRole("button", { name: "撤回：确认发票 26212000000000000001 的识别结果" }).press("Enter");
  await page.getByText("有 1 张发票由文字识别读出").waitFor();
  await form.getByLabel("价税合计（待确认）").fill("1060");
  await form.getByRole("button", { name: "改正 1 项并确认" }).press("Enter");
  await page.getByText("都已确认。").waitFor();
});

it("notes what the tax authority's platform said of the selected invoice", async () => {
  await page
    .getByRole("checkbox", { name: /^选择 沈阳示例器材租赁有限公司/ })
    .first()
    .check();
  await page.getByText("尚未查验").waitFor();
  await page.getByRole("button", { name: "记下查验结果" }).press("Enter");
  await page.getByLabel("查验日期").fill("2026-06-30");
  await page.getByLabel("查验人").fill("王会计");
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: /^记\s?下$/ }).press("Enter");
  await announced("已记下发票 26212000000000000001 的查验结果。");
  await page.getByText("2026-06-30 由王会计查验，结果：一致").waitFor();
  expect(tab.complaints).toEqual([]);
});
