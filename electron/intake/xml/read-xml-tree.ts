import { SaxesParser } from "saxes";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { XmlElement } from "./xml-element.ts";

/** Why an XML text is refused; `line` counts from 1. */
export type XmlProblem =
  | { readonly kind: "not-well-formed"; readonly line: number }
  | { readonly kind: "doctype" }
  | { readonly kind: "too-deep" }
  | { readonly kind: "too-many-elements" };

const maximumDepth = 64;
const maximumElements = 500_000;

class XmlRefusal extends Error {
  readonly problem: XmlProblem;
  constructor(problem: XmlProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

const refuse = (problem: XmlProblem): never => {
  throw new XmlRefusal(problem);
};

interface OpenElement {
  readonly name: string;
  readonly children: OpenElement[];
  text: string;
  attributes?: Readonly<Record<string, string>>;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function parseTree(text: string, keepAttributes: boolean): XmlElement {
  const parser = new SaxesParser();
  const root: OpenElement = { name: "", children: [], text: "" };
  const open: OpenElement[] = [root];
  let elements = 0;
  const addText = (characters: string) => {
    (open.at(-1) as OpenElement).text += characters; // the root is never closed
  };
  parser.on("error", () => refuse({ kind: "not-well-formed", line: parser.line }));
  parser.on("doctype", () => refuse({ kind: "doctype" }));
  parser.on("opentag", (tag) => {
    elements += 1;
    if (elements > maximumElements) refuse({ kind: "too-many-elements" });
    if (open.length > maximumDepth) refuse({ kind: "too-deep" });
    const element: OpenElement = { name: localName(tag.name), children: [], text: "" };
    if (keepAttributes) element.attributes = tag.attributes;
    (open.at(-1) as OpenElement).children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
  return root.children[0] ?? refuse({ kind: "not-well-formed", line: 1 });
}

/**
 * The root element of a well-formed XML text. Document type declarations are refused, and with them every entity of
 * one's own; so are nesting beyond 64 levels and more than 500,000 elements. Attributes cost memory and are kept only when asked for.
 */
export function readXmlTree(text: string, keepAttributes = false): Result<XmlElement, XmlProblem> {
  try {
    return ok(parseTree(text, keepAttributes));
  } catch (error) {
    if (error instanceof XmlRefusal) return err(error.problem);
    throw error;
  }
}
