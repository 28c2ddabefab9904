import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type DrivenWindow, openTab, type Tab } from "./driven-window.ts";

/**
 * Another tab that stands for the window after a crash, once it offers what was kept of `before`, which says nothing before it goes.
 * Drafts are kept a moment after the last key, on a busy machine a little later: the new tab is loaded anew until it offers them.
 */
export async function tabAfterCrash(
  driven: DrivenWindow,
  before: Page,
  offered: (page: Page) => Locator,
): Promise<Tab> {
  const session = await before.evaluate(() => sessionStorage.getItem("shenbao.session") ?? "");
  await before.waitForTimeout(1_000);
  const tab = await openTab(driven, new URL(driven.link).origin);
  await tab.page.evaluate((kept) => sessionStorage.setItem("shenbao.session", kept), session);
  const look = async (): Promise<number> => {
    await tab.page.reload();
    await tab.page.getByRole("heading", { level: 1 }).waitFor();
    await tab.page.waitForTimeout(500);
    return offered(tab.page).count();
  };
  await expect.poll(look).toBe(1);
  return tab;
}
