import type { PrintedPage } from "../print/printed-page.ts";
import { toPrintedSigns } from "../print/printed-signs.ts";
import { childrenOf, elementAt, textAt, type XmlElement } from "../xml/xml-element.ts";
import type { OfdPackage } from "./open-ofd.ts";
import { type Box, boxOf, isInside } from "./page-box.ts";
import { resolvePart } from "./resolve-part.ts";
import { type ObjectSign, readTextObject, type TextObject } from "./text-object.ts";

/** How many pages of a document are looked at: an invoice says what it is on the first ones, a statement of a month on fewer. */
export const mostPages = 100;

const mostSigns = 20_000;
const pointsPerMillimetre = 72 / 25.4;

/** A page: its visible texts by the ID of their object, in the page's order, and on demand what it prints. */
export interface OfdPage {
  readonly id: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly printed: () => PrintedPage;
}

/** The first pages with what their templates print, without what lies outside the page. Throws `OfdRefusal`. */
export function ofdPages(ofd: OfdPackage, root: XmlElement, rootPath: string): readonly OfdPage[] {
  const common = elementAt(root, "CommonData");
  const usual = boxOf(textAt(common, "PageArea", "PhysicalBox"));
  const templates = new Map(childrenOf(common, "TemplatePage").map((one) => [one.attributes?.["ID"], one] as const));
  const load = (part: XmlElement | undefined): readonly XmlElement[] =>
    part === undefined ? [] : [ofd.tree(resolvePart(rootPath, part.attributes?.["BaseLoc"] ?? ""))];
  return childrenOf(elementAt(root, "Pages"), "Page")
    .slice(0, mostPages)
    .map((page) => {
      const [content] = load(page);
      const box = boxOf(textAt(content, "Area", "PhysicalBox")) ?? usual;
      const below = childrenOf(content, "Template").flatMap((one) =>
        load(templates.get(one.attributes?.["TemplateID"])),
      );
      const objects = [...below, ...(content === undefined ? [] : [content])].flatMap((tree) =>
        objectsBelow(elementAt(tree, "Content")),
      );
      return pageOf(page.attributes?.["ID"] ?? "", objects, box);
    });
}

function objectsBelow(element: XmlElement | undefined): readonly TextObject[] {
  return (element?.children ?? []).flatMap((child) => {
    if (child.name !== "TextObject") return objectsBelow(child);
    return child.attributes?.["Visible"] === "false" ? [] : [readTextObject(child)];
  });
}

function pageOf(id: string, objects: readonly TextObject[], box: Box | null): OfdPage {
  const visible = objects.filter((object) => isVisible(object, box));
  return {
    id,
    texts: new Map(visible.map((object, index) => [object.id ?? `#${index}`, object.text] as const)),
    printed: () => printOf(visible, box),
  };
}

/** Hidden copies of a text lie beside the page. */
function isVisible({ boundary }: TextObject, box: Box | null): boolean {
  if (boundary === null || box === null) return true;
  return isInside(box, boundary.x + boundary.width / 2, boundary.y + boundary.height / 2);
}

function printOf(objects: readonly TextObject[], box: Box | null): PrintedPage {
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 210, height: 140 };
  const points = (millimetres: number): number => millimetres * pointsPerMillimetre;
  const signs: ObjectSign[] = [];
  for (const object of objects) {
    if (signs.length > mostSigns) break;
    signs.push(...object.signs());
  }
  return {
    width: points(width),
    height: points(height),
    signs: signs
      .filter((sign) => isInside({ x: x - 0.5, y, width: width + 1, height }, sign.x, sign.y))
      .flatMap((sign) =>
        toPrintedSigns(sign.text).map((text) => ({
          text,
          x: points(sign.x - x),
          right: points(sign.right - x),
          y: points(sign.y - y),
          size: points(sign.size),
        })),
      ),
  };
}
