import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import type { Control, MenuEntry } from "../electron-double/control.ts";
import type { RealApp } from "../support/real-electron.ts";

/** An entry of the program's menu, as the person sees it. */
export interface MenuLine extends Pick<MenuEntry, "label" | "role" | "accelerator"> {
  readonly submenu?: readonly MenuLine[];
}

/** A running app as it can be asked on the double of Electron and on a real one alike. */
export interface DesktopFace {
  readonly page: Page;
  readonly menu: () => Promise<readonly MenuLine[]>;
  /** Picks the entry under these labels, or the first one where the last is null. */
  readonly pick: (...labels: readonly (string | null)[]) => Promise<void>;
  /** Starts the program a second time with one word behind its name. */
  readonly startAgain: (word: string) => Promise<void>;
}

/** The entry of a menu under these labels, the first one for null; throws where there is none. */
export function entryOf<Line extends MenuLine>(menu: readonly Line[], ...labels: readonly (string | null)[]): Line {
  const [label, ...rest] = labels;
  const found = label === null ? menu[0] : menu.find((one) => one.label === label);
  if (found === undefined) throw new Error(`no ${label} in ${menu.map((one) => one.label).join("、")}`);
  return rest.length === 0 ? found : entryOf((found.submenu ?? []) as readonly Line[], ...rest);
}

/** The face of an app on the double. */
export function doubleFace(control: Control): DesktopFace {
  const [window] = control.windows;
  if (window === undefined) throw new Error(`no window; ${JSON.stringify(control.errorBoxes)}`);
  return {
    page: window.page,
    menu: () => Promise.resolve(control.menu),
    pick: async (...labels) => entryOf<MenuEntry>(control.menu, ...labels).click?.(),
    startAgain: async (word) => void control.app.emit("second-instance", {}, ["electron", "main.js", word], "/"),
  };
}

/** The face of an app on the Electron that is installed. */
export function realFace({ app, page, program, words }: RealApp): DesktopFace {
  return {
    page,
    menu: () => app.evaluate(readMenu),
    pick: (...labels) => app.evaluate(pickEntry, labels),
    startAgain: async (word) => void (await promisify(execFile)(program, [...words, word])),
  };
}

type ElectronModule = typeof import("electron");

// Both run in the app's own process: they must stand alone.

function readMenu({ Menu }: ElectronModule): readonly MenuLine[] {
  const linesOf = (menu: Electron.Menu | null | undefined): readonly MenuLine[] =>
    (menu?.items ?? [])
      .filter(({ type }) => type !== "separator")
      .map(({ label, role, accelerator, submenu }) => ({
        label,
        ...(role ? { role } : {}),
        ...(typeof accelerator === "string" ? { accelerator } : {}),
        ...(submenu ? { submenu: linesOf(submenu) } : {}),
      }));
  return linesOf(Menu.getApplicationMenu());
}

function pickEntry({ Menu }: ElectronModule, labels: readonly (string | null)[]): void {
  let items = Menu.getApplicationMenu()?.items ?? [];
  labels.forEach((label, place) => {
    const item = label === null ? items[0] : items.find((one) => one.label === label);
    if (item === undefined) throw new Error(`no ${label} in ${items.map((one) => one.label).join("、")}`);
    if (place === labels.length - 1) item.click();
    items = item.submenu?.items ?? [];
  });
}
