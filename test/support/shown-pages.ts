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
  await shownPage(page, title).waitFor();
}

/** The page of a title once it shows what it is for: while a page waits it says 正在…. */
export const shownPage = (page: Page, title: string) =>
  page.locator("main", { hasText: new RegExp(`^${title}.`), hasNotText: /正在[^，。]{2,12}…/ });

/** Comes once the host has taken a call, which a reload would cut off before; to be asked for before what makes the call. */
export const answerTo = async (page: Page, call: string): Promise<void> =>
  void (await page.waitForResponse((one) => one.request().postData()?.includes(`"${call}"`) === true));

/** Chooses the window's colours as a keyboard does, until it has them. */
export async function chooseColours(page: Page, colours: "light" | "dark"): Promise<void> {
  await page.getByRole("radio", { name: colours === "dark" ? "深色" : "浅色" }).press("Space");
  await page.locator(`html[data-colours=${colours}]`).waitFor();
}
