import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorkspace } from "../../electron/store/create-workspace.ts";
import { localDate } from "../../shared/dates.ts";
import { subjectKey } from "../../shared/model/subject.ts";
import { fen } from "../../shared/money.ts";
import { ok } from "../../shared/result.ts";
import { emptyRecords } from "../electron/services/import/made-up-readings.ts";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { seriousFaults } from "../support/serious-faults.ts";

let folder: string;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

/** A workspace with one work and two settlements of it, one of which does not add up. */
function newStudio(dir: string): void {
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(dir, { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  const workspace = created.value;
  const [work] = emptyRecords.subjects;
  if (work === undefined) throw new Error("the made-up records have no work");
  const common = { subject: subjectKey(work), platform: "星河短剧", fileName: "结算.csv", note: "" };
  const saved = workspace.transaction(() => {
    workspace.subjects.saveAll(emptyRecords.subjects);
    const bytes = new TextEncoder().encode("结算");
    const { sha256 } = workspace.originals.store({ bytes, fileName: "结算.csv", mediaType: "text/csv" });
    const january = { from: localDate("2026-01-01"), to: localDate("2026-01-31"), ...split(100_000, 30_000, 70_000) };
    const february = { from: localDate("2026-02-01"), to: localDate("2026-02-28"), ...split(50_000, 15_000, 36_000) };
    workspace.revenues.save({ id: "rv-1", ...common, sha256, row: 1, ...january });
    workspace.revenues.save({ id: "rv-2", ...common, sha256, row: 2, ...february });
    return ok(null);
  });
  workspace.close();
  if (!saved.ok) throw new Error(saved.error.kind);
}

/** Amounts of a settlement in whole yuan. */
const split = (gross: number, platformShare: number, net: number) => ({
  gross: fen(gross * 100),
  platformShare: fen(platformShare * 100),
  net: fen(net * 100),
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-revenues-"));
  newStudio(join(folder, "studio"));
  driven = await driveWindow(join(folder, "studio"));
  tab = await openTab(driven, driven.link);
  page = tab.page;
  await page.getByText("收益与播出", { exact: true }).first().click();
  await page.getByRole("heading", { name: "收益与播出", level: 1 }).waitFor();
});

afterAll(async () => {
  await driven?.close();
  rmSync(folder, { recursive: true, force: true });
});

const sums = async (): Promise<string> =>
  (await page.getByRole("table", { name: "各部作品的收益合计（元）" }).textContent()) ?? "";

it("lists what was read with what does not add up, and mends it in place", async () => {
  await page.getByText("总收益减平台分成是 35000.00，与应结金额不同").waitFor();
  await expect.poll(sums).toContain("106,000.00");
  await page.getByRole("button", { name: /^星河短剧 2026-02-01/ }).click();
  await page.getByLabel("应结金额（元）").fill("35000");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("撤回：修改收益“星河短剧 2026-02”").waitFor();
  await expect.poll(sums).toContain("105,000.00");
  await expect.poll(() => page.getByText("与应结金额不同").count()).toBe(0);
});

it("enters one by hand, refuses what is no amount, and takes the step back", async () => {
  await page.getByRole("button", { name: "手工登记一期收益" }).click();
  await page.getByLabel("平台", { exact: true }).fill("远航剧场");
  await page.getByLabel("应结金额（元）").fill("一万");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("应结金额应为数字，最多两位小数").waitFor();
  await page.getByLabel("应结金额（元）").fill("10000.50");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  // It does not say its gross, so the whole is not known.
  await page.getByText("未知（有一期没写明）").waitFor();
  await expect.poll(sums).toContain("115,000.50");
  await page.getByRole("button", { name: /^撤回：登记收益“远航剧场”/ }).click();
  await expect.poll(sums).not.toContain("115,000.50");
});

it("takes a budget line by line from the keyboard, refuses what is no amount, and changes a line in place", async () => {
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByText("预算", { exact: true }).first().click();
  await page.getByRole("heading", { name: "预算", level: 1 }).waitFor();
  await page.getByLabel("科目").fill("场地租赁");
  await page.getByLabel("支出类别").selectOption({ label: "场地租赁" });
  await page.getByLabel("金额（元）").fill("待定");
  await page.keyboard.press("Enter");
  await page.getByText("金额应为数字，最多两位小数，如 12000.00。").waitFor();
  await page.getByLabel("金额（元）").fill("120000.5");
  await page.keyboard.press("Enter");
  const sum = page.getByRole("list", { name: "各作品、项目的预算合计" });
  await expect.poll(() => sum.textContent()).toContain("120,000.50");
  await page.getByRole("button", { name: "场地租赁（海风），修改" }).click();
  await page.getByLabel("金额（元）").fill("80000");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect.poll(() => sum.textContent()).toContain("80,000.00");
  await page.getByRole("button", { name: "撤回：修改预算“场地租赁”" }).click();
  await expect.poll(() => sum.textContent()).toContain("120,000.50");
});

it("has no serious fault for those who hear or type and complains of nothing", async () => {
  expect(await seriousFaults(page)).toEqual([]);
  expect(tab.complaints).toEqual([]);
});
