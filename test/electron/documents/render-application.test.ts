import { describe, expect, it } from "vitest";
import { layOutApplication } from "../../../electron/documents/lay-out-application.ts";
import { type RenderedDocument, renderApplication } from "../../../electron/documents/render-application.ts";
import { formatCapitalAmount } from "../../../shared/capital-amount.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { formatYuan } from "../../../shared/money.ts";
import { isThorough } from "../../support/thorough.ts";
import { misplacedTexts, textsAcrossRules } from "./geometry.ts";
import { differenceFromGolden, goldenDpi } from "./golden.ts";
import { emptyDossier, madeUpDossier } from "./made-up-dossier.ts";
import type { Fullness } from "./made-up-studio.ts";
import { shippedFonts } from "./shipped-fonts.ts";
import { differingPixels, hasTool, renderPages, structureProblem, textOf } from "./tools.ts";

async function rendered(dossier: Dossier, embedding?: "whole"): Promise<readonly RenderedDocument[]> {
  const result = await renderApplication(dossier, shippedFonts, { embedding });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const documentOf = (documents: readonly RenderedDocument[], id: string): Uint8Array =>
  documents.find((document) => document.id === id)?.bytes ?? new Uint8Array();

const textsOf = (dossier: Dossier, id: string): string =>
  layOutApplication(dossier, shippedFonts)
    .filter(({ document }) => document.id === id)
    .flatMap(({ laid }) => laid.pages.flatMap(({ drawings }) => drawings))
    .map((drawing) => (drawing.kind === "text" ? drawing.text : ""))
    .join("");

const fullnesses: readonly Fullness[] = ["short", "overlong"];
const short = madeUpDossier("short");
const overlong = madeUpDossier("overlong");

describe("the application's documents", () => {
  for (const fullness of fullnesses) {
    const dossier = fullness === "short" ? short : overlong;

    it(`has no text over another, across a rule, off the page or below 9 points (${fullness})`, () => {
      for (const { laid } of layOutApplication(dossier, shippedFonts)) {
        expect(laid.pages.flatMap(misplacedTexts)).toEqual([]);
        expect(laid.pages.flatMap(textsAcrossRules)).toEqual([]);
        const runs = laid.pages.flatMap(({ drawings }) => drawings).filter((drawing) => drawing.kind === "text");
        expect(runs.every(({ size }) => size >= 9)).toBe(true);
      }
    });

    it.skipIf(!hasTool("pdftoppm") || (fullness === "overlong" && !isThorough))(
      `loses no ink on any page against whole fonts (${fullness}; needs pdftoppm, overlong in thorough runs)`,
      async () => {
        // In one file, so that the whole typeface is embedded once.
        const merged = madeUpDossier(fullness, "bound-audit");
        const [subset, whole] = [await rendered(merged), await rendered(merged, "whole")];
        for (const [index, document] of subset.entries()) {
          const pages = await renderPages(document.bytes, 72);
          const expected = await renderPages(whole[index]?.bytes ?? new Uint8Array(), 72);
          expect(pages.length).toBe(document.pages);
          expect(
            pages.map((page, place) => differingPixels(page, expected[place] ?? page, 0)),
            document.title,
          ).toEqual(pages.map(() => 0));
        }
      },
      300_000,
    );

    it.skipIf(!hasTool("pdftoppm"))(
      `looks like its golden pages (${fullness}; needs pdftoppm)`,
      async () => {
        const differences = new Map<string, number>();
        for (const { id, bytes } of await rendered(dossier))
          for (const [index, page] of (await renderPages(bytes, goldenDpi)).entries()) {
            const name = `${fullness}-${id}-${String(index + 1).padStart(2, "0")}`;
            differences.set(name, differenceFromGolden(name, page));
          }
        expect([...differences].filter(([, share]) => share > 0)).toEqual([]);
      },
      120_000,
    );

    it.skipIf(!hasTool("qpdf"))(`has a sound structure in every file (${fullness}; needs qpdf)`, async () => {
      for (const { bytes } of await rendered(dossier)) expect(await structureProblem(bytes)).toBeNull();
    });

    it(`gives the same bytes for the same dossier (${fullness})`, async () => {
      const [first, second] = [await rendered(madeUpDossier(fullness)), await rendered(madeUpDossier(fullness))];
      expect(first.map(({ bytes }) => Buffer.from(bytes).toString("base64"))).toEqual(
        second.map(({ bytes }) => Buffer.from(bytes).toString("base64")),
      );
    });

    it.skipIf(!hasTool("pdftotext"))(
      `numbers the pages through all documents and says 非官方样式 on each (${fullness}; needs pdftotext)`,
      async () => {
        const pages = (await Promise.all((await rendered(dossier)).map(({ bytes }) => textOf(bytes))))
          .flatMap((text) => text.split("\f").slice(0, -1))
          .map((text) => text.replace(/\s/g, ""));
        expect(pages.every((text) => text.includes("非官方样式"))).toBe(true);
        pages.slice(1).forEach((text, index) => {
          expect(text).toContain(`第${index + 2}页共${pages.length}页`);
        });
      },
    );
  }

  it("prints the whole of an overlong text", () => {
    const work = overlong.claims.find(({ subject }) => subject.kind === "work")?.subject;
    if (work?.kind !== "work") throw new Error("no work");
    const printed = textsOf(overlong, "application").replace(/\s/g, "");
    const sentence = work.work.synopsis.slice(0, work.work.synopsis.length / 90);
    const works = new Set(overlong.claims.map(({ subject }) => subject).filter(({ kind }) => kind === "work")).size;
    // A page break puts the running head between two halves of a sentence.
    expect(printed.split(sentence).length - 1).toBeGreaterThanOrEqual(90 * works - 2 * works);
  });

  it("puts the contents' page numbers where the documents are", async () => {
    const application = layOutApplication(short, shippedFonts);
    const starts = application.map((_, index) =>
      application.slice(0, index).reduce((sum, { laid }) => sum + laid.pages.length, 1),
    );
    const contents = textsOf(short, "cover");
    application.forEach(({ document, laid }, index) => {
      const first = starts[index] ?? 0;
      const last = first + laid.pages.length - 1;
      expect(contents).toContain(`${document.title}${first === last ? first : `${first}—${last}`}`);
    });
  });

  it("prints the certain sum in figures and in capital numerals, and nowhere what is merely possible", () => {
    for (const id of ["application", "calculation"]) {
      const text = textsOf(short, id);
      expect(text).toContain(formatYuan(short.totals.certain));
      expect(text).toContain(formatCapitalAmount(short.totals.certain));
      expect(text).not.toContain(formatYuan(short.totals.possible));
      expect(text).toContain("最高不超过（待核定）");
    }
  });

  it("never adds ceilings to what is computed", () => {
    const sum = formatYuan((short.totals.certain + short.totals.provenCeiling) as typeof short.totals.certain);
    for (const { id } of short.documents) expect(textsOf(short, id)).not.toContain(sum);
  });

  it("shows what is unknown as 待补 and an open reading as 待选定口径 with its question", () => {
    expect(textsOf(short, "calculation")).toContain("待补");
    const question = overlong.readings.find(({ option }) => option === null)?.question ?? "?";
    expect(textsOf(overlong, "calculation").replace(/\s/g, "")).toContain(`待选定口径：“${question}”`);
  });

  it("renders a workspace in which nothing has been entered, with 待填 where something belongs", async () => {
    expect((await rendered(emptyDossier())).map(({ id }) => id)).toEqual(emptyDossier().documents.map(({ id }) => id));
    expect(textsOf(emptyDossier(), "application")).toContain("（待填）");
    expect(textsOf(emptyDossier(), "application")).toContain("目前没有可以申报的事项");
  });

  it("names a character that the typeface lacks, and renders nothing", async () => {
    const applicant = { ...short.applicant, legalRepresentative: "𠮷田样" };
    const result = await renderApplication({ ...short, applicant }, shippedFonts);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    if (result.error.kind !== "missing-characters") throw new Error(result.error.kind);
    expect(result.error.characters[0]).toMatchObject({ character: "𠮷", codePoint: "U+20BB7", document: "封面与目录" });
  });

  it("leaves the contact off the cover when the profile asks for that", () => {
    const anonymous = { ...short, profile: { ...short.profile, coverShowsContact: false } };
    expect(textsOf(short, "cover")).toContain(short.applicant.contact.phone);
    expect(textsOf(anonymous, "cover")).not.toContain(short.applicant.contact.phone);
  });

  it("drops the remark once the authority has published its forms", () => {
    const policy = { ...short.policy, formsArePublished: true };
    for (const { id } of short.documents) expect(textsOf({ ...short, policy }, id)).not.toContain("非官方样式");
  });

  it.skipIf(!hasTool("pdftotext"))("can be searched for what was typed (needs pdftotext)", async () => {
    const text = await textOf(documentOf(await rendered(short), "application"));
    expect(text).toContain("沈阳虚构影视文化有限公司");
    expect(text).toContain("00112233445566778899");
  });
});
