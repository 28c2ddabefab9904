import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chooseFolder } from "../../electron/services/watch/choose-folder.ts";
import { createWorkspace } from "../../electron/store/create-workspace.ts";
import { ok } from "../../shared/result.ts";
import { emptyRecords } from "../electron/services/import/made-up-readings.ts";
import { madeUpInvoice } from "../shared/ledger/labelled-receipts.ts";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { chooseColours } from "../support/shown-pages.ts";
import { isThorough } from "../support/thorough.ts";

let folder: string;
let inbox: string;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

const seller = "沈阳星棚影视基地有限公司";

/** A workspace with one work and three open lines, of which two look like something. */
function newStudio(dir: string): void {
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(dir, { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  const workspace = created.value;
  workspace.transaction(() => {
    workspace.studio.save(emptyRecords.studio);
    workspace.subjects.saveAll(emptyRecords.subjects);
    workspace.invoices.saveAll([
      madeUpInvoice("1", { seller, item: "*经营租赁*场地租赁费" }),
      madeUpInvoice("2", { seller: "大连红妆造型工作室", item: "*生活服务*化妆造型服务" }),
      madeUpInvoice("3", { seller: "某商行", item: "*电池*五号电池" }),
    ]);
    return ok(null);
  });
  workspace.close();
}

const table = (month: string): string =>
  [
    "发生日子,进项,去项,结存,谁",
    `2026-${month}-01,1000.00,,1000.00,甲公司`,
    `2026-${month}-02,,200.00,800.00,乙公司`,
    `2026-${month}-03,,100.00,700.00,丙公司`,
  ].join("\n");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-settings-"));
  inbox = join(folder, "收件");
  mkdirSync(inbox);
  process.env["SHENBAO_SETTINGS"] = join(folder, "settings");
  const dir = join(folder, "studio");
  newStudio(dir);
  const chosen = await chooseFolder(dir, join(folder, "settings"), { folder: inbox, isExistingOffered: true });
  if (!chosen.ok) throw new Error(chosen.error);
  writeFileSync(join(inbox, "三月流水.csv"), table("03"));
  writeFileSync(join(inbox, "广告.txt"), "广告");
  driven = await driveWindow(dir);
  tab = await openTab(driven, driven.link);
  page = tab.page;
  await goTo("支出");
});

afterAll(async () => {
  await driven?.close();
  rmSync(folder, { recursive: true, force: true });
});

const goTo = async (name: string): Promise<void> => {
  await page.getByText(name, { exact: true }).first().click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
};
const announced = (sentence: string | RegExp): Promise<void> =>
  page.locator("#announcer", { hasText: sentence }).waitFor({ state: "attached" });

/** What axe finds, in light and in dark. */
async function faultsInBoth(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colours of ["dark", "light"] as const) {
    await chooseColours(page, colours);
    found.push(...(await seriousFaults(page)));
  }
  return found;
}

// CI runs them; what they show of the services is tested beside those.
const whenThorough = it.skipIf(!isThorough);

whenThorough("suggestions are looked at, taken over from the keyboard, made a rule, and taken back", async () => {
  await page.getByRole("button", { name: "查看建议" }).press("Enter");
  await page.getByText("项目名称含“场地租”，多为 场地租赁（内置规则）").waitFor();
  expect(await faultsInBoth()).toEqual([]);
  await page.getByRole("radio", { name: "省内" }).first().press("Space");
  await page.getByRole("button", { name: /^采纳 沈阳星棚/ }).press("Enter");
  await announced("已按建议归类 1 行。");
  await page.getByRole("button", { name: /^以后都这样 大连红妆/ }).press("Enter");
  await page.getByRole("button", { name: "定下规则" }).press("Enter");
  await announced(/已定下规则：销售方正好是“大连红妆造型工作室”，归到 服化道/);
  await page.getByText("您定的规则").first().waitFor();
  await page.getByRole("button", { name: "采纳所列 1 行" }).press("Enter");
  await announced("已按建议归类 1 行。");
  await expect.poll(() => page.getByRole("heading", { name: "归类建议" }).count()).toBe(0);
  await page.getByRole("button", { name: "撤回：按建议归类 1 行" }).press("Enter");
  await page.getByRole("heading", { name: "归类建议" }).waitFor();
});

whenThorough(
  "new files of the watched folder are offered, previewed and passed over; a table's columns are named and remembered",
  async () => {
    await page.getByText("监视的文件夹里有 2 个新文件").waitFor();
    await page.getByRole("button", { name: "逐个查看" }).press("Enter");
    await page.getByRole("button", { name: "忽略 广告.txt" }).press("Enter");
    await page.getByText("监视的文件夹里有 1 个新文件").waitFor();
    await page.getByRole("button", { name: "预览 三月流水.csv" }).press("Enter");
    await page.getByRole("button", { name: /^指明各列/ }).press("Enter");
    for (const [title, role] of [
      ...[
        ["发生日子", "记账日期"],
        ["进项", "收入金额（银行写“贷方”）"],
        ["去项", "支出金额（银行写“借方”）"],
      ],
      ...[
        ["结存", "余额"],
        ["谁", "对方名称"],
      ],
    ] as const)
      await page.getByLabel(`“${title}”的含义`).selectOption(role ?? "");
    await page.getByText("读出 3 行，余额逐行接得上").waitFor();
    await page.getByLabel("银行或平台名称").fill("海湾银行");
    expect(await faultsInBoth()).toEqual([]);
    await page.getByRole("button", { name: "按此读取" }).press("Enter");
    await page.getByText("以后同样的表自动按此读取。").waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.textContent.replace(/\\s/g, '')")).toBe("保存");
    await page.keyboard.press("Enter");
    await announced("已导入，收下 1 个文件。");
    await page.getByText("监视的文件夹里有 1 个新文件").waitFor({ state: "hidden" });
  },
);

whenThorough("what was said once is listed in 设置, corrected, withdrawn and taken back", async () => {
  await goTo("设置");
  await page.getByRole("button", { name: /^改正规则/ }).press("Enter");
  await page.getByLabel("理由").fill("固定合作");
  await page.getByRole("button", { name: "改好了" }).press("Enter");
  await page.getByText("固定合作").waitFor();
  await page.getByRole("button", { name: "取消列名对照 海湾银行" }).press("Enter");
  await page.getByText("还没有记住的列名对照").waitFor();
  await page.getByRole("button", { name: /^撤回：取消“海湾银行”/ }).press("Enter");
  await page.getByRole("list", { name: "记住的列名对照" }).waitFor();
  await page.getByText(/内置规则（\d+ 条，只读）/).press("Enter");
  expect(await faultsInBoth()).toEqual([]);
  await page.getByRole("button", { name: "重新列出忽略过的 1 个文件" }).press("Enter");
  await announced("忽略过的文件会重新列出。");
  expect(tab.complaints).toEqual([]);
});
