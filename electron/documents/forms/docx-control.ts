import type { Finding } from "../../../shared/finding.ts";
import type { Fill, WrittenValue } from "../../../shared/forms/fill.ts";
import { docxText, paragraphEdit, runOf } from "./docx-text.ts";
import { fillFinding } from "./fill-finding.ts";
import { listItems } from "./inspect-docx.ts";
import { controlName, type TextPart } from "./open-docx.ts";
import { childNamed, closest, descendants, type Edit, type XmlRange } from "./xml-ranges.ts";

/** The content controls of a part that a fill names. */
export const controlsFor = ({ root }: TextPart, { target }: Fill): readonly XmlRange[] =>
  target.kind === "control" ? [...descendants(root, "w:sdt")].filter((one) => controlName(one) === target.tag) : [];

/** Why a control does not take the value; null when it does. */
export function controlProblem(control: XmlRange, fill: Fill, value: WrittenValue): Finding | null {
  const options = listItems(childNamed(control, "w:sdtPr"));
  if (options.length === 0 || options.includes(value.text)) return null;
  if (childNamed(childNamed(control, "w:sdtPr"), "w:comboBox") !== undefined) return null;
  return fillFinding("form-option-unknown", fill, { option: value.text, options: options.join("、") });
}

/** The edits that set a control to a value: its text, its tick, its day, and that it no longer shows its prompt. */
export function controlEdits({ text }: TextPart, control: XmlRange, value: WrittenValue): readonly Edit[] {
  const properties = childNamed(control, "w:sdtPr");
  const content = childNamed(control, "w:sdtContent");
  if (content === undefined) return [];
  return [
    ...drop(childNamed(properties, "w:showingPlcHdr")),
    ...tick(childNamed(properties, "w14:checkbox"), value),
    ...contentEdits(text, content, docxText(value)),
  ];
}

const drop = (element: XmlRange | undefined): readonly Edit[] =>
  element === undefined ? [] : [{ start: element.start, end: element.end, text: "" }];

function tick(box: XmlRange | undefined, { on }: WrittenValue): readonly Edit[] {
  if (box === undefined || on === null) return [];
  const checked = childNamed(box, "w14:checked");
  const text = `<w14:checked w14:val="${on === true ? "1" : "0"}"/>`;
  if (checked !== undefined) return [{ start: checked.start, end: checked.end, text }];
  return box.innerStart === box.end ? [] : [{ start: box.innerStart, end: box.innerStart, text }];
}

/** A control around paragraphs or a cell keeps its first paragraph; one within a paragraph holds runs alone. */
function contentEdits(text: string, content: XmlRange, value: string): readonly Edit[] {
  const [first, ...others] = [...descendants(content, "w:p")];
  if (first !== undefined) {
    const spare = others.filter(({ parent }) => parent === content);
    return [paragraphEdit(text, first, value), ...spare.flatMap(drop)];
  }
  const around = closest(content, "w:p");
  const look = [...descendants(content, "w:r")].length > 0 || around === null ? content : around;
  return [{ start: content.innerStart, end: content.innerEnd, text: runOf(text, look, value) }];
}
