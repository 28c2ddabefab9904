import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject } from "pdf-lib";
import { type Box, Refusal } from "./part.ts";

/** A page of a source with what it inherits. */
export interface SourcePage {
  readonly dict: PDFDict;
  readonly resources: PDFDict | null;
  readonly media: Box;
  /** What a reader sees of it. */
  readonly box: Box;
  readonly rotate: number;
  readonly unit: number;
}

const mostPages = 20_000;
// A tree whose branches are shared and empty has no page and no end.
const mostNodes = 60_000;
const deepestTree = 200;
const longestEdge = 20_000;
const letter: Box = { left: 0, bottom: 0, right: 612, top: 792 };
const heritable = ["Resources", "MediaBox", "CropBox", "Rotate"].map((name) => PDFName.of(name));

type Inherited = ReadonlyMap<PDFName, PDFObject>;

/** The pages of a document in order. Refuses a tree that runs in circles, lacks a branch, or has no page. */
export function pagesOf(context: PDFContext): readonly SourcePage[] {
  const catalog = context.lookup(context.trailerInfo.Root);
  const root = catalog instanceof PDFDict ? catalog.get(PDFName.of("Pages")) : undefined;
  const pages: SourcePage[] = [];
  let nodes = 0;
  const walk = (node: PDFObject | undefined, inherited: Inherited, above: ReadonlySet<PDFObject>): void => {
    const dict = context.lookup(node);
    if (!(dict instanceof PDFDict) || above.has(dict) || above.size > deepestTree) throw new Refusal("damaged");
    const own = inherit(dict, inherited);
    const kids = dict.lookup(PDFName.of("Kids"));
    if (kids === undefined) pages.push(pageOf(dict, own));
    else if (!(kids instanceof PDFArray)) throw new Refusal("damaged");
    else for (const kid of kids.asArray()) walk(kid, own, new Set([...above, dict]));
    nodes += 1;
    if (pages.length > mostPages || nodes > mostNodes) throw new Refusal("oversized");
  };
  walk(root, new Map(), new Set());
  if (pages.length === 0) throw new Refusal("damaged");
  return pages;
}

function inherit(dict: PDFDict, above: Inherited): Inherited {
  const own = heritable.flatMap((key) => {
    const value = dict.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return own.length === 0 ? above : new Map([...above, ...own]);
}

function pageOf(dict: PDFDict, inherited: Inherited): SourcePage {
  const { context } = dict;
  const find = (key: string): PDFObject | undefined => context.lookup(inherited.get(PDFName.of(key)));
  const resources = find("Resources");
  const media = boxOf(find("MediaBox")) ?? letter;
  const rotate = find("Rotate");
  const unit = dict.lookup(PDFName.of("UserUnit"));
  return {
    dict,
    resources: resources instanceof PDFDict ? resources : null,
    media,
    box: within(boxOf(find("CropBox")) ?? media, media),
    rotate: rotate instanceof PDFNumber ? quarterTurn(rotate.asNumber()) : 0,
    unit: unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1,
  };
}

const quarterTurn = (degrees: number): number => (((Math.floor(degrees / 90 + 0.5) * 90) % 360) + 360) % 360;

/** A rectangle with its corners in order; null when it is none. */
export function boxOf(value: PDFObject | undefined): Box | null {
  if (!(value instanceof PDFArray)) return null;
  const [x1, y1, x2, y2] = value.asArray().map((_, index) => numberOf(value.lookup(index)));
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null;
  const box = { left: Math.min(x1, x2), bottom: Math.min(y1, y2), right: Math.max(x1, x2), top: Math.max(y1, y2) };
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  return width > 0 && height > 0 && width < longestEdge && height < longestEdge ? box : null;
}

const numberOf = (value: PDFObject | undefined): number => (value instanceof PDFNumber ? value.asNumber() : Number.NaN);

function within(crop: Box, media: Box): Box {
  const box = {
    left: Math.max(crop.left, media.left),
    bottom: Math.max(crop.bottom, media.bottom),
    right: Math.min(crop.right, media.right),
    top: Math.min(crop.top, media.top),
  };
  return box.right > box.left && box.top > box.bottom ? box : media;
}
