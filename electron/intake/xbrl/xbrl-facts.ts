import type { XmlElement } from "../xml/xml-element.ts";

/** The facts of an XBRL instance by their local names; what is nil, empty or only a placeholder does not occur. */
export interface XbrlFacts {
  /** The text of the fact of that name; null where it is not stated, or stated twice and differently. */
  readonly text: (name: string) => string | null;
  /** Names of the facts that are stated. */
  readonly names: ReadonlySet<string>;
  /** The tuples of that name, each with the facts inside it. */
  readonly tuples: (name: string) => readonly XbrlFacts[];
}

const notFacts: ReadonlySet<string> = new Set(["context", "unit", "schemaRef", "linkbaseRef", "roleRef", "arcroleRef"]);

/** The facts directly in the instance or in wrappers around them; those within a tuple belong to it alone. */
export function factsOf(root: XmlElement): XbrlFacts {
  const stated = new Map<string, string | null>();
  const tuples: XmlElement[] = [];
  collect(root, stated, tuples);
  return {
    text: (name) => stated.get(name) ?? null,
    names: new Set(stated.keys()),
    tuples: (name) => tuples.filter((one) => one.name === name).map(factsOf),
  };
}

function collect(element: XmlElement, stated: Map<string, string | null>, tuples: XmlElement[]): void {
  for (const child of element.children) {
    if (notFacts.has(child.name)) continue;
    if (child.name.endsWith("Tuple")) tuples.push(child);
    else if (child.children.length > 0) collect(child, stated, tuples);
    else addText(child, stated);
  }
}

// A bank writes "null" where it knows nothing; nil elements are empty.
function addText({ name, text }: XmlElement, stated: Map<string, string | null>): void {
  const plain = text.trim();
  if (plain === "" || /^null$/i.test(plain)) return;
  const known = stated.get(name);
  stated.set(name, known === undefined || known === plain ? plain : null);
}
