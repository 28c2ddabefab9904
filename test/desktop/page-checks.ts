import type { Page } from "playwright-core";
import { expect } from "vitest";

// What the page itself can be asked, on the double of Electron and on a real one alike.

/** An address that is nobody's here. */
export const elsewhere = "https://example.org/";

/** Throws where the page has anything of Node's. */
export async function hasNoNode(page: Page): Promise<void> {
  const found = await page.evaluate(() =>
    ["require", "process", "module", "Buffer", "electron"].filter((name) => name in window),
  );
  expect(found).toEqual([]);
}

/** Throws where an inline script runs or a request goes elsewhere: Chromium enforces the content policy. */
export async function runsNothingForeign(page: Page): Promise<void> {
  expect(await page.evaluate(tryInlineScript)).toMatch(/^(script-src-elem|require-trusted-types-for)$/);
  expect(await page.evaluate(tryFetch, elsewhere)).toBe("connect-src");
}

/** Throws where the page is given anything but the app's own functions. */
export async function hasOurFunctionsOnly(page: Page): Promise<void> {
  const given = await page.evaluate(() => {
    const { shenbao } = window as unknown as { readonly shenbao: object };
    return Object.entries(shenbao).map(([name, member]) => `${name}: ${typeof member}`);
  });
  expect(given.toSorted()).toEqual([
    ...["call: function", "cancel: function", "chooseFolder: function", "dragOut: function"],
    ...["onCommand: function", "pathOf: function"],
  ]);
  expect(await page.evaluate(() => ["ipcRenderer", "contextBridge"].filter((name) => name in window))).toEqual([]);
}

/** In the page: adds an inline script; the directive that refused it, "ran" when none did. */
function tryInlineScript(): Promise<string> {
  return new Promise((settle) => {
    document.addEventListener("securitypolicyviolation", (event) => settle(event.effectiveDirective), { once: true });
    const script = document.createElement("script");
    try {
      script.textContent = "document.body.dataset.ran = 'yes'";
      document.body.append(script);
      setTimeout(() => settle("ran"), 1000);
    } catch {
      settle("require-trusted-types-for");
    }
  });
}

/** In the page: fetches from elsewhere; the directive that refused it, "sent" when none did. */
function tryFetch(url: string): Promise<string> {
  return new Promise((settle) => {
    document.addEventListener("securitypolicyviolation", (event) => settle(event.effectiveDirective), { once: true });
    fetch(url).catch(() => setTimeout(() => settle("sent"), 500));
  });
}
