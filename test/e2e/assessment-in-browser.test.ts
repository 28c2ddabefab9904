import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DrivenWindow, driveWindow, openTab } from "../support/driven-window.ts";
import { type TalentWorkspace, talentWorkspace } from "../support/talent-workspace.ts";

let workspace: TalentWorkspace;
let driven: DrivenWindow;

beforeAll(async () => {
  workspace = talentWorkspace();
  driven = await driveWindow(workspace.dir);
});

afterAll(async () => {
  await driven.close();
  workspace.remove();
});

describe("the window in a browser", () => {
  it("shows the assessment of the workspace, keeps to its host and to itself, and survives a reload", async () => {
    const { page, complaints, requests } = await openTab(driven, driven.link);
    await page.getByRole("menuitem", { name: "测算" }).click();
    await page.getByRole("heading", { name: "第八条" }).waitFor();
    const main = page.locator("main");
    for (const words of [
      ...["人才奖励", "最高不超过 100,000.00 元", "另有 1 项尚无任何记录"],
      "经认定纳入“兴辽英才计划”的,给予每人最高不超过10万元奖励",
    ])
      await main.filter({ hasText: words }).waitFor();
    expect(page.url()).not.toContain("#");
    await page.reload();
    await page.getByRole("heading", { name: "第八条" }).waitFor();
    const { origin } = new URL(driven.link);
    expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("tells a second tab with the used link what to do", async () => {
    const { page } = await openTab(driven, driven.link);
    await page.getByRole("alert").filter({ hasText: "这个链接已经用过" }).waitFor();
    await page.close();
  });
});
