import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimedWorks } from "../../../electron/documents/application/claimed-subjects.ts";
import { layOutApplication } from "../../../electron/documents/lay-out-application.ts";
import type { LaidPage } from "../../../electron/documents/pdf/drawing.ts";
import { layOut } from "../../../electron/documents/pdf/lay-out.ts";
import { printable } from "../../../electron/documents/pdf/missing-characters.ts";
import { paint } from "../../../electron/documents/pdf/paint.ts";
import { renderApplication } from "../../../electron/documents/render-application.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { cases } from "../../support/thorough.ts";
import { renderWithPdfium } from "./forms/pdfium.ts";
import { misplacedTexts, textsAcrossRules } from "./geometry.ts";
import { charactersWithoutInk } from "./ink.ts";
import { randomDossier } from "./random-dossier.ts";
import { shippedFonts } from "./shipped-fonts.ts";
import { type GreyPicture, hasTool, renderPages, structureProblem } from "./tools.ts";

const seed = 20_261_123;
const dossiers = fc.sample(randomDossier, { numRuns: cases(100, 6), seed });
const dpi = 72;

const pagesOf = (dossier: Dossier): readonly LaidPage[] =>
  layOutApplication(dossier, shippedFonts).flatMap(({ laid }) => laid.pages);

// One program run for all pages; margins as they were laid.
const inOneFile = (dossier: Dossier): Dossier => ({
  ...dossier,
  profile: { ...dossier.profile, binding: null },
  documents: dossier.documents.map((document) => ({ ...document, path: "data/application/01-application.pdf" })),
});

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of printable(texts.join("")).replaceAll(/\s/g, ""))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Characters of texts that a document should hold and holds fewer of; nothing for a document that the application does not have. */
function lost(dossier: Dossier, id: string, texts: readonly string[]): readonly string[] {
  const found = layOutApplication(dossier, shippedFonts).find(({ document }) => document.id === id);
  if (found === undefined) return [];
  const runs = found.laid.pages.flatMap(({ drawings }) => drawings.filter((drawing) => drawing.kind === "text"));
  const printed = countsOf(runs.map(({ text }) => text));
  return [...countsOf(texts)]
    .filter(([character, count]) => (printed.get(character) ?? 0) < count)
    .map(([each]) => each);
}

type Render = (pdf: Uint8Array, dpi: number) => Promise<readonly GreyPicture[]>;

/** Every character of every page has left ink where it was laid. */
async function expectInk(dossier: Dossier, render: Render): Promise<void> {
  const whole = inOneFile(dossier);
  const rendered = await renderApplication(whole, shippedFonts);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  const pictures = await render(rendered.value[0]?.bytes ?? new Uint8Array(), dpi);
  const pages = pagesOf(whole);
  expect(pictures.length).toBe(pages.length);
  for (const [index, page] of pages.entries())
    expect(charactersWithoutInk(page, pictures[index], dpi, shippedFonts), `page ${index + 1}`).toEqual([]);
}

const properties = { title: "试", author: "试", madeOn: new Date("2026-06-30T00:00:00Z") };

describe("a hundred random applications", () => {
  it("have no text over another, across a rule or off the page, and none below 9 points", () => {
    for (const page of dossiers.flatMap(pagesOf)) {
      expect(misplacedTexts(page)).toEqual([]);
      expect(textsAcrossRules(page)).toEqual([]);
      expect(page.drawings.every((drawing) => drawing.kind !== "text" || drawing.size >= 9)).toBe(true);
    }
  }, 120_000);

  it("use every profile and every document", () => {
    expect(new Set(dossiers.map(({ profile }) => profile.id)).size).toBe(4);
    expect(new Set(dossiers.flatMap(({ documents }) => documents.map(({ id }) => id))).size).toBeGreaterThanOrEqual(15);
  });

  it("print every character that was typed into schedules, proofs and synopses", () => {
    for (const dossier of dossiers) {
      const { schedule, evidence } = dossier;
      const works = claimedWorks(dossier).map(([, { work }]) => work);
      expect(
        lost(
          dossier,
          "spend-schedule",
          schedule.flatMap(({ seller, item }) => [seller, item]),
        ),
      ).toEqual([]);
      expect(
        lost(
          dossier,
          "evidence-index",
          evidence.flatMap((item) => [item.title, item.documentNumber]),
        ),
      ).toEqual([]);
      expect(
        lost(
          dossier,
          "creation",
          works.flatMap(({ synopsis, cast }) => [synopsis, cast]),
        ),
      ).toEqual([]);
    }
  }, 120_000);

  it.skipIf(!hasTool("pdftoppm"))(
    "leave the ink of every character in its place as poppler draws it (needs pdftoppm)",
    async () => {
      for (const dossier of dossiers) await expectInk(dossier, renderPages);
    },
    900_000,
  );

  it("leave the ink of every character in its place as pdfium draws it", async () => {
    for (const dossier of dossiers.slice(0, 10)) await expectInk(dossier, renderWithPdfium);
  }, 300_000);

  it.skipIf(!hasTool("pdftoppm"))("would show a character that was lost (needs pdftoppm)", async () => {
    const [page] = layOut([{ kind: "paragraph", text: "微短剧犇" }], "portrait", shippedFonts).pages;
    if (page === undefined) throw new Error("no page");
    const drawn = {
      ...page,
      drawings: page.drawings.map((run) => (run.kind === "text" ? { ...run, text: "微短剧" } : run)),
    };
    const bytes = await paint({ pages: [drawn], bookmarks: [], anchors: [] }, properties, shippedFonts);
    const [picture] = await renderPages(bytes, dpi);
    expect(charactersWithoutInk(page, picture, dpi, shippedFonts)).toEqual(["犇 in 微短剧犇"]);
  });

  it.skipIf(!hasTool("qpdf"))(
    "have a sound structure (needs qpdf)",
    async () => {
      for (const dossier of dossiers.slice(0, 10)) {
        const rendered = await renderApplication(dossier, shippedFonts);
        if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
        for (const { bytes } of rendered.value) expect(await structureProblem(bytes)).toBeNull();
      }
    },
    300_000,
  );
});
