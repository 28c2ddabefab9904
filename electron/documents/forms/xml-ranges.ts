import { SaxesParser } from "saxes";

/** An element with the places in the text that it takes, so that a change touches nothing around it. */
export interface XmlRange {
  /** As written, with its prefix: `w:t`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlRange | null;
  readonly children: readonly XmlRange[];
  /** From the `<` of its start tag to past the `>` of its end tag. */
  readonly start: number;
  readonly end: number;
  /** What stands between its tags; both are `end` where it is an empty tag. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

type Growing = { -readonly [Key in keyof XmlRange]: XmlRange[Key] } & { readonly children: Growing[] };

/** Thrown for text that is not well-formed, has a DOCTYPE, or nests or counts beyond any honest document. */
export class XmlRefusal extends Error {}

const maximumDepth = 256;
const maximumElements = 1_000_000;

/** Reads where every element of an XML text stands. Throws an `XmlRefusal`. */
export function readRanges(text: string): XmlRange {
  const parser = new SaxesParser();
  const root: Growing = newElement("", {}, null, 0, 0);
  let open = root;
  let depth = 0;
  let count = 0;
  parser.on("error", (error) => refuse(error.message));
  parser.on("doctype", () => refuse("DOCTYPE"));
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    count += 1;
    depth += 1;
    if (count > maximumElements || depth > maximumDepth) refuse("too many elements");
    const end = parser.position;
    // No raw < can stand in a tag, so the one before its end begins it.
    const element = newElement(name, attributes, open, text.lastIndexOf("<", end - 1), end);
    if (isSelfClosing) element.end = end;
    open.children.push(element);
    open = element;
  });
  parser.on("closetag", () => {
    const end = parser.position;
    depth -= 1;
    open.end = end;
    open.innerEnd = open.innerStart === end ? end : text.lastIndexOf("<", end - 1);
    open = (open.parent as Growing | null) ?? root;
  });
  parser.write(text).close();
  return root.children[0] ?? refuse("no element");
}

function newElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parent: XmlRange | null,
  start: number,
  innerStart: number,
): Growing {
  return { name, attributes, parent, children: [], start, end: innerStart, innerStart, innerEnd: innerStart };
}

function refuse(reason: string): never {
  throw new XmlRefusal(reason);
}

/** Every element below that has the name, in the order of the text. */
export function* descendants(element: XmlRange, name: string): Generator<XmlRange> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}

/** The first child of that name; undefined without one. */
export const childNamed = (element: XmlRange | undefined, name: string): XmlRange | undefined =>
  element?.children.find((child) => child.name === name);

/** The nearest element around, or the element itself, that has the name; null without one. */
export function closest(element: XmlRange | null, name: string): XmlRange | null {
  for (let at = element; at !== null; at = at.parent) if (at.name === name) return at;
  return null;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The characters that stand in an element which holds text alone. */
export function textIn(text: string, element: XmlRange): string {
  return text
    .slice(element.innerStart, element.innerEnd)
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>|&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (_whole, data?: string, name = "") => {
      if (data !== undefined) return data;
      if (name.startsWith("#x")) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
      return name.startsWith("#") ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? "");
    });
}

/** One change of a text: what stands from `start` to `end` gives way to `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all changes made; those at one place stand in the order given. Changes that overlap are a defect and throw. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let result = "";
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new Error(`edits overlap at ${edit.start}`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
