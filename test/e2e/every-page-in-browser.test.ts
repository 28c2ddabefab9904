import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { type SampleWorkspace, sampleWorkspace } from "../support/sample-workspace.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { showPage, titlesOfPages } from "../support/shown-pages.ts";
import { isThorough } from "../support/thorough.ts";

let sample: SampleWorkspace;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  sample = sampleWorkspace();
  driven = await driveWindow(sample.dir);
  tab = await openTab(driven, driven.link);
  page = tab.page;
});

afterAll(async () => {
  await driven?.close();
  sample?.remove();
});

/** As a window of 1280 by 800 is at a scale: twice as large, half as much of it is there. */
async function scaleTo(percent: 100 | 200): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const [width, height] = [(1280 * 100) / percent, (800 * 100) / percent];
  const metrics = { width, height, deviceScaleFactor: percent / 100, mobile: false };
  await devtools.send("Emulation.setDeviceMetricsOverride", metrics);
}

/** By how many pixels the page is wider than the window. */
const overflow = (): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

/** What is wrong with each page in turn. */
async function faultsOfPages(look: (title: string) => Promise<readonly string[]>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const title of await titlesOfPages(page)) {
    await showPage(page, title);
    // Pictures and lists within a page may come after it.
    await page.waitForLoadState("networkidle");
    found.push(...(await look(title)).map((fault) => `${title}: ${fault}`));
  }
  return found;
}

// Contrast hangs on the colours and layout on the scale: each is seen in both ways in every run, all four together in CI.
const seen = [
  ["light", 100],
  ["dark", 200],
  ...(isThorough
    ? ([
        ["light", 200],
        ["dark", 100],
      ] as const)
    : []),
] as const;

describe("every page, the sample studio open", () => {
  it.each(seen)(
    "has no serious fault in %s at %i percent, and is no wider than the window",
    async (colorScheme, percent) => {
      await page.emulateMedia({ colorScheme });
      await scaleTo(percent);
      const faults = await faultsOfPages(async () => {
        const wider = await overflow();
        return [...(wider > 0 ? [`${wider} pixels wider than the window`] : []), ...(await seriousFaults(page))];
      });
      expect(faults).toEqual([]);
    },
  );

  it("keeps what opens over a page within a small window at 200 percent, and within reach of the keyboard", async () => {
    await scaleTo(200);
    await showPage(page, "测算");
    await page.locator(".line-money.certain button").first().click();
    const drawer = page.getByRole("dialog", { name: "所依据的票据" });
    await drawer.getByText("与测算基数一致").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await overflow()).toBe(0);
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "键盘操作说明" }).click();
    const last = page.getByText("关闭弹出的内容");
    await last.waitFor();
    const lowerRight = async () => {
      const box = await last.boundingBox();
      return box === null ? null : { isWithin: box.y + box.height <= 400 && box.x + box.width <= 640 };
    };
    await expect.poll(lowerRight).toEqual({ isWithin: true });
    await page.keyboard.press("Escape");
  });

  it("complains of nothing, and asks nobody but its host", () => {
    const { origin } = new URL(driven.link);
    expect(tab.complaints).toEqual([]);
    expect(tab.requests.filter((url) => !/^(?:blob|data):/.test(url) && new URL(url).origin !== origin)).toEqual([]);
  });
});
