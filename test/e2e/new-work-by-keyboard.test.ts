import type { Page } from "playwright-core";
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

/** Tabs on until what has the focus goes by that name, once there is something that does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const named = page.getByLabel(name, { exact: true }).or(page.getByRole("button", { name, exact: true }));
  await named.first().waitFor();
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const labels =
        element !== null && "labels" in element ? (element.labels as NodeListOf<HTMLElement> | null) : null;
      return element?.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? element?.textContent ?? "";
    });
    if (focused.trim() === name) return;
  }
  throw new Error(`nothing by the name of ${name} is reached by Tab`);
}

async function goTo(page: Page, title: string): Promise<void> {
  const titles = await page.getByRole("menuitem").allTextContents();
  const index = titles.findIndex((text) => text.includes(title));
  await page.keyboard.press(`Alt+Digit${(index + 1) % 10}`);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

/** Adds a scene of a minute and a half: from the button back over the new row to its first field, then on. */
async function enterScene(page: Page, scene: number): Promise<void> {
  await tabTo(page, "添加取景");
  await page.keyboard.press("Enter");
  await page.getByLabel(`取景 ${scene} 起`, { exact: true }).waitFor();
  for (let step = 0; step < 8; step += 1) await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("老码头");
  await type(page, `取景 ${scene} 起`, "00:01:00");
  await type(page, `取景 ${scene} 止`, "00:02:30");
}

describe("a new work", () => {
  it("entered by keyboard alone is counted among the lines of the assessment, the lengths of its scenes computed", async () => {
    const { page, complaints } = await openTab(driven, driven.link);
    await page.getByRole("menuitem").first().waitFor();
    await goTo(page, "作品");
    await tabTo(page, "登记新作品或项目");
    await page.keyboard.press("Enter");
    await tabTo(page, "是否在辽宁省备案立项");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.getByLabel("是否在辽宁省备案立项").inputValue()).toBe("yes");
    await type(page, "名称", "海岸线");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "海岸线" }).waitFor();
    for (const scene of [1, 2]) await enterScene(page, scene);
    await expect.poll(() => page.getByLabel("取景 2 秒数").inputValue()).toBe("90");
    await page.keyboard.press("Tab");
    await page.getByText("已保存", { exact: true }).first().waitFor();
    await goTo(page, "测算");
    // The scenes point to one line, which waits for a reading; the others of the work, and a person's one, have nothing recorded.
    await page.getByText("另有 13 项尚无任何记录").waitFor();
    await page.getByText("在辽取景传播奖励").first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});
