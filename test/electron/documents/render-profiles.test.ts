import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { layOutApplication } from "../../../electron/documents/lay-out-application.ts";
import { type RenderedDocument, renderApplication } from "../../../electron/documents/render-application.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { differenceFromGolden, goldenDpi } from "./golden.ts";
import { madeUpDossier } from "./made-up-dossier.ts";
import { shippedFonts } from "./shipped-fonts.ts";
import { hasTool, renderPages, structureProblem, textOf } from "./tools.ts";

async function rendered(dossier: Dossier): Promise<readonly RenderedDocument[]> {
  const result = await renderApplication(dossier, shippedFonts);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const bound = madeUpDossier("short", "bound-audit");
const plain = madeUpDossier("short", "plain-cover");
const plainDocuments = await rendered(plain);
const [volume] = await rendered(bound);
if (volume === undefined) throw new Error("no merged file");
const opened = await PDFDocument.load(volume.bytes, { updateMetadata: false });

/** The page, from 1, that each link of a page leads to. */
function linkTargets(page: number): readonly number[] {
  const pages = opened.getPages().map(({ ref }) => ref);
  const annotations = opened.getPage(page - 1).node.Annots();
  if (annotations === undefined) return [];
  return annotations.asArray().map((each) => {
    const destination = opened.context.lookup(each, PDFDict).lookup(PDFName.of("Dest"), PDFArray).get(0);
    return pages.findIndex((ref) => destination instanceof PDFRef && ref === destination) + 1;
  });
}

const hasBookmarks = (pdf: PDFDocument): boolean => pdf.catalog.has(PDFName.of("Outlines"));

describe("a profile that binds everything into one volume", () => {
  it("makes one file of all documents, and says on which page each begins", () => {
    const application = layOutApplication(bound, shippedFonts);
    let next = 1;
    const starts = application.map(({ document, laid }) => {
      const page = next;
      next += laid.pages.length;
      return { id: document.id, title: document.title, page };
    });
    expect(volume.parts).toEqual(starts);
    expect(opened.getPageCount()).toBe(next - 1);
  });

  it("links every line of the contents to the page where the document begins", () => {
    const contents = volume.parts.find(({ id }) => id === "contents");
    const targets = linkTargets(contents?.page ?? 0);
    // Title and number of a line are a link each.
    expect(targets).toEqual(volume.parts.flatMap(({ page }) => [page, page]));
  });

  it.skipIf(!hasTool("pdftotext"))("numbers its pages through (needs pdftotext)", async () => {
    const pages = (await textOf(volume.bytes)).split("\f").slice(0, -1);
    pages.slice(1).forEach((text, index) => {
      expect(text.replaceAll(/\s/g, "")).toContain(`第${index + 2}页共${pages.length}页`);
    });
  });

  it.skipIf(!hasTool("pdftoppm"))(
    "has the wide margin at the spine on both sides of a sheet (needs pdftoppm)",
    async () => {
      const pages = await renderPages(volume.bytes, 72);
      const upright = pages.map((page, index) => ({ page, index })).filter(({ page }) => page.height > page.width);
      const inkFrom = ({ page }: (typeof upright)[number]): number => {
        for (let x = 0; x < page.width; x++)
          for (let y = 0; y < page.height; y++) if ((page.pixels[y * page.width + x] ?? 255) < 160) return x;
        return page.width;
      };
      const fronts = upright.filter(({ index }) => index % 2 === 0).map(inkFrom);
      const backs = upright.filter(({ index }) => index % 2 === 1).map(inkFrom);
      expect(Math.min(...fronts)).toBeGreaterThanOrEqual(69);
      expect(Math.min(...backs)).toBeLessThan(58);
      expect(Math.min(...backs)).toBeGreaterThanOrEqual(51);
    },
  );

  it("has a bookmark for each document", () => {
    expect(hasBookmarks(opened)).toBe(true);
    expect(opened.catalog.lookup(PDFName.of("Outlines"), PDFDict).get(PDFName.of("Count"))?.toString()).toBe(
      String(bound.documents.length),
    );
  });

  it.skipIf(!hasTool("qpdf"))("has a sound structure (needs qpdf)", async () => {
    expect(await structureProblem(volume.bytes)).toBeNull();
  });

  it("is refused when the file is larger than the profile allows, with its title", async () => {
    const narrow = { ...bound, profile: { ...bound.profile, maximumFileMegabytes: 0 } };
    expect(await renderApplication(narrow, shippedFonts)).toMatchObject({
      ok: false,
      error: { kind: "document-too-large", title: "申报材料", megabytes: 0 },
    });
  });
});

describe("a profile with numbers of its own in each document, no links and no bookmarks", () => {
  it.skipIf(!hasTool("pdftotext"))("begins each document with page 1 of its own pages (needs pdftotext)", async () => {
    for (const { id, bytes, pages } of plainDocuments.filter((document) => document.id !== "cover")) {
      const [first] = (await textOf(bytes)).split("\f");
      expect(first?.replaceAll(/\s/g, ""), id).toContain(`第1页共${pages}页`);
    }
  });

  it("has neither links nor bookmarks", async () => {
    for (const { bytes } of plainDocuments) {
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(hasBookmarks(pdf)).toBe(false);
      expect(pdf.getPages().every(({ node }) => node.Annots() === undefined)).toBe(true);
    }
  });

  it("says how many pages each document has where it has no number in a whole", () => {
    const contents = layOutApplication(plain, shippedFonts).find(({ document }) => document.id === "contents");
    const texts = contents?.laid.pages[0]?.drawings.map((drawing) => (drawing.kind === "text" ? drawing.text : ""));
    const application = plainDocuments.find(({ id }) => id === "application");
    expect(texts).toContain(`${application?.pages} 页`);
  });
});

describe("every profile", () => {
  it("has a place for every seal that it asks for", () => {
    for (const id of ["liaoning-default", "bound-audit", "plain-cover", "two-copies-electronic"]) {
      const dossier = madeUpDossier("short", id);
      for (const { document, laid } of layOutApplication(dossier, shippedFonts)) {
        const texts = laid.pages.flatMap(({ drawings }) =>
          drawings.map((each) => (each.kind === "text" ? each.text : "")),
        );
        const isAsked = dossier.profile.seals.some((seal) => seal.document === document.id);
        expect(!isAsked || texts.some((text) => text.includes("盖章）")), `${id} ${document.id}`).toBe(true);
      }
    }
  });

  it.skipIf(!hasTool("pdftoppm"))("looks like its golden first pages (needs pdftoppm)", async () => {
    const differences: (readonly [string, number])[] = [];
    for (const id of ["bound-audit", "plain-cover", "two-copies-electronic"])
      for (const [index, page] of (await firstPages(id)).entries()) {
        const name = `${id}-${String(index + 1).padStart(2, "0")}`;
        differences.push([name, differenceFromGolden(name, page)]);
      }
    expect(differences.filter(([, share]) => share > 0)).toEqual([]);
  });
});

/** Cover and contents. */
async function firstPages(profile: string) {
  const documents = await rendered(madeUpDossier("short", profile));
  const pages = await Promise.all(documents.slice(0, 2).map(({ bytes }) => renderPages(bytes, goldenDpi)));
  return pages.flat().slice(0, 2);
}
