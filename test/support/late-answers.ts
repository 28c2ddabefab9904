import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";

/** How late the host's answers come at most, in milliseconds (`SHENBAO_TEST_LATE`); 0 for at once. */
const latest = Number(process.env["SHENBAO_TEST_LATE"] ?? 0);

// Not all equally, so that answers overtake each other as they do on a busy machine.
const shares = [1, 0.1, 0.6, 0.3];

/** Makes a page wait for its host as on a busy machine, where that is asked for: a test that reads too early then fails every time. */
export async function answerLate(page: Page): Promise<void> {
  if (latest === 0) return;
  let calls = 0;
  await page.route("**/call", async (route) => {
    const share = shares[calls++ % shares.length] ?? 1;
    await setTimeout(latest * share);
    await route.fallback();
  });
}
