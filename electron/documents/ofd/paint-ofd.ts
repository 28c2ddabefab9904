import { createHash } from "node:crypto";
import { strToU8, type Zippable } from "fflate";
import subsetFont from "subset-font";
import { packZip } from "../pack-zip.ts";
import type { Bookmark, LaidDocument } from "../pdf/drawing.ts";
import type { Face, Fonts, Weight } from "../pdf/fonts.ts";
import { escapeXml } from "../xml-text.ts";
import { ofdBox, ofdPart } from "./ofd-xml.ts";
import { ofdPage, type PageTerms } from "./page-parts.ts";

/** What an OFD file says about itself. */
export interface OfdProperties {
  readonly title: string;
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly madeOn: string;
}

const faces = [
  ["regular", "NotoSansSC-Regular.ttf"],
  ["bold", "NotoSansSC-Bold.ttf"],
] as const;

interface UsedFace {
  readonly weight: Weight;
  readonly file: string;
  readonly id: number;
  readonly text: string;
}

/**
 * Paints placed pages into an OFD file (GB/T 33190—2016), the same pages as the PDF: text as text in embedded fonts, an outline. The same
 * input gives the same bytes.
 */
export async function paintOfd(document: LaidDocument, properties: OfdProperties, fonts: Fonts): Promise<Uint8Array> {
  let last = 0;
  const nextId = (): number => ++last;
  const used = usedFaces(document, nextId);
  const pageIds = document.pages.map(nextId);
  const terms: PageTerms = { nextId, fonts, fontIds: new Map(used.map(({ weight, id }) => [weight, id])) };
  const pages = document.pages.map((page) => ofdPage(page, terms));
  const parts = {
    "OFD.xml": rootPart(properties, pages),
    "Doc_0/Document.xml": documentPart(document, pageIds, last),
    "Doc_0/PublicRes.xml": resourcePart(used),
    ...Object.fromEntries(pages.map((page, index) => [`Doc_0/Pages/Page_${index}/Content.xml`, page])),
  };
  return zip(parts, await Promise.all(used.map(async (face) => [face.file, await embed(face, fonts[face.weight])])));
}

function usedFaces({ pages }: LaidDocument, nextId: () => number): readonly UsedFace[] {
  const texts = pages.flatMap(({ drawings }) => drawings.filter((each) => each.kind === "text"));
  return faces.flatMap(([weight, file]) => {
    const characters = new Set(texts.filter((run) => run.weight === weight).flatMap(({ text }) => [...text]));
    if (characters.size === 0) return [];
    return [{ weight, file, id: nextId(), text: [...characters].join("") }];
  });
}

// One glyph for one character, as everything was measured: no ligatures and no other shapes.
const embed = ({ text }: UsedFace, { bytes }: Face): Promise<Uint8Array> =>
  subsetFont(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), text, {
    targetFormat: "truetype",
    noLayoutClosure: true,
  });

function rootPart({ title, author, madeOn }: OfdProperties, pages: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of [title, author, madeOn, ...pages]) hash.update(text);
  const id = hash.digest("hex").slice(0, 32);
  const info = [
    `<ofd:DocID>${id}</ofd:DocID>`,
    `<ofd:Title>${escapeXml(title)}</ofd:Title>`,
    `<ofd:Author>${escapeXml(author)}</ofd:Author>`,
    `<ofd:CreationDate>${madeOn}</ofd:CreationDate>`,
    "<ofd:Creator>申报匣</ofd:Creator>",
  ].join("");
  const body = `<ofd:DocBody><ofd:DocInfo>${info}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>`;
  return ofdPart("OFD", body, ' Version="1.0" DocType="OFD"');
}

function documentPart({ pages, bookmarks }: LaidDocument, pageIds: readonly number[], last: number): string {
  const [first] = pages;
  if (first === undefined) throw new Error("a document without a page");
  const common = [
    `<ofd:MaxUnitID>${last}</ofd:MaxUnitID>`,
    `<ofd:PageArea><ofd:PhysicalBox>${ofdBox(0, 0, first.width, first.height)}</ofd:PhysicalBox></ofd:PageArea>`,
    "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>",
  ].join("");
  const list = pageIds.map((id, index) => `<ofd:Page ID="${id}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join("");
  const outline = bookmarks.length === 0 ? "" : `<ofd:Outlines>${outlineOf(bookmarks, pageIds)}</ofd:Outlines>`;
  return ofdPart("Document", `<ofd:CommonData>${common}</ofd:CommonData><ofd:Pages>${list}</ofd:Pages>${outline}`);
}

/** The outline, a bookmark of level 2 within the one of level 1 before it. */
function outlineOf(bookmarks: readonly Bookmark[], pageIds: readonly number[]): string {
  const [head, ...rest] = bookmarks;
  if (head === undefined) return "";
  const end = rest.findIndex(({ level }) => level <= head.level);
  const [inside, after] = end < 0 ? [rest, []] : [rest.slice(0, end), rest.slice(end)];
  const goto = `<ofd:Actions><ofd:Action Event="CLICK"><ofd:Goto><ofd:Dest Type="Fit" PageID="${pageIds[head.page]}"/></ofd:Goto></ofd:Action></ofd:Actions>`;
  const element = `<ofd:OutlineElem Title="${escapeXml(head.title)}" Count="${inside.length}">${goto}${outlineOf(inside, pageIds)}</ofd:OutlineElem>`;
  return `${element}${outlineOf(after, pageIds)}`;
}

function resourcePart(used: readonly UsedFace[]): string {
  const fonts = used.map(
    ({ id, weight, file }) =>
      `<ofd:Font ID="${id}" FontName="Noto Sans SC" FamilyName="Noto Sans SC"${weight === "bold" ? ' Bold="true"' : ""}><ofd:FontFile>${file}</ofd:FontFile></ofd:Font>`,
  );
  return ofdPart("Res", `<ofd:Fonts>${fonts.join("")}</ofd:Fonts>`, ' BaseLoc="Res"');
}

function zip(texts: Readonly<Record<string, string>>, fonts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const entries: Zippable = {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
    ...Object.fromEntries(fonts.map(([file, bytes]) => [`Doc_0/Res/${file}`, bytes])),
  };
  return packZip(entries);
}
