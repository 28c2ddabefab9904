import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserHost } from "../../electron/browser-host.ts";
import { serveWorkspace } from "../../electron/serve-workspace.ts";
import { browserArguments, findBrowser } from "../support/find-browser.ts";
import { type TalentWorkspace, talentWorkspace } from "../support/talent-workspace.ts";

let windowFolder: string;
let workspace: TalentWorkspace;
let host: BrowserHost;
let browser: Browser;

beforeAll(async () => {
  windowFolder = mkdtempSync(join(tmpdir(), "shenbao-window-"));
  buildWindow(windowFolder);
  workspace = talentWorkspace();
  const served = await serveWorkspace({ dir: workspace.dir, program: "测试程序", windowFolder });
  if (!served.ok) throw new Error(served.error);
  host = served.value;
  browser = await chromium.launch({ executablePath: await findBrowser(), args: [...browserArguments] });
});

afterAll(async () => {
  await browser.close();
  await host.close();
  workspace.remove();
  rmSync(windowFolder, { recursive: true, force: true });
});

/** Builds the window as it ships, in a process of its own: under the tests' NODE_ENV it would be React's development build. */
function buildWindow(folder: string): void {
  const args = ["node_modules/vite/bin/vite.js", "build", "--config", "build/vite.config.ts", "--outDir", folder];
  execFileSync(process.execPath, args, { env: { ...process.env, NODE_ENV: "production" }, stdio: "pipe" });
}

/** Opens a tab and keeps what it complains about and where it reaches. */
async function openTab(address: string) {
  const page: Page = await browser.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, complaints, requests };
}

describe("the window in a browser", () => {
  it("shows the assessment of the workspace, keeps to its host and to itself, and survives a reload", async () => {
    const { page, complaints, requests } = await openTab(host.link);
    await page.getByRole("heading", { name: "第八条" }).waitFor();
    const text = await page.locator("main").textContent();
    expect(text).toContain("人才奖励");
    expect(text).toContain("最高不超过 100,000.00 元");
    expect(text).toContain("经认定纳入“兴辽英才计划”的,给予每人最高不超过10万元奖励");
    expect(text).toContain("另有 1 项尚无任何记录");
    expect(page.url()).not.toContain("#");
    await page.reload();
    await page.getByRole("heading", { name: "第八条" }).waitFor();
    const { origin } = new URL(host.link);
    expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("tells a second tab with the used link what to do", async () => {
    const { page } = await openTab(host.link);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("会话已经失效");
    await page.close();
  });
});
