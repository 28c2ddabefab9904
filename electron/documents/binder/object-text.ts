import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from "pdf-lib";
import { Refusal, refMark } from "./part.ts";

/** What the text of an object needs: a number for everything it refers to, collected in the order of the marks. */
export interface TextTerms {
  readonly context: PDFContext;
  readonly numberOf: (ref: PDFRef) => number;
  readonly refs: number[];
  /** Whether the source ended as it should, so that a reference to nothing means nothing and not a loss. */
  readonly isWhole: boolean;
}

const names = (...words: readonly string[]): ReadonlySet<PDFName> => new Set(words.map((word) => PDFName.of(word)));

// Neither drawn nor needed for drawing; some of it leads out of the page, some out of the file.
const leftOut = names(
  "Metadata",
  "PieceInfo",
  "OPI",
  "Ref",
  "StructParent",
  "StructParents",
  "AF",
  "AA",
  "Alternates",
  "LastModified",
);
const structural = names(
  "Page",
  "Pages",
  "Catalog",
  "Action",
  "Filespec",
  "F",
  "EmbeddedFile",
  "Annot",
  "StructElem",
  "StructTreeRoot",
  "Sig",
);
const actions = names(
  "JavaScript",
  "Launch",
  "SubmitForm",
  "ImportData",
  "GoToE",
  "GoToR",
  "URI",
  "Rendition",
  "RichMediaExecute",
);
const [type, action, script] = [PDFName.of("Type"), PDFName.of("S"), PDFName.of("JS")];

/** Whether a dictionary is part of the document's structure, or does something, rather than drawing a page. */
export function isForeign(dict: PDFDict): boolean {
  const [kind, deed] = [dict.get(type), dict.get(action)];
  if (kind instanceof PDFName && structural.has(kind)) return true;
  return (deed instanceof PDFName && actions.has(deed)) || dict.has(script);
}

/** The text of a value; what does not belong on a page becomes null. */
export function textOf(value: PDFObject, terms: TextTerms): string {
  if (value instanceof PDFRef) return refText(value, terms);
  if (value instanceof PDFArray)
    return `[${value
      .asArray()
      .map((one) => textOf(one, terms))
      .join(" ")}]`;
  if (value instanceof PDFDict) return isForeign(value) ? "null" : dictText(value, terms);
  if (value instanceof PDFString || value instanceof PDFHexString) return hexText(value.asBytes());
  if (value instanceof PDFInvalidObject || value instanceof PDFStream) throw new Refusal("damaged");
  return value.toString();
}

/** The text of a dictionary, without the keys in `except`. */
export const dictText = (dict: PDFDict, terms: TextTerms, except: ReadonlySet<PDFName> = new Set()): string =>
  `<<${entriesText(dict, terms, except)}>>`;

/** The entries of a dictionary, without the keys in `except`. */
export const entriesText = (dict: PDFDict, terms: TextTerms, except: ReadonlySet<PDFName> = new Set()): string =>
  dict
    .entries()
    .filter(([key]) => !(leftOut.has(key) || except.has(key)))
    .map(([key, value]) => `${key.toString()} ${textOf(value, terms)}`)
    .join("\n");

/** A mark for the object of that number. */
export function mark(number: number, { refs }: TextTerms): string {
  refs.push(number);
  return refMark;
}

function refText(ref: PDFRef, terms: TextTerms): string {
  const target = terms.context.lookup(ref);
  if (target instanceof PDFInvalidObject) throw new Refusal("damaged");
  if (target === undefined && !terms.isWhole) throw new Refusal("damaged");
  if (target === undefined || target === PDFNull) return "null";
  const dict = target instanceof PDFStream ? target.dict : target;
  if (dict instanceof PDFDict && isForeign(dict)) return "null";
  return mark(terms.numberOf(ref), terms);
}

const hexText = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString("hex")}>`;
