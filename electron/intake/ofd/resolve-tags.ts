import type { XmlElement } from "../xml/xml-element.ts";
import type { PageTexts } from "./page-texts.ts";

/** The tag tree with every leaf's own text in place of what it points at: texts of the page joined in order, or literals. */
export function resolveTags(tag: XmlElement, pages: readonly PageTexts[]): XmlElement {
  const values = tag.children.filter(({ name }) => name === "ObjectRef" || name === "ObjectData");
  if (values.length === 0) {
    return { name: tag.name, children: tag.children.map((child) => resolveTags(child, pages)), text: tag.text };
  }
  const text = values.map((value) => (value.name === "ObjectData" ? value.text.trim() : textOf(value, pages))).join("");
  // Some systems tag only the sign before the figure: that states no amount.
  return { name: tag.name, children: [], text: /^[¥￥´\s]*$/.test(text) ? "" : text };
}

function textOf(reference: XmlElement, pages: readonly PageTexts[]): string {
  const { PageRef } = reference.attributes ?? {};
  const id = reference.text.trim();
  const page =
    PageRef === undefined ? pages.find(({ texts }) => texts.has(id)) : pages.find((one) => one.id === PageRef);
  return page?.texts.get(id) ?? "";
}

/** The first element of that name in the tree, itself included. */
export function findElement(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
