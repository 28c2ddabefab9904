import {
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from "pdf-lib";
import { type Budget, inflateWithin } from "./inflate-within.ts";
import { dictText, entriesText, type TextTerms, textOf } from "./object-text.ts";
import { type ByteRange, type Layers, type PartObject, Refusal } from "./part.ts";
import { filtersOf } from "./stream-filters.ts";

const [length, external, subtype] = [PDFName.of("Length"), PDFName.of("F"), PDFName.of("Subtype")];
const own = new Set([length]);
const mostPixels = 400_000_000;

/** Where the stored bytes of a stream stand; the builder asks it once for every stream that is used. */
export type Locate = (bytes: Uint8Array) => readonly ByteRange[];

/** Numbers what the pages of a source use and writes it down, everything once, as far as the pages reach. */
export class PartBuilder {
  readonly terms: Omit<TextTerms, "refs">;
  readonly #numbers = new Map<PDFRef, number>();
  readonly #waiting: PDFRef[] = [];
  readonly #objects: PartObject[] = [];
  readonly #locate: Locate;
  readonly #budget: Budget;
  /** The unfolded lengths of the streams of content that were read. */
  readonly #unfolded = new Map<PDFDict, number>();

  constructor(context: PDFContext, isWhole: boolean, locate: Locate, budget: Budget) {
    this.terms = { context, isWhole, numberOf: (ref) => this.numberOf(ref) };
    this.#locate = locate;
    this.#budget = budget;
  }

  /** The number of an object; it is taken in when it is asked for the first time. */
  numberOf(ref: PDFRef): number {
    const known = this.#numbers.get(ref);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(ref, number);
    this.#waiting.push(ref);
    return number;
  }

  /** The decoded bytes of a stream of content; null when it is not plain or deflated. */
  contentOf(stream: PDFStream): Uint8Array | null {
    const [bytes, filters] = [bytesOf(stream), filtersOf(stream.dict)];
    if (filters.length === 0) return bytes;
    if (filters.length > 1 || filters[0]?.name !== "FlateDecode" || bytes.length === 0) return null;
    // Content that many pages share, such as a letterhead, counts once.
    const known = this.#unfolded.get(stream.dict);
    const budget = known === undefined ? this.#budget : { left: known };
    const content = inflateWithin(bytes, budget);
    this.#unfolded.set(stream.dict, content.length);
    return content;
  }

  /** Every object that was asked for, and all that those refer to. */
  finish(): readonly PartObject[] {
    // The list grows while it is gone through.
    for (const ref of this.#waiting) {
      const value = this.terms.context.lookup(ref);
      if (value === undefined) throw new Refusal("damaged");
      this.#objects.push(this.#objectOf(value));
    }
    return this.#objects;
  }

  /** Which of the layers are used, and which of those are switched off. */
  layers(all: readonly PDFRef[], off: ReadonlySet<PDFRef>): Layers {
    const used = all.filter((ref) => this.#numbers.has(ref));
    const numbers = (refs: readonly PDFRef[]): readonly number[] => refs.map((ref) => this.numberOf(ref));
    return { all: numbers(used), off: numbers(used.filter((ref) => off.has(ref))) };
  }

  #objectOf(value: PDFObject): PartObject {
    const terms: TextTerms = { ...this.terms, refs: [] };
    if (!(value instanceof PDFStream)) {
      const text = value instanceof PDFDict ? dictText(value, terms) : textOf(value, terms);
      return { text, refs: terms.refs, stream: null };
    }
    const bytes = bytesOf(value);
    this.#check(value.dict, bytes);
    const text = `<<${entriesText(value.dict, terms, own)}/Length ${bytes.length}>>`;
    return { text, refs: terms.refs, stream: this.#locate(bytes) };
  }

  /** Refuses what would overwhelm or cheat a reader: streams within streams, damaged or overlong ones, bytes kept elsewhere. */
  #check(dict: PDFDict, bytes: Uint8Array): void {
    if (dict.has(external)) throw new Refusal("damaged");
    const filters = filtersOf(dict);
    if (filters.filter((filter) => filter.inflates).length > 1) throw new Refusal("oversized");
    if (dict.get(subtype) === PDFName.of("Image")) return checkPixels(dict);
    const [only] = filters;
    if (this.#unfolded.has(dict)) return;
    if (filters.length === 1 && only?.name === "FlateDecode" && bytes.length > 0) inflateWithin(bytes, this.#budget);
    else if (filters.some((filter) => filter.inflates) && bytes.length > 1_000_000) throw new Refusal("oversized");
  }
}

/** The stored bytes of a stream. */
export const bytesOf = (stream: PDFStream): Uint8Array =>
  stream instanceof PDFRawStream ? stream.contents : stream.getContents();

function checkPixels(dict: PDFDict): void {
  const side = (key: string): number => {
    const value = dict.lookup(PDFName.of(key));
    return value instanceof PDFNumber ? value.asNumber() : 0;
  };
  if (side("Width") * side("Height") > mostPixels) throw new Refusal("oversized");
}
