import { execFileSync } from "node:child_process";
import { type Browser, chromium, type Page } from "playwright-core";
import { serveWorkspace } from "../../electron/serve-workspace.ts";
import { browserArguments, findBrowser } from "./find-browser.ts";
import { answerLate } from "./late-answers.ts";
import { madeOnce } from "./made-once.ts";
import { patience } from "./patience.ts";

/** A tab, with what it complains about and where it reaches. */
export interface Tab {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
}

/** The window as it ships, built, served over a workspace and driven by a real browser. */
export interface DrivenWindow {
  readonly browser: Browser;
  /** The link of the workspace's host, with its one-time token. */
  readonly link: string;
  readonly close: () => Promise<void>;
}

/** Serves a workspace, or the start screen where none is named, and starts a browser; the caller closes both. */
export async function driveWindow(dir?: string): Promise<DrivenWindow> {
  const windowFolder = builtWindow();
  const named = dir === undefined ? {} : { dir };
  const served = await serveWorkspace({ ...named, program: "测试程序", windowFolder });
  if (!served.ok) throw new Error(served.error);
  if (served.value.refusal !== null) throw new Error(served.value.refusal);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...browserArguments] });
  const close = async (): Promise<void> => {
    await browser.close();
    await served.value.close();
  };
  return { browser, link: served.value.link, close };
}

/** The window as all tests of a run drive it: built once, and served by each for itself. */
export const builtWindow = (): string => madeOnce("window", buildWindow);

/** Builds the window as it ships, in a process of its own: under the tests' NODE_ENV it would be React's development build. */
function buildWindow(folder: string): void {
  const args = ["node_modules/vite/bin/vite.js", "build", "--config", "build/vite.config.ts", "--outDir", folder];
  execFileSync(process.execPath, args, { env: { ...process.env, NODE_ENV: "production" }, stdio: "pipe" });
}

/** Opens a tab of its own and keeps what it complains about and where it reaches. */
export async function openTab({ browser }: DrivenWindow, address: string): Promise<Tab> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(patience);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  // Listened to from the start: a browser told of it only as a key is pressed may open its own dialog before it has heard (3 of 400 on a busy machine).
  page.on("filechooser", () => undefined);
  await answerLate(page);
  await page.goto(address);
  return { page, complaints, requests };
}
