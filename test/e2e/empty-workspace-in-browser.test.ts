import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorkspace } from "../../electron/store/create-workspace.ts";
import { type DrivenWindow, driveWindow, openTab } from "../support/driven-window.ts";
import { seriousFaults } from "../support/serious-faults.ts";

let folder: string;
let driven: DrivenWindow;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-empty-"));
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(join(folder, "studio"), { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  created.value.close();
  driven = await driveWindow(join(folder, "studio"));
});

afterAll(async () => {
  await driven.close();
  rmSync(folder, { recursive: true, force: true });
});

it("teaches an empty workspace's owner four steps, with ways to pages that exist", async () => {
  const { page, complaints } = await openTab(driven, driven.link);
  await page.getByRole("heading", { name: "还没有任何记录，从这里开始" }).waitFor();
  await expect.poll(() => page.locator(".first-steps > li").count()).toBe(4);
  await page.locator(".window-title", { hasText: "尚未填写单位名称" }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "去这里：看测算，导出申报包" }).click();
  await page.getByRole("heading", { name: "测算", level: 1 }).waitFor();
  expect(complaints).toEqual([]);
});
