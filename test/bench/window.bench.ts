import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { einvoiceXml } from "../../build/sample/einvoice-xml.ts";
import { fen } from "../../shared/money.ts";
import { driveWindow, openTab } from "../support/driven-window.ts";
import { shownPage, showPage } from "../support/shown-pages.ts";
import { type Frames, frameLine, recordFrames, stopFrames } from "./frames.ts";
import { medianOf, resultLine, say } from "./measure.ts";

const works = 20;
const invoices = 10_000;
const imported = 1_000;
const runs = 5;
const pages = ["工作台", "支出", "作品", "预算", "对账", "收益与播出", "材料", "测算", "口径", "申报包"];

/** What was measured of the window over one workspace. */
interface Measured {
  /** Until 工作台 is shown for the first time, nothing of the workspace being known yet. */
  readonly first: number;
  readonly screens: ReadonlyMap<string, number>;
  readonly scrolled: Frames;
  readonly resting: Frames;
  readonly importing: Frames;
  readonly saved: number;
  readonly savedMeanwhile: number;
  readonly pageMegabytes: number;
  readonly backendMegabytes: number;
}

const root = mkdtempSync(join(tmpdir(), "shenbao-window-bench-"));

/** Made in a process of its own, so that what it takes is not counted. */
function newWorkspace(name: string, allocations: number): string {
  const dir = join(root, name);
  const program = join(import.meta.dirname, "make-workspace-in-child.ts");
  execFileSync(process.execPath, [program, dir, String(works), String(allocations)], { stdio: "inherit" });
  return dir;
}

/** Invoices that no workspace of this bench has yet. */
function newInvoices(): readonly string[] {
  const folder = join(root, "invoices");
  mkdirSync(folder);
  return Array.from({ length: imported }, (_, index) => {
    const path = join(folder, `${index}.xml`);
    const line = { name: "*租赁*器材", amountExTax: fen(10_000 + index), taxRate: "6", taxAmount: fen(600) };
    const number = `26999${String(index).padStart(15, "0")}`;
    const parties = {
      seller: { name: "沈阳示例器材租赁有限公司", taxId: "91210100MA0000002U" },
      buyer: { name: "辽宁量尺影视有限公司", taxId: "91210100MA0000001X" },
    };
    writeFileSync(path, einvoiceXml({ number, issuedOn: "2026-03-05", kind: "ordinary", ...parties, lines: [line] }));
    return path;
  });
}

/** How long until a page that is opened anew shows what it is for and waits for nothing: the median of the runs, in milliseconds. */
async function screenTime(page: Page, title: string): Promise<number> {
  await showPage(page, title);
  return medianOf(runs, async () => {
    await page.reload({ waitUntil: "commit" });
    await shownPage(page, title).waitFor();
  });
}

/** Turns the wheel over the list, three hundred pixels a time, a hundred times. */
async function scroll(page: Page, over: Locator, isLong: boolean): Promise<Frames> {
  await over.hover();
  const shown = page.locator("main");
  const before = await shown.textContent();
  await recordFrames(page);
  for (let turn = 0; turn < 100; turn += 1) await page.mouse.wheel(0, 300);
  await page.waitForTimeout(500);
  const frames = await stopFrames(page);
  if (isLong && (await shown.textContent()) === before) throw new Error("the list did not scroll");
  return frames;
}

/** Types a name into the form of 单位; also how long until it is said to be saved. */
async function typeName(page: Page, text: string): Promise<{ readonly frames: Frames; readonly saved: number }> {
  await showPage(page, "单位");
  const form = page.getByRole("form", { name: "单位资料" });
  const field = form.getByLabel("单位名称（全称）");
  const saved = form.getByText("已保存", { exact: true });
  await field.fill("");
  await saved.waitFor();
  await field.focus();
  await recordFrames(page);
  for (const letter of text) await page.keyboard.type(letter, { delay: 40 });
  const start = performance.now();
  await page.keyboard.press("Tab");
  await saved.waitFor({ timeout: 120_000 });
  return { saved: performance.now() - start, frames: await stopFrames(page) };
}

async function pageMegabytes(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  return usedSize / 1_000_000;
}

/** Measures the window over a workspace; a list that is not there is stood in for by the page's heading. */
async function measure(dir: string, files: readonly string[], isLarge: boolean): Promise<Measured> {
  const driven = await driveWindow(dir);
  try {
    const start = performance.now();
    const { page } = await openTab(driven, driven.link);
    page.setDefaultTimeout(60_000);
    await shownPage(page, "工作台").waitFor();
    const first = performance.now() - start;
    const row = isLarge
      ? page.locator("main").getByText("沈阳示例器材租赁有限公司").first()
      : page.getByText("还没有支出");
    const screens = new Map<string, number>();
    for (const title of pages) screens.set(title, await screenTime(page, title));
    await showPage(page, "支出");
    await row.waitFor();
    const scrolled = await scroll(page, row, isLarge);
    const heap = await pageMegabytes(page);
    const text = "沈阳量尺影视文化传媒有限公司新址";
    const rest = await typeName(page, text);
    await showPage(page, "支出");
    await page.getByLabel("选择文件", { exact: true }).setInputFiles([...files]);
    await page.getByText(/正在(?:收取文件|读取) [1-9]\d* \/ /).waitFor();
    const busy = await typeName(page, text);
    return {
      ...{
        first,
        screens,
        scrolled,
        resting: rest.frames,
        importing: busy.frames,
        saved: rest.saved,
        savedMeanwhile: busy.saved,
      },
      ...{ pageMegabytes: heap, backendMegabytes: process.memoryUsage.rss() / 1_000_000 },
    };
  } finally {
    await driven.close();
  }
}

try {
  const files = newInvoices();
  const bare = await measure(newWorkspace("empty", 0), files, false);
  const large = await measure(newWorkspace("large", invoices * 5), files, true);
  say(
    `window: ${invoices} invoices of five lines, in Chromium through the browser host; the floor is an empty workspace in the same run`,
  );
  say(resultLine("floor: 工作台, the first time, nothing recorded", bare.first));
  say(resultLine("工作台, the first time", large.first, bare.first));
  for (const [title, time] of large.screens) {
    const floor = bare.screens.get(title) ?? 0;
    say(resultLine(`floor: ${title}, opened anew, nothing recorded (median of ${runs})`, floor));
    say(resultLine(`${title}, opened anew`, time, floor));
  }
  say(frameLine("floor: the wheel turned over an empty page", bare.scrolled));
  say(frameLine("支出 scrolled by the wheel, 30,000 pixels", large.scrolled));
  say(frameLine("floor: typing in a form, nothing recorded", bare.resting));
  say(frameLine("typing in a form", large.resting));
  say(frameLine(`floor: the same while ${imported} files are read, nothing recorded`, bare.importing));
  say(frameLine(`typing in a form while ${imported} files are read`, large.importing));
  say(resultLine("floor: from the last key to 已保存, nothing recorded", bare.saved));
  say(resultLine("from the last key to 已保存", large.saved, bare.saved));
  say(resultLine("the same while files are read", large.savedMeanwhile, bare.saved));
  const megabytes = ({ pageMegabytes: page, backendMegabytes: backend }: Measured): string =>
    `page ${page.toFixed(0)} MB of script values, backend and this bench ${backend.toFixed(0)} MB`;
  say(`  floor: memory, nothing recorded: ${megabytes(bare)}`);
  say(`  memory: ${megabytes(large)}`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
