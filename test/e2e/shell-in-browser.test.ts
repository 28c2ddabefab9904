import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { type SampleWorkspace, sampleWorkspace } from "../support/sample-workspace.ts";

let workspace: SampleWorkspace;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  workspace = sampleWorkspace();
  driven = await driveWindow(workspace.dir);
  tab = await openTab(driven, driven.link);
  page = tab.page;
  await page.getByRole("heading", { name: "尚缺材料" }).waitFor();
});

afterAll(async () => {
  await driven.close();
  workspace.remove();
});

const figureColour = (property: string): Promise<string> =>
  page.evaluate(`getComputedStyle(document.querySelector(".figure")).${property}`);

describe("the overview of the sample studio", () => {
  it("sets what can be claimed, what is up to the authority and what is missing beside each other", async () => {
    expect(await page.locator(".figure dt").allTextContents()).toEqual([
      "按公式可申领",
      "最高不超过（待核定）",
      "尚缺材料",
    ]);
    const lacking = await page.locator(".missing > li").count();
    expect(await page.locator(".figure.lacking .value").textContent()).toBe(`${lacking} 项`);
    expect(await page.locator(".missing > li").first().textContent()).toContain("须先补齐");
  });

  it("shows where the books stand and how far the caps are", async () => {
    const books = page.getByRole("region", { name: "支出" });
    for (const word of ["可计入", "不计入", "未定", "一分不差"]) await books.filter({ hasText: word }).waitFor();
    await page.getByRole("progressbar").first().waitFor();
  });
});

describe("the shell", () => {
  it("goes to pages by keyboard, gives the focus to the page's title, and finds the page again", async () => {
    const titles = await page.getByRole("menuitem").allTextContents();
    await page.keyboard.press(`Alt+Digit${titles.indexOf("测算") + 1}`);
    await page.getByRole("heading", { name: "测算", level: 1 }).waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe("测算");
    await expect.poll(() => page.locator("[aria-current=page]").textContent()).toBe("测算");
    await page.reload();
    await page.getByRole("heading", { name: "测算", level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "工作台", level: 1 }).waitFor();
  });

  it("lets the keyboard skip the navigation", async () => {
    await page.reload();
    await page.getByRole("heading", { name: "尚缺材料" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("main");
    expect(page.url()).not.toContain("#");
  });

  it("follows the system's colours until the user chooses, and remembers the choice", async () => {
    const light = await figureColour("backgroundColor");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => figureColour("backgroundColor")).not.toBe(light);
    await page.getByTitle("浅色").click();
    await expect.poll(() => figureColour("backgroundColor")).toBe(light);
    await page.reload();
    await page.getByRole("heading", { name: "尚缺材料" }).waitFor();
    await expect.poll(() => figureColour("backgroundColor")).toBe(light);
    await page.getByTitle("跟随系统").click();
    await page.emulateMedia({ colorScheme: "light" });
  });

  it("tells its keys, and closes what was opened with Escape", async () => {
    await page.getByRole("button", { name: "键盘操作说明" }).click();
    const help = page.getByRole("tooltip").filter({ hasText: "键盘操作" });
    await help.waitFor();
    expect(await help.textContent()).toContain("Alt + 1工作台");
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "hidden" });
  });

  it("keeps to its host, complains of nothing, and writes no style into the page", async () => {
    expect(await page.locator("style").count()).toBe(0);
    const { origin } = new URL(driven.link);
    expect(tab.requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
    expect(tab.complaints).toEqual([]);
  });

  it("loses one page, and no more, to a defect of that page", async () => {
    await page.route("**/call", (route) =>
      route.request().postData()?.includes("overview.show")
        ? route.fulfill({ body: `${JSON.stringify({ ok: true, value: { asOf: "unreadable" } })}\n` })
        : route.continue(),
    );
    await page.reload();
    await page.getByRole("menuitem", { name: "工作台" }).click();
    await page.getByRole("alert").filter({ hasText: "窗口内部出错" }).waitFor();
    await page.getByRole("menuitem", { name: "测算" }).click();
    await page.getByRole("heading", { name: "第二条" }).waitFor();
    await page.unroute("**/call");
  });
});
