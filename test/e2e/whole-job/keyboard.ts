import type { Locator, Page } from "playwright-core";
import type { Hands } from "./hands.ts";

const mostSteps = 400;

/** Only keys: Tab and Shift+Tab, arrows, Enter, Space, Escape, letters, Alt with a digit. */
export function keyboardOf(page: Page): Hands {
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const tabTo = (target: Locator): Promise<void> => stepTo(target, press, hasFocus);
  return {
    goTo: async (title) => {
      await page.getByRole("menuitem", { name: title }).waitFor();
      const titles = await page.getByRole("menuitem").allTextContents();
      const index = titles.findIndex((text) => text.startsWith(title));
      if (index < 10) await press(`Alt+Digit${(index + 1) % 10}`);
      else await openByMenu(page, title, press);
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
    },
    press: async (button) => {
      await tabTo(button);
      await press("Enter");
    },
    write: async (field, text) => {
      await tabTo(field);
      await press("Control+a");
      await page.keyboard.type(text);
    },
    choose: async (list, words) => {
      await tabTo(list);
      await stepAlong(list, words, press);
    },
    pick: async (list, words) => {
      await tabTo(list);
      await page.keyboard.type(words);
      await page.locator(".ant-select-item-option-active:visible", { hasText: words }).waitFor();
      await press("Enter");
    },
    tick: async (box) => {
      // Of round boxes Tab finds one; the arrows go on to the others.
      await stepTo(box, press, isAmongItsOwn);
      for (let step = 0; step < mostSteps && !(await box.evaluate(hasFocus)); step += 1) await press("ArrowDown");
      const isTaken = (await box.getAttribute("type")) === "radio" && (await box.isChecked());
      if (!isTaken) await press("Space");
    },
    chooseFiles: async (button, paths) => {
      await tabTo(button);
      const [dialog] = await Promise.all([page.waitForEvent("filechooser"), press("Enter")]);
      await dialog.setFiles([...paths]);
    },
  };
}

type Press = (key: string) => Promise<void>;

const hasFocus = (element: Element): boolean => element === document.activeElement;

/** Whether the focus is on the element or, where it is a round box, on one that excludes it. */
const isAmongItsOwn = (element: Element): boolean => {
  const active = document.activeElement;
  if (element === active) return true;
  const [own, other] = [element, active].map((one) => (one instanceof HTMLInputElement ? one : null));
  return own?.type === "radio" && other?.type === "radio" && own.name === other.name && own.name !== "";
};

/** Tab by Tab until the focus is there, in the direction in which it lies. */
async function stepTo(target: Locator, press: Press, isThere: (element: Element) => boolean): Promise<void> {
  await target.waitFor({ state: "attached" });
  const key = (await target.evaluate(liesBehind)) ? "Shift+Tab" : "Tab";
  for (let step = 0; step < mostSteps; step += 1) {
    if (await target.evaluate(isThere)) return;
    await press(key);
  }
  throw new Error(`no ${key} leads to ${target.toString()}`);
}

const liesBehind = (element: Element): boolean => {
  const active = document.activeElement;
  if (active === null || active === document.body) return false;
  return (element.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
};

/** Arrow by arrow through a list of the browser's own. */
async function stepAlong(list: Locator, words: string, press: Press): Promise<void> {
  const places = await list.evaluate((element, wanted) => {
    const { options, selectedIndex } = element as HTMLSelectElement;
    return [...options].findIndex(({ label }) => label === wanted) - selectedIndex;
  }, words);
  for (let step = 0; step < Math.abs(places); step += 1) await press(places > 0 ? "ArrowDown" : "ArrowUp");
  const taken = await list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label);
  if (taken !== words) throw new Error(`the arrows lead to ${taken ?? "nothing"} and not to ${words}`);
}

/** The pages beyond the tenth have no digit: the arrows go to them in the navigation. */
async function openByMenu(page: Page, title: string, press: Press): Promise<void> {
  const item = page.getByRole("menuitem", { name: title });
  await stepTo(item, press, (element) => element.closest("[role=menu]")?.contains(document.activeElement) === true);
  for (let step = 0; step < mostSteps && !(await item.evaluate(hasFocus)); step += 1) await press("ArrowDown");
  await press("Enter");
}
