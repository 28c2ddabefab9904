/** An XML element by its local name; namespaces are left out, since no document read here needs them. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** The element's own character data, joined, as it stands. */
  readonly text: string;
  /** By name as written; only where `readXmlTree` was asked to keep them. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The first child of that exact name. Case counts: `TotaltaxIncludedAmount` is another element than `TotalTax-includedAmount`. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** All children of that exact name, in order. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The element reached by going down the names, or undefined. */
export function elementAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) at = childOf(at, name);
  return at;
}

/** The trimmed text of the element reached by the names; null where it is absent or blank. Never turned into a number. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | null {
  const text = elementAt(element, ...path)?.text.trim() ?? "";
  return text === "" ? null : text;
}

/** Whether any element below has one of the names. */
export const hasDescendant = (element: XmlElement | undefined, names: ReadonlySet<string>): boolean =>
  element?.children.some((child) => names.has(child.name) || hasDescendant(child, names)) ?? false;

/** The first element of that name in the tree, itself included; undefined where there is none. */
export function findElement(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
