import { mainPart } from "./open-workbook.ts";
import { type Parts, partText } from "./package-parts.ts";
import { closest, descendants, readRanges, textIn, type XmlRange } from "./xml-ranges.ts";

/** A part of a DOCX that holds text: the body, a header, a footer. */
export interface TextPart {
  readonly path: string;
  readonly text: string;
  readonly root: XmlRange;
}

/** A DOCX's parts that hold text, the body first. Throws an `XmlRefusal` when it is none. */
export function openDocx(parts: Parts): readonly TextPart[] {
  const main = mainPart(parts);
  const folder = main.split("/").slice(0, -1).join("/");
  const around = [...parts.keys()].filter((name) => /^(?:header|footer)\d*\.xml$/.test(name.slice(folder.length + 1)));
  return [main, ...around].map((path) => {
    const text = partText(parts, path);
    return { path, text, root: readRanges(text) };
  });
}

/** The runs of characters that belong to a paragraph itself, not to a text box inside it. */
export const textsOf = (paragraph: XmlRange): readonly XmlRange[] =>
  [...descendants(paragraph, "w:t")].filter((element) => closest(element, "w:p") === paragraph);

/** What a paragraph, cell or table reads, a line for each paragraph. */
export function readingOf(text: string, element: XmlRange): string {
  const paragraphs = element.name === "w:p" ? [element] : [...descendants(element, "w:p")];
  return paragraphs
    .map((paragraph) =>
      textsOf(paragraph)
        .map((run) => textIn(text, run))
        .join(""),
    )
    .join("\n");
}

// Rows and cells may stand inside content controls and tracked changes.
const wrappers = new Set(["w:sdt", "w:sdtContent", "w:ins", "w:customXml", "w:smartTag"]);

function* directly(element: XmlRange, name: string): Generator<XmlRange> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    else if (wrappers.has(child.name)) yield* directly(child, name);
  }
}

/** The tables of a part in the order of the file, inner ones after the one that they begin in. */
export const tablesOf = ({ root }: TextPart): readonly XmlRange[] => [...descendants(root, "w:tbl")];

/** The rows of a table. */
export const rowsOf = (table: XmlRange): readonly XmlRange[] => [...directly(table, "w:tr")];

/** The cells of a row. */
export const cellsOf = (row: XmlRange): readonly XmlRange[] => [...directly(row, "w:tc")];

/** The name that a content control is filled by: its tag, or its title. Empty without either. */
export function controlName(control: XmlRange): string {
  const properties = control.children.find(({ name }) => name === "w:sdtPr");
  const named = (name: string) => properties?.children.find((child) => child.name === name)?.attributes["w:val"] ?? "";
  return named("w:tag") || named("w:alias");
}

/** A placeholder in a paragraph: its name, and where its braces stand in what the paragraph reads. */
export interface PlaceholderAt {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The placeholders that a text holds: `{{name}}`. */
export const placeholdersIn = (reading: string): readonly PlaceholderAt[] =>
  [...reading.matchAll(/\{\{\s*([^{}]+?)\s*\}\}/g)].map((match) => ({
    name: match[1] ?? "",
    from: match.index,
    to: match.index + match[0].length,
  }));
