import { strFromU8, strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { type RenderedDocument, renderApplication } from "../../../../electron/documents/render-application.ts";
import { madeUpDossier } from "../made-up-dossier.ts";
import { shippedFonts } from "../shipped-fonts.ts";
import { type GreyPicture, hasTool, renderPages, textOf } from "../tools.ts";
import { elements, parsePart, partsOf, redrawOfd } from "./redraw-ofd.ts";

let form: RenderedDocument;
let ofd: Uint8Array;

async function rendered(fullness: "short" | "overlong"): Promise<RenderedDocument> {
  const all = await renderApplication(madeUpDossier(fullness), shippedFonts);
  const found = all.ok ? all.value.find(({ id }) => id === "application") : undefined;
  if (found === undefined) throw new Error("no application form");
  return found;
}

beforeAll(async () => {
  form = await rendered("overlong");
  ofd = form.ofd?.bytes ?? new Uint8Array();
});

const block = 6;
const tellingDifference = 40;

/** The file with one character of its titles gone, to show that the comparison would see it. */
function withoutOneCharacter(file: Uint8Array): Uint8Array {
  const parts = { ...partsOf(file) };
  const name = "Doc_0/Pages/Page_0/Content.xml";
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  return zipSync({ ...parts, [name]: strToU8(xml.replaceAll("申", "　")) });
}

/** The widest difference in the mean grey of any block of pixels: a character that is missing or elsewhere shows, rounding does not. */
function widestBlockDifference(a: GreyPicture, b: GreyPicture): number {
  const meanOf = ({ width, pixels }: GreyPicture, left: number, top: number): number => {
    let sum = 0;
    for (let y = top; y < top + block; y += 1)
      for (let x = left; x < left + block; x += 1) sum += pixels[y * width + x] ?? 255;
    return sum / block ** 2;
  };
  let widest = 0;
  for (let top = 0; top + block <= a.height; top += block)
    for (let left = 0; left + block <= a.width; left += block)
      widest = Math.max(widest, Math.abs(meanOf(a, left, top) - meanOf(b, left, top)));
  return widest;
}

describe("the application form as OFD", () => {
  it("stands beside the PDF, and only where the profile asks for it", async () => {
    expect(form.ofd?.path).toBe(form.path.replace(".pdf", ".ofd"));
    const all = await renderApplication(madeUpDossier("short"), shippedFonts);
    expect(all.ok && all.value.filter((each) => each.ofd !== null).map(({ id }) => id)).toEqual(["application"]);
  });

  it("is the same bytes for the same dossier", async () => {
    expect(Buffer.from((await rendered("overlong")).ofd?.bytes ?? []).equals(Buffer.from(ofd))).toBe(true);
  });

  it("keeps to the standard's words: parts, order of elements, ids given once and never above the greatest", () => {
    const parts = partsOf(ofd);
    const root = parsePart(parts, "OFD.xml");
    expect([root.name, root.attributes["Version"], root.attributes["DocType"]]).toEqual(["OFD", "1.0", "OFD"]);
    const document = parsePart(parts, "Doc_0/Document.xml");
    expect(document.children.map(({ name }) => name)).toEqual(["CommonData", "Pages", "Outlines"]);
    const pages = elements(document, "Page");
    expect(pages).toHaveLength(form.pages);
    const contents = pages.map(({ attributes }) => parsePart(parts, `Doc_0/${attributes["BaseLoc"] ?? ""}`));
    const fonts = elements(parsePart(parts, "Doc_0/PublicRes.xml"), "Font");
    const objects = contents.flatMap((page) =>
      ["Layer", "TextObject", "PathObject"].flatMap((name) => elements(page, name)),
    );
    const ids = [...pages, ...fonts, ...objects].map(({ attributes }) => Number(attributes["ID"]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.max(...ids)).toBe(Number(elements(document, "MaxUnitID")[0]?.text));
    for (const text of contents.flatMap((page) => elements(page, "TextObject"))) {
      expect(text.children.map(({ name }) => name)).toEqual(["FillColor", "TextCode"]);
      const [code] = text.children.slice(1);
      const deltas = (code?.attributes["DeltaX"] ?? "").split(" ").filter((each) => each !== "");
      expect(deltas).toHaveLength([...(code?.text ?? "")].length - 1);
    }
  });

  it.skipIf(!hasTool("pdftotext"))("says everything that the PDF says (needs pdftotext)", async () => {
    const parts = partsOf(ofd);
    const codes = Object.keys(parts)
      .filter((name) => name.endsWith("Content.xml"))
      .flatMap((name) => elements(parsePart(parts, name), "TextCode").map(({ text }) => text));
    const sorted = (text: string): string =>
      [...text.replaceAll(/\s/g, "")].toSorted((a, b) => (a < b ? -1 : 1)).join("");
    expect(sorted(codes.join(""))).toBe(sorted((await textOf(form.bytes)).normalize("NFC")));
  });

  it.skipIf(!hasTool("pdftoppm"))(
    "drawn from its own parts and fonts gives the PDF's pages (needs pdftoppm)",
    async () => {
      const ours = await renderPages(form.bytes, 50);
      const theirs = await renderPages(await redrawOfd(ofd), 50);
      const [lacking] = await renderPages(await redrawOfd(withoutOneCharacter(ofd)), 50);
      expect(theirs).toHaveLength(ours.length);
      for (const [index, page] of ours.entries()) {
        const other = theirs[index];
        if (other === undefined) throw new Error("unreachable: as many pages");
        expect(page.pixels.filter((pixel) => pixel < 128).length).toBeGreaterThan(100);
        expect(widestBlockDifference(page, other)).toBeLessThan(tellingDifference);
      }
      const [first] = ours;
      if (first === undefined || lacking === undefined) throw new Error("unreachable: a form has a page");
      expect(widestBlockDifference(first, lacking)).toBeGreaterThan(tellingDifference);
    },
    60_000,
  );
});
