import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { tabAfterCrash } from "../support/after-crash.ts";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { type SampleWorkspace, sampleWorkspace } from "../support/sample-workspace.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { type ThreadWatch, watchThreads } from "../support/threads.ts";

// Rows of a spreadsheet become records; what is typed or pasted and not saved outlives the backend and the window.

let sample: SampleWorkspace;
let threads: ThreadWatch;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

const show = async (title: string): Promise<void> => {
  await page.getByRole("menuitem", { name: new RegExp(`${title}$`) }).click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
};

/** Puts a block on the clipboard and pastes it where the focus is. */
const paste = (text: string): Promise<unknown> =>
  page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

/** The next call that keeps what is typed comes to nothing, as it does while the backend is gone. */
async function loseNextKeeping(): Promise<void> {
  let isLost = false;
  await page.route("**/call", async (route) => {
    const isKeeping = route.request().postData()?.includes('"drafts.keep"') === true;
    if (isLost || !isKeeping) return await route.continue();
    isLost = true;
    await route.abort();
  });
}

beforeAll(async () => {
  sample = sampleWorkspace();
  threads = watchThreads();
  driven = await driveWindow(sample.dir);
  tab = await openTab(driven, driven.link);
  page = tab.page;
});

afterAll(async () => {
  threads?.end();
  await driven?.close();
  sample?.remove();
});

it("a budget pasted on its list is read by the titles that imports know, mended in the preview, and is one step", async () => {
  await show("预算");
  const before = await page.getByText(/^全部 \d+ 行$/).textContent();
  const head = "单位：万元\t\t\t\t\n预算科目\t费用类别\t预算金额\t备注\t剧名";
  const rows = "棚租\t场地费\t12.5\t三天\t\n灯光\t\t待定\t\t灯塔下的契约\n服装\t\t￥3\t\t灯塔下的契约\n合计\t\t99\t\t";
  await paste(`${head}\n${rows}`);
  const preview = page.getByRole("region", { name: "粘贴的预算" });
  await preview.getByRole("button", { name: "加入 1 行" }).waitFor();
  await preview.getByText("表上写明以万元为单位，金额已换算成元。").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await preview.getByLabel(/“场地费”/).selectOption({ label: "场地租赁" });
  await preview.getByLabel("没有写作品或项目的行算作").selectOption({ label: "灯塔下的契约" });
  await preview.getByText("125,000.00").waitFor();
  await preview.getByRole("button", { name: "加入 2 行" }).press("Enter");
  await page.getByRole("button", { name: "撤回：登记预算 2 行" }).waitFor();
  await page.getByRole("button", { name: "棚租（灯塔下的契约），修改" }).waitFor();
  // What could not be read is still there; the sum that was pasted with it is not missed.
  await preview.getByRole("heading", { name: "粘贴的预算：1 行" }).waitFor();
  await page.getByRole("button", { name: "撤回：登记预算 2 行" }).press("Enter");
  await expect.poll(() => page.getByText(/^全部 \d+ 行$/).textContent()).toBe(before);
});

it("what is typed while the backend dies is kept as soon as it is back, and found by a window opened anew", async () => {
  await show("对账");
  await page.getByRole("tab", { name: "未定与不申报" }).click();
  await loseNextKeeping();
  const reason = page.getByLabel("不申报的理由");
  await reason.fill("与本剧无关的短驳用车");
  await page.getByRole("alert").getByText("正在填写的内容暂存不了").waitFor();
  await threads.killYoungest();
  await page.getByRole("alert").getByText("正在填写的内容暂存不了").waitFor({ state: "detached" });
  await expect.poll(() => threads.backends().length).toBe(2);
  const waiting = (one: Page) => one.getByRole("button", { name: /^列为不申报的理由/ });
  const again = await tabAfterCrash(driven, page, waiting);
  await again.page.getByRole("button", { name: /^粘贴的预算/ }).waitFor();
  await waiting(again.page).click();
  await again.page.getByRole("tab", { name: "未定与不申报" }).click();
  await again.page.getByRole("button", { name: "恢复" }).click();
  await expect.poll(() => again.page.getByLabel("不申报的理由").inputValue()).toBe("与本剧无关的短驳用车");
  page = again.page;
});

it("rows that were pasted and wait for a hand are found again with what was mended", async () => {
  await show("预算");
  await page.getByRole("button", { name: "恢复" }).click();
  const preview = page.getByRole("region", { name: "粘贴的预算" });
  await preview.getByLabel("第 1 行第 3 列").fill("1.2万元");
  await page.keyboard.press("Enter");
  await preview.getByRole("button", { name: "加入 1 行" }).press("Enter");
  await page.getByRole("button", { name: "撤回：登记预算 1 行" }).waitFor();
  await page.getByRole("button", { name: "灯光（灯塔下的契约），修改" }).waitFor();
  await preview.waitFor({ state: "detached" });
  // The one call that was lost on purpose.
  expect(tab.complaints.filter((one) => !one.includes("ERR_FAILED"))).toEqual([]);
});
