import type { Page } from "playwright-core";

/** The titles of the window's pages, as its navigation lists them. */
export async function titlesOfPages(page: Page): Promise<readonly string[]> {
  const items = page.getByRole("menuitem");
  await items.first().waitFor();
  // Behind a title may stand how many new files wait there.
  return (await items.allTextContents()).map((text) => text.split(" ")[0] ?? "");
}

/** Shows a page by the navigation, until it waits for nothing. */
export async function showPage(page: Page, title: string): Promise<void> {
  const titles = await titlesOfPages(page);
  await page.getByRole("menuitem").nth(titles.indexOf(title)).click();
  await shownPage(page, title).waitFor({ timeout: 60_000 });
}

/** The page of a title once it shows what it is for: while a page waits it says 正在…. */
export const shownPage = (page: Page, title: string) =>
  page.locator("main", { hasText: new RegExp(`^${title}.`), hasNotText: /正在[^，。]{2,12}…/ });
