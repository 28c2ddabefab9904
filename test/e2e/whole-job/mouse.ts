import type { Page } from "playwright-core";
import type { Hands } from "./hands.ts";

/** Only the pointer, and writing where it has put the focus. */
export function mouseOf(page: Page): Hands {
  return {
    goTo: async (title) => {
      await page.getByRole("menuitem", { name: title }).click();
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
    },
    press: (button) => button.click(),
    write: async (field, text) => {
      // Three clicks mark what stands there.
      await field.click({ clickCount: 3 });
      await page.keyboard.type(text);
    },
    // The browser draws its own lists outside of the page, where no driver has a pointer.
    choose: async (list, words) => {
      await list.click({ trial: true });
      await list.selectOption({ label: words });
    },
    pick: async (list, words) => {
      await list.click();
      await page.locator(".ant-select-item-option:visible", { hasText: words }).first().click();
    },
    tick: (box) => box.click(),
    chooseFiles: async (button, paths) => {
      const [dialog] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
      await dialog.setFiles([...paths]);
    },
  };
}
