import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from "pdf-lib";
import { boxOf } from "./page-tree.ts";
import type { Box, FieldText } from "./part.ts";
import type { PartBuilder } from "./part-builder.ts";
import { flattenedName } from "./stamp-font-name.ts";

/** What stood on a page as annotations: operators that draw it, the forms they use by name, and fields without an appearance. */
export interface Flattened {
  readonly overlay: string;
  readonly forms: ReadonlyMap<string, PDFRef>;
  readonly fields: readonly FieldText[];
}

const key = (name: string): PDFName => PDFName.of(name);
// Bits of /F: hidden, and not to be seen on screen.
const unseen = 2 | 32;
const identity = [1, 0, 0, 1, 0, 0] as const;

/** Turns the visible annotations of a page into drawing; links, pop-ups and everything that acts falls away. */
export function flattenAnnotations(page: PDFDict, { terms }: PartBuilder): Flattened {
  const list = page.lookup(key("Annots"));
  const forms = new Map<string, PDFRef>();
  const [overlay, fields]: [string[], FieldText[]] = [[], []];
  for (const one of list instanceof PDFArray ? list.asArray() : []) {
    const annotation = terms.context.lookup(one);
    if (!(annotation instanceof PDFDict) || !isSeen(annotation)) continue;
    const box = boxOf(annotation.lookup(key("Rect")));
    if (box === null) continue;
    const appearance = appearanceOf(annotation);
    if (appearance === null) fields.push(...fieldText(annotation, box));
    else {
      const name = `${flattenedName}${forms.size + 1}`;
      forms.set(name, appearance.ref);
      overlay.push(drawForm(name, appearance.form, box));
    }
  }
  return { overlay: overlay.join(""), forms, fields };
}

function isSeen(annotation: PDFDict): boolean {
  const flags = annotation.lookup(key("F"));
  const subtype = annotation.get(key("Subtype"));
  if (subtype === key("Popup") || subtype === key("Link")) return false;
  return !(flags instanceof PDFNumber && (flags.asNumber() & unseen) !== 0);
}

/** The appearance that is shown: the only one, or that of the state the annotation is in. */
function appearanceOf(annotation: PDFDict): { readonly ref: PDFRef; readonly form: PDFStream } | null {
  const all = annotation.lookup(key("AP"));
  const normal = all instanceof PDFDict ? all.get(key("N")) : undefined;
  const states = annotation.context.lookup(normal);
  const state = annotation.lookup(key("AS"));
  const isChoice = states instanceof PDFDict && state instanceof PDFName;
  const ref = isChoice ? states.get(state) : normal;
  const form = annotation.context.lookup(ref);
  return ref instanceof PDFRef && form instanceof PDFStream ? { ref, form: asForm(form) } : null;
}

/** Makers leave out what goes without saying for an appearance, but not for a form. */
function asForm(form: PDFStream): PDFStream {
  form.dict.set(key("Type"), key("XObject"));
  form.dict.set(key("Subtype"), key("Form"));
  return form;
}

/** ISO 32000-1, 12.5.5: the appearance's box, turned by its matrix, is fitted to the annotation's rectangle. */
function drawForm(name: string, { dict }: PDFStream, to: Box): string {
  const box = boxOf(dict.lookup(key("BBox")));
  if (box === null) return "";
  const from = turnedBox(box, matrixOf(dict));
  const across = (to.right - to.left) / (from.right - from.left || 1);
  const up = (to.top - to.bottom) / (from.top - from.bottom || 1);
  const [x, y] = [to.left - from.left * across, to.bottom - from.bottom * up];
  return `q ${[across, 0, 0, up, x, y].map(decimal).join(" ")} cm /${name} Do Q\n`;
}

function matrixOf(dict: PDFDict): readonly number[] {
  const value = dict.lookup(key("Matrix"));
  const numbers = value instanceof PDFArray ? value.asArray().map((one) => dict.context.lookup(one)) : [];
  const matrix = numbers.map((one) => (one instanceof PDFNumber ? one.asNumber() : Number.NaN));
  return matrix.length === 6 && matrix.every(Number.isFinite) ? matrix : identity;
}

function turnedBox(
  { left, bottom, right, top }: Box,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
): Box {
  const corners = [left, right].flatMap((x) =>
    [bottom, top].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

const decimal = (value: number): string => String(Math.floor(value * 1e5 + 0.5) / 1e5);

/** What was filled into a field whose maker left the drawing to the reader; a ticked box becomes a tick. */
function fieldText(annotation: PDFDict, box: Box): readonly FieldText[] {
  if (annotation.get(key("Subtype")) !== key("Widget")) return [];
  const value = inheritedOf(annotation, "V");
  if (inheritedOf(annotation, "FT") === key("Btn")) {
    const state = annotation.lookup(key("AS")) ?? value;
    return state instanceof PDFName && state !== key("Off") ? [{ text: "√", box }] : [];
  }
  const text = value instanceof PDFString || value instanceof PDFHexString ? value.decodeText().trim() : "";
  return text === "" ? [] : [{ text, box }];
}

function inheritedOf(field: PDFDict, name: string): PDFObject | undefined {
  let dict: PDFDict | undefined = field;
  for (let level = 0; level < 20 && dict !== undefined; level += 1) {
    const value = dict.lookup(key(name));
    if (value !== undefined) return value;
    const parent: PDFObject | undefined = dict.lookup(key("Parent"));
    dict = parent instanceof PDFDict ? parent : undefined;
  }
  return undefined;
}
