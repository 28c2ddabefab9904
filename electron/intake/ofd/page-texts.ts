import { childrenOf, elementAt, textAt, type XmlElement } from "../xml/xml-element.ts";
import type { OfdPackage } from "./open-ofd.ts";
import { resolvePart } from "./resolve-part.ts";

// An invoice of more pages is a list of goods; its first pages say all that is read here.
const mostPages = 50;

/** The visible texts of a page by the ID of their object, in the page's order. */
export interface PageTexts {
  readonly id: string;
  readonly texts: ReadonlyMap<string, string>;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The texts of the first pages with those of their templates, without what lies outside the page. Throws `OfdRefusal`. */
export function pageTexts(ofd: OfdPackage, root: XmlElement, rootPath: string): readonly PageTexts[] {
  const common = elementAt(root, "CommonData");
  const usual = boxOf(textAt(common, "PageArea", "PhysicalBox"));
  const templates = new Map(childrenOf(common, "TemplatePage").map((one) => [one.attributes?.ID, one] as const));
  return childrenOf(elementAt(root, "Pages"), "Page")
    .slice(0, mostPages)
    .map((page) => {
      const load = (part: XmlElement | undefined) =>
        part === undefined ? [] : [ofd.tree(resolvePart(rootPath, part.attributes?.BaseLoc ?? ""))];
      const [content] = load(page);
      const box = boxOf(textAt(content, "Area", "PhysicalBox")) ?? usual;
      const below = childrenOf(content, "Template").flatMap((one) => load(templates.get(one.attributes?.TemplateID)));
      const texts = new Map<string, string>();
      for (const tree of [...below, ...(content === undefined ? [] : [content])])
        collect(elementAt(tree, "Content"), box, texts);
      return { id: page.attributes?.ID ?? "", texts };
    });
}

function collect(element: XmlElement | undefined, box: Box | null, texts: Map<string, string>): void {
  for (const child of element?.children ?? []) {
    if (child.name !== "TextObject") collect(child, box, texts);
    else if (isVisible(child, box)) {
      const text = childrenOf(child, "TextCode")
        .map((code) => code.text)
        .join("");
      texts.set(child.attributes?.ID ?? `#${texts.size}`, text.trim());
    }
  }
}

/** Hidden copies of a text lie beside the page; `Visible` may also be false. */
function isVisible(object: XmlElement, box: Box | null): boolean {
  if (object.attributes?.Visible === "false") return false;
  const own = boxOf(object.attributes?.Boundary ?? null);
  if (own === null || box === null) return true;
  const [x, y] = [own.x + own.width / 2, own.y + own.height / 2];
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}

function boxOf(text: string | null): Box | null {
  const [x, y, width, height] = (text ?? "").trim().split(/\s+/).map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : null;
}
