import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorkspace } from "../../electron/store/create-workspace.ts";
import { ok } from "../../shared/result.ts";
import { emptyRecords } from "../electron/services/import/made-up-readings.ts";
import { invoice } from "../shared/ledger/made-up-cost.ts";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { chooseColours } from "../support/shown-pages.ts";
import { isThorough } from "../support/thorough.ts";

let folder: string;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

const made = [1, 2, 3].map((serial) =>
  invoice({ id: `-${serial}`, number: `2621200000000000000${serial}`, sellerName: `沈阳示例${serial}号服务有限公司` }),
);
const [first, second] = made;

/** A journal under titles that nobody knows: the first invoice by its number, the second by its seller, cost without an invoice. */
function journal(): string {
  const day = first?.issuedOn ?? "";
  const lines = [
    ["哪天记的", "第几张", "写了什么", "记在哪", "左边", "右边"],
    [day, "记-1", `付 ${first?.number}`, "生产成本", yuan(first?.total), ""],
    [day, "记-1", "付款", "应付账款", "", yuan(first?.total)],
    [day, "记-2", `付${second?.sellerName}`, "生产成本", yuan(second?.total), ""],
    [day, "记-2", "付款", "应付账款", "", yuan(second?.total)],
    [day, "转-3", "群演劳务", "生产成本\\群演", "3200.00", ""],
    [day, "转-3", "群演劳务", "应付账款", "", "3200.00"],
  ];
  return lines.map((cells) => cells.join(",")).join("\n");
}

const yuan = (amount: bigint | null | undefined): string => `${(amount ?? 0n) / 100n}.00`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-bookings-"));
  process.env["SHENBAO_SETTINGS"] = join(folder, "settings");
  const dir = join(folder, "studio");
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(dir, { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  const workspace = created.value;
  workspace.transaction(() => {
    workspace.studio.save(emptyRecords.studio);
    workspace.subjects.saveAll(emptyRecords.subjects);
    workspace.invoices.saveAll(made);
    return ok(null);
  });
  workspace.close();
  writeFileSync(join(folder, "账.csv"), journal());
  driven = await driveWindow(dir);
  tab = await openTab(driven, driven.link);
  page = tab.page;
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
const rowOf = (words: string) => page.getByRole("row", { name: words });

// CI runs them; what they show of the services is tested beside those.
const whenThorough = it.skipIf(!isThorough);

whenThorough(
  "a company's own books are named, imported, held against the papers, and taken away again in one step",
  async () => {
    await goTo("对账");
    await page.getByRole("tab", { name: "账证核对" }).click();
    await page.getByRole("button", { name: "去“支出”导入会计账" }).press("Enter");
    await page.getByRole("heading", { name: "支出", level: 1 }).waitFor();
    await page.getByLabel("选择文件", { exact: true }).setInputFiles(join(folder, "账.csv"));
    await page.getByRole("button", { name: /^指明各列/ }).press("Enter");
    await page.getByText("会计账", { exact: true }).click();
    for (const [title, role] of [
      ["哪天记的", "凭证日期"],
      ["第几张", "凭证号"],
      ["写了什么", "摘要"],
      ["记在哪", "科目名称"],
      ["左边", "借方金额"],
      ["右边", "贷方金额"],
    ] as const)
      await page.getByLabel(`“${title}”的含义`).selectOption(role);
    await page.getByText("读出 6 行分录，每张凭证借贷相平，各列都选对了。").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel("财务软件或代账公司名称").fill("代账公司");
    await page.getByRole("button", { name: "按此读取" }).press("Enter");
    await page.getByText(/序时账 6 行分录、3 张记账凭证/).waitFor();
    await page.getByRole("button", { name: /^保\s?存$/ }).press("Enter");
    await announced("已导入，收下 1 个文件。");

    await goTo("对账");
    await page.getByRole("tab", { name: "账证核对" }).click();
    await rowOf(`已入账 发票 ${first?.issuedOn} ${first?.sellerName}`).getByText("凭证写明发票号码").waitFor();
    await rowOf(`已入账 发票 ${second?.issuedOn} ${second?.sellerName}`).getByText("对方和金额相符").waitFor();
    await rowOf("账里没找到 发票").waitFor();
    await rowOf("没有票证 账上成本").getByText(/转-3/).waitFor();
    for (const colours of ["dark", "light"] as const) {
      await chooseColours(page, colours);
      expect(await seriousFaults(page)).toEqual([]);
    }
    await page.getByLabel("搜索账证核对").fill("转-3");
    await expect.poll(() => rowOf("发票").count()).toBe(0);
    await page.getByRole("button", { name: "移除会计账 账.csv" }).press("Enter");
    await announced("已移除会计账“账.csv”的 6 行分录。");
    await page.getByText("还没有导入会计账。").waitFor();
    await page.getByRole("button", { name: /^撤回：移除会计账/ }).press("Enter");
    await rowOf("没有票证 账上成本").waitFor();
    expect(tab.complaints).toEqual([]);
  },
);
