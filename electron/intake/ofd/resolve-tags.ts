import type { XmlElement } from "../xml/xml-element.ts";
import type { OfdPage } from "./ofd-page.ts";

/** The tag tree with every leaf's own text in place of what it points at: texts of the page joined in order, or literals. */
export function resolveTags(tag: XmlElement, pages: readonly OfdPage[]): XmlElement {
  const values = tag.children.filter(({ name }) => name === "ObjectRef" || name === "ObjectData");
  if (values.length === 0) {
    return { name: tag.name, children: tag.children.map((child) => resolveTags(child, pages)), text: tag.text };
  }
  const text = joined(values.map((value) => partOf(value, pages)));
  // Some systems tag only the sign before the figure: that states no amount.
  return { name: tag.name, children: [], text: /^[¥￥´\s]*$/.test(text) ? "" : text };
}

/** A piece of a value, and the page that it stands on; literals stand on none. */
interface Part {
  readonly page: string;
  readonly text: string;
}

function partOf(value: XmlElement, pages: readonly OfdPage[]): Part {
  if (value.name === "ObjectData") return { page: "", text: value.text.trim() };
  const { PageRef } = value.attributes ?? {};
  const id = value.text.trim();
  const page =
    PageRef === undefined ? pages.find(({ texts }) => texts.has(id)) : pages.find((one) => one.id === PageRef);
  return { page: page?.id ?? "", text: page?.texts.get(id) ?? "" };
}

/** The pieces in their order; what every page repeats (the number at its head) counts once. */
function joined(parts: readonly Part[]): string {
  const texts = new Map<string, string>();
  for (const { page, text } of parts) texts.set(page, (texts.get(page) ?? "") + text);
  const [first = "", ...others] = texts.values();
  return others.every((one) => one === first) ? first : parts.map(({ text }) => text).join("");
}
