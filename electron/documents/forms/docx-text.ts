import type { WrittenValue } from "../../../shared/forms/fill.ts";
import { escapeXml } from "../xml-text.ts";
import { placeholdersIn, textsOf } from "./open-docx.ts";
import { childNamed, descendants, type Edit, textIn, type XmlRange } from "./xml-ranges.ts";

/** The characters of a value as they stand in a document's text; a box is drawn ticked or not. */
export function docxText(value: WrittenValue | null): string {
  if (value === null) return "";
  if (value.on === null) return value.text;
  return value.on === true ? "☑" : "☐";
}

const openText = '<w:t xml:space="preserve">';

/** Text inside a run: line ends become breaks. */
const runText = (text: string): string =>
  text
    .split("\n")
    .map((line) => `${openText}${escapeXml(line)}</w:t>`)
    .join("<w:br/>");

/** The edits that put values in the place of a paragraph's placeholders, even of one whose characters stand in several runs. */
export function placeholderEdits(
  text: string,
  paragraph: XmlRange,
  valueFor: (name: string) => WrittenValue | null | undefined,
): readonly Edit[] {
  const runs = textsOf(paragraph);
  const readings = runs.map((run) => textIn(text, run));
  const found = placeholdersIn(readings.join("")).flatMap((one) => {
    const value = valueFor(one.name);
    return value === undefined ? [] : [{ ...one, text: docxText(value) }];
  });
  if (found.length === 0) return [];
  let start = 0;
  return runs.flatMap((run, index) => {
    const reading = readings[index] ?? "";
    const from = start;
    start += reading.length;
    const changed = replaceWithin(reading, from, found);
    return changed === reading ? [] : [{ start: run.start, end: run.end, text: runText(changed) }];
  });
}

interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A part of a text with what lies in it replaced; the value stands in the part where its placeholder begins. */
function replaceWithin(reading: string, offset: number, found: readonly Replacement[]): string {
  const end = offset + reading.length;
  const here = found.filter(({ from, to }) => to > offset && from < end);
  return here.toReversed().reduce((result, { from, to, text }) => {
    const [first, last] = [Math.max(from, offset) - offset, Math.min(to, end) - offset];
    return result.slice(0, first) + (from >= offset ? text : "") + result.slice(last);
  }, reading);
}

/** The look of what stood in a paragraph: its first run's, else what its mark says; without the grey of a prompt. */
function lookOf(text: string, paragraph: XmlRange): string {
  const run = [...descendants(paragraph, "w:r")].find((one) => childNamed(one, "w:rPr") !== undefined);
  const properties = childNamed(run, "w:rPr") ?? childNamed(childNamed(paragraph, "w:pPr"), "w:rPr");
  if (properties === undefined || childNamed(properties, "w:rStyle")?.attributes["w:val"] === "PlaceholderText")
    return "";
  return text.slice(properties.start, properties.end);
}

/** One run that reads `value` with the look of the paragraph that it comes into. */
export const runOf = (text: string, paragraph: XmlRange, value: string): string =>
  `<w:r>${lookOf(text, paragraph)}${runText(value)}</w:r>`;

/** The edit that puts a value in the place of all that a paragraph holds; its own properties stay. */
export function paragraphEdit(text: string, paragraph: XmlRange, value: string): Edit {
  const properties = childNamed(paragraph, "w:pPr");
  const run = runOf(text, paragraph, value);
  if (paragraph.innerStart === paragraph.end) {
    const opened = text.slice(paragraph.start, paragraph.end).replace(/\s*\/>$/, ">");
    return { start: paragraph.start, end: paragraph.end, text: `${opened}${run}</w:p>` };
  }
  return { start: properties?.end ?? paragraph.innerStart, end: paragraph.innerEnd, text: run };
}
