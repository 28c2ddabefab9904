import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkPagePath, renderCheckPage } from "../../electron/documents/check-page/render-check-page.ts";
import { packZip } from "../../electron/documents/pack-zip.ts";
import { renderStartPage } from "../../electron/documents/render-start-page.ts";
import { encryptPackage } from "../../electron/dossier/encrypt-package.ts";
import { writePackage } from "../../electron/dossier/write-package.ts";
import { madeUpDossier } from "../electron/documents/made-up-dossier.ts";
import { sampleInfo, textEntry } from "../electron/dossier/sample-package.ts";
import { browserArguments, findBrowser } from "../support/find-browser.ts";
import { patience } from "../support/patience.ts";
import { seriousFaults } from "../support/serious-faults.ts";

const dossier = madeUpDossier("short");
const folder = mkdtempSync(join(tmpdir(), "shenbao-reviewer-"));
const zip = join(folder, "package.zip");
const bag = join(folder, "package");
const files = [...dossier.documents, ...dossier.workbooks, ...dossier.originals].map(({ path }) => path);

let browser: Browser;
let page: Page;
let seal: string;
const requests: string[] = [];
const complaints: string[] = [];

async function write(out: string): Promise<string> {
  const entries = [
    textEntry("data/index.html", renderStartPage(dossier)),
    textEntry(checkPagePath, renderCheckPage(dossier)),
    ...files.map((path) => textEntry(path, `内容 ${path}`)),
  ];
  const result = await writePackage({ out, entries, info: sampleInfo });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.seal;
}

beforeAll(async () => {
  seal = await write(zip);
  await write(bag);
  browser = await chromium.launch({ executablePath: await findBrowser(), args: [...browserArguments] });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.setDefaultTimeout(patience);
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => complaints.push(message.text()));
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const startPage = pathToFileURL(join(bag, "data/index.html")).href;

/** What the check page says of a ZIP or an unpacked folder. */
async function checked(what: "zip" | "folder", path: string): Promise<{ said: string; found: string }> {
  await page.locator(`#${what}`).setInputFiles(path);
  const said = page.getByRole("status").filter({ hasText: /[。]$/ });
  await said.waitFor();
  await page.locator(`#${what}:enabled`).waitFor();
  return {
    said: (await said.textContent()) ?? "",
    found: (await page.locator("#found > *").allTextContents()).join("\n"),
  };
}

/** A copy of the unpacked package, changed. */
function changed(name: string, change: (data: string) => void): string {
  const copy = join(folder, name);
  cpSync(bag, copy, { recursive: true });
  change(join(copy, "data"));
  return copy;
}

const [first = "", second = "", third = ""] = files.map((path) => path.replace("data/", ""));

it("leads a reader without anything but a browser from the start page to a receipt in two clicks", async () => {
  await page.goto(startPage);
  await page.getByRole("navigation", { name: "本页目录" }).getByRole("link", { name: "电子原件" }).click();
  const [original] = dossier.originals;
  const row = page.locator(`#original-${original?.number}`);
  expect(await row.textContent()).toMatch(/发票 \d{20} · 2026-02-14 · .+ · [\d,]+\.\d\d 元/);
  const link = row.getByRole("link");
  expect(await link.getAttribute("href")).toBe(original?.path.replace("data/", ""));
  expect(await seriousFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  await page.setViewportSize({ width: 1366, height: 768 });
});

it("checks the ZIP and the unpacked folder on the check page, with the seal that the reader was told", async () => {
  await page.goto(startPage);
  await page.getByRole("link", { name: "核对页" }).click();
  await page.waitForURL(pathToFileURL(join(bag, checkPagePath)).href);
  const count = files.length + 5;
  const whole = await checked("zip", zip);
  expect(whole.said).toBe(`核对通过：${count} 个文件逐一与清单相符，没有缺少、多出或改动的。`);
  expect(whole.found).toContain(seal);
  expect((await checked("folder", bag)).said).toBe(whole.said);
  await page.getByLabel("申报单位告知的封印").fill(` ${seal.toUpperCase()} `);
  await page.getByText("封印与您填写的相同").waitFor();
  await page.getByLabel("申报单位告知的封印").fill(seal.replace(/^./, (digit) => (digit === "0" ? "1" : "0")));
  await page.getByText("这不是申报单位所说的那一份").waitFor();
  await page.getByLabel("申报单位告知的封印").fill("");
  const again = join(folder, "again.zip");
  const names = readdirSync(bag, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name));
  writeFileSync(again, packZip(Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path)]))));
  expect((await checked("zip", again)).said).toBe(whole.said);
  expect(await seriousFaults(page)).toEqual([]);
});

it("names what was altered, removed, added and renamed, and what is no package", async () => {
  const altered = changed("altered", (data) => {
    const bytes = readFileSync(join(data, first));
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    writeFileSync(join(data, first), bytes);
  });
  const one = await checked("folder", altered);
  expect(one.said).toContain("核对不通过：有 1 处");
  expect(one.found).toContain(`内容被改动或已损坏（1）\ndata/${first}`);
  const moved = changed("moved", (data) => {
    rmSync(join(data, first));
    renameSync(join(data, second), join(data, "originals/9999-x.pdf"));
    writeFileSync(join(data, `${third}.bak`), "多的");
    writeFileSync(join(data, "Thumbs.db"), "");
  });
  const { said, found } = await checked("folder", moved);
  expect(said).toContain("核对不通过：有 3 处");
  expect(found).toContain(`缺少（1）\ndata/${first}`);
  expect(found).toContain(`data/${second} 改成了 data/originals/9999-x.pdf`);
  expect(found).toContain(`多出来、不属于申报包（1）\ndata/${third}.bak`);
  expect(found).toContain("内容未受影响（1）\ndata/Thumbs.db");
  const relisted = changed("relisted", (data) => {
    const list = join(data, "../manifest-sha256.txt");
    writeFileSync(
      list,
      readFileSync(list, "utf8").replace(/^[0-9a-f]/, (digit) => (digit === "0" ? "1" : "0")),
    );
  });
  expect((await checked("folder", relisted)).found).toContain("manifest-sha256.txt");
  expect((await checked("folder", join(bag, "data"))).said).toContain("没有 bagit.txt，不是完整的申报包");
  const locked = join(folder, "locked.zip");
  await encryptPackage({ package: zip, out: locked, password: "12345678" });
  expect((await checked("zip", locked)).said).toContain("加了密码");
  const cut = join(folder, "cut.zip");
  writeFileSync(cut, readFileSync(zip).subarray(0, 2_000));
  expect((await checked("zip", cut)).said).toContain("不是完整的 ZIP");
  // The folder can be chosen, and nothing of it leaves the page.
  expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
  expect(complaints).toEqual([]);
});

it("says on the check page what else can be done where scripts are off", async () => {
  const bare = await browser.newPage({ javaScriptEnabled: false });
  await bare.goto(pathToFileURL(join(bag, checkPagePath)).href);
  await bare.getByText("没有运行本页的脚本").waitFor();
  expect(await bare.getByLabel("申报包的 ZIP 文件").isVisible()).toBe(false);
  await bare.getByRole("link", { name: "首页“怎样核对”" }).click();
  await bare.getByRole("heading", { name: "怎样核对" }).waitFor();
  await bare.close();
});
