import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { showPage, titlesOfPages } from "../support/shown-pages.ts";
import { isThorough } from "../support/thorough.ts";
import { areComparable, differenceFromPicture, isMaking, noteSurroundings } from "./screens/golden-screen.ts";
import { moment, type PinnedSample, pinnedSample } from "./screens/pinned-sample.ts";

// Made by UPDATE_GOLDEN=1 npx vitest run test/e2e/screens.test.ts, and compared in a thorough run.
const isWanted = isMaking || (isThorough && (await areComparable()));

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

describe.skipIf(!isWanted)(
  "every screen (skipped unless thorough, with the browser and fonts it was made with)",
  () => {
    let sample: PinnedSample;
    let driven: DrivenWindow;
    let tab: Tab;

    beforeAll(async () => {
      sample = pinnedSample();
      driven = await driveWindow(sample.dir);
      tab = await openTab(driven, driven.link);
      await tab.page.clock.setFixedTime(moment);
      if (isMaking) await noteSurroundings();
    });

    afterAll(async () => {
      await driven?.close();
      sample?.remove();
    });

    it.each(sizes)("looks at $width by $height as it did when a person looked at it", async (size) => {
      const { page } = tab;
      await page.setViewportSize(size);
      const titles = await titlesOfPages(page);
      const differing: string[] = [];
      for (const [index, title] of titles.entries()) {
        await showPage(page, title);
        await page.waitForLoadState("networkidle");
        await page.mouse.move(size.width - 1, size.height - 1);
        const name = `${size.width}x${size.height}/${String(index + 1).padStart(2, "0")}-${title}`;
        const share = differenceFromPicture(name, await page.screenshot({ animations: "disabled" }));
        if (share > 0) differing.push(`${name}: ${(share * 100).toFixed(2)} % of its pixels`);
      }
      expect(differing).toEqual([]);
    });
  },
);
