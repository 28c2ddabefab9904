import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "pdf-lib";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorkspace } from "../../electron/store/create-workspace.ts";
import { openWorkspace } from "../../electron/store/open-workspace.ts";
import { ok } from "../../shared/result.ts";
import { emptyRecords } from "../electron/services/import/made-up-readings.ts";
import { packedTiff } from "../fixtures/intake/tiff/packed-tiffs.ts";
import { type DrivenWindow, driveWindow, openTab, type Tab } from "../support/driven-window.ts";
import { seriousFaults } from "../support/serious-faults.ts";

let folder: string;
let driven: DrivenWindow;
let tab: Tab;
let page: Page;

const studio = (): string => join(folder, "studio");

/** A workspace with one work and three papers that nobody has filed: a PDF, a picture, and a fax of two pages. */
async function newStudio(): Promise<void> {
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(studio(), { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  const workspace = created.value;
  const picture = new PNG({ width: 60, height: 40 });
  picture.data.fill(120);
  const papers = [
    { fileName: "notice.pdf", mediaType: "application/pdf", bytes: await pdfOf("Award notice") },
    { fileName: "premiere.png", mediaType: "image/png", bytes: PNG.sync.write(picture) },
    { fileName: "licence.tif", mediaType: "image/tiff", bytes: packedTiff("fax-4-pages") },
  ];
  const saved = workspace.transaction(() => {
    workspace.studio.save({ ...emptyRecords.studio, name: "沈阳云帆影视文化有限公司" });
    workspace.subjects.saveAll(emptyRecords.subjects);
    for (const paper of papers) {
      const { sha256 } = workspace.originals.store(paper);
      const file = { sha256, fileName: paper.fileName, mediaType: paper.mediaType };
      const said = { kind: "unsorted", subject: null, state: "on-file" as const, title: paper.fileName };
      const unsaid = { documentNumber: "", issuedOn: null, pages: "", note: "" };
      const number = workspace.evidence.takeNumber();
      workspace.evidence.save({ id: `ev-${number}`, number, ...said, ...unsaid, ...file });
    }
    return ok(null);
  });
  workspace.close();
  if (!saved.ok) throw new Error(saved.error.kind);
}

async function pdfOf(text: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([300, 200]).drawText(text, { x: 40, y: 100, font: await pdf.embedFont(StandardFonts.Helvetica) });
  return pdf.save();
}

const evidenceNow = () => {
  const opened = openWorkspace(studio(), { program: "测试程序", clock: () => "2026-06-01T09:00:00.000Z" });
  if (!opened.ok) throw new Error(opened.error.kind);
  const read = opened.value.transaction(() => ok(opened.value.evidence.list()));
  opened.value.close();
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-evidence-"));
  await newStudio();
  driven = await driveWindow(studio());
  tab = await openTab(driven, driven.link);
  page = tab.page;
  await page.getByText("材料", { exact: true }).first().click();
  await page.getByRole("heading", { name: "材料", level: 1 }).waitFor();
});

afterAll(async () => {
  await driven?.close();
  rmSync(folder, { recursive: true, force: true });
});

it("lists what waits to be filed, with the paper beside its record, and goes on to the next one", async () => {
  await page.getByText("待归类 3").waitFor();
  await page.getByRole("button", { name: "notice.pdf", exact: true }).click();
  await page.getByRole("img", { name: "第 1 页" }).waitFor();
  await page.getByLabel("种类").selectOption({ label: "广电总局入选名单" });
  // The only work there is was taken by itself.
  await expect.poll(() => page.getByLabel("属于").inputValue()).toMatch(/^work\//);
  await page.getByLabel("文号、备案号").fill("辽微剧函〔2026〕3号");
  await page.getByRole("button", { name: "保存，看下一份" }).click();
  await page.getByText("待归类 2").waitFor();
  await page.getByRole("img", { name: "原件 premiere.png" }).waitFor();
});

it("shows every page of a fax that was kept as TIFF", async () => {
  await page.getByRole("button", { name: "licence.tif", exact: true }).click();
  for (const name of ["第 1 页", "第 2 页"]) {
    const canvas = page.getByRole("img", { name });
    // A tenth of the sheet is black, and most of it is paper.
    await expect.poll(() => canvas.evaluate(shareOfBlack)).toBeGreaterThan(0.05);
    expect(await canvas.evaluate(shareOfBlack)).toBeLessThan(0.5);
  }
});

/** The share of a canvas that is black; 0 before anything is drawn. */
function shareOfBlack(element: HTMLElement | SVGElement): number {
  if (!(element instanceof HTMLCanvasElement)) return 0;
  const context = element.getContext("2d");
  if (context === null || element.width === 0) return 0;
  const { data } = context.getImageData(0, 0, element.width, element.height);
  let black = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) < 60 && data[at + 3] === 255) black += 1;
  return (black * 4) / data.length;
}

it("files several alike, takes the last step back, and says what a proof is for", async () => {
  for (const name of ["premiere.png", "licence.tif"])
    await page.getByRole("checkbox", { name: new RegExp(name) }).check();
  const alike = page.getByRole("form", { name: "成批归类" });
  await alike.getByLabel("种类").selectOption({ label: "上线播出证明" });
  await alike.getByRole("button", { name: "一起归类" }).click();
  await page.getByText("待归类 0").waitFor();
  await page.getByRole("button", { name: /^撤回：归类 2 份材料/ }).click();
  await page.getByText("待归类 2").waitFor();
  await page.getByText("已归类 1").click();
  await page.getByRole("button", { name: "notice.pdf", exact: true }).click();
  await page.getByRole("heading", { name: "它证明的条件" }).waitFor();
  await page
    .getByRole("region", { name: /^材料：/ })
    .filter({ hasText: "第四条" })
    .waitFor();
});

it("puts a better file in the place of a proof's, and takes one in where it is wanted", async () => {
  const better = join(folder, "rescanned.pdf");
  writeFileSync(better, await pdfOf("Award notice, rescanned"));
  const pane = page.getByRole("region", { name: /^材料：/ });
  await pane.locator('input[type="file"]').setInputFiles(better);
  await page.locator("#announcer", { hasText: "已替换材料 E001 的文件，编号不变。" }).waitFor({ state: "attached" });
  await pane.getByText("rescanned.pdf").waitFor();
  const licence = join(folder, "licence-scan.pdf");
  writeFileSync(licence, await pdfOf("Business licence"));
  const wanted = page.getByRole("region", { name: /^尚缺的材料/ });
  await wanted.locator('input[aria-label^="有，选文件：营业执照"]').setInputFiles(licence);
  await page.locator("#announcer", { hasText: "已收下材料 E004" }).waitFor({ state: "attached" });
  await page.getByText("已归类 2").waitFor();
});

it("lists what is lacking and records that a paper does not exist, which its condition then says", async () => {
  const wanted = page.getByRole("region", { name: /^尚缺的材料/ });
  await wanted
    .getByRole("button", { name: /^确实没有：/ })
    .first()
    .click();
  await page.getByText("登记为没有 1").waitFor();
});

it("has no serious fault for those who hear or type, reaches nothing outside and complains of nothing", async () => {
  expect(await seriousFaults(page)).toEqual([]);
  expect(tab.complaints).toEqual([]);
  expect(
    tab.requests.filter((url) => !url.startsWith(new URL(driven.link).origin) && !/^(data|blob):/.test(url)),
  ).toEqual([]);
});

it("kept what was filed", async () => {
  await driven.close();
  const [filed] = evidenceNow().filter(({ kind }) => kind === "nrta_list");
  expect(filed).toMatchObject({ documentNumber: "辽微剧函〔2026〕3号", state: "on-file" });
  expect(evidenceNow().filter(({ state }) => state === "absent")).toHaveLength(1);
});
