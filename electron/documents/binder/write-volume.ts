import { createHash } from "node:crypto";
import { ObjectWriter, refsText, resolved, textString } from "./object-writer.ts";
import { type ByteRange, binderObject, type PartObject } from "./part.ts";
import { fieldOperators, stampOperators } from "./stamp.ts";
import type { PageLink, Volume, VolumePage, VolumePart } from "./volume.ts";
import { writeOutline } from "./write-outline.ts";

/** Bytes of a volume in order: its own, or a run of a source's bytes. */
export type Piece = Uint8Array | { readonly source: string; readonly range: ByteRange };

const [catalog, info, root] = [1, 2, 3];
const pagesPerNode = 64;

/** Writes a volume down from its first byte to its last; sources are only named, so that nothing of them is held. */
export function* writeVolume(volume: Volume): Generator<Piece> {
  yield* new VolumeWriter(volume).pieces();
}

/** How many bytes the volume takes. */
export function sizeOfVolume(volume: Volume): number {
  let size = 0;
  for (const piece of writeVolume(volume)) size += piece instanceof Uint8Array ? piece.length : piece.range.length;
  return size;
}

class VolumeWriter {
  readonly #volume: Volume;
  readonly #writer: ObjectWriter;
  readonly #firstPage: number;
  /** What is added to the numbers of a part's objects. */
  readonly #bases = new Map<VolumePart["part"], number>();
  /** The stream that saves so many states, by their number. */
  readonly #openings = new Map<number, number>();

  constructor(volume: Volume) {
    this.#volume = volume;
    this.#firstPage = root + 1 + Math.ceil(volume.pages.length / pagesPerNode);
    this.#writer = new ObjectWriter(this.#firstPage + volume.pages.length);
  }

  *pieces(): Generator<Piece> {
    const { own, pages, bookmarks, fingerprint } = this.#volume;
    yield this.#writer.text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    yield* this.#part({ part: own.part, source: null });
    for (const [index, page] of pages.entries()) {
      if (!this.#bases.has(page.part.part)) yield* this.#part(page.part);
      yield* this.#page(page, index);
    }
    yield* this.#pageTree();
    const outline = yield* writeOutline(bookmarks, this.#firstPage, this.#writer);
    yield this.#writer.object(info, infoText(this.#volume));
    yield this.#writer.object(catalog, this.#catalogText(outline));
    const id = createHash("sha256").update(fingerprint).digest("hex").slice(0, 32);
    yield this.#writer.end(`/Root ${catalog} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]`);
  }

  *#part({ part, source }: VolumePart): Generator<Piece> {
    const base = this.#writer.take(part.objects.length) - 1;
    this.#bases.set(part, base);
    for (const [index, one] of part.objects.entries()) yield* this.#object(base + index + 1, one, base, source);
  }

  *#object(number: number, one: PartObject, base: number, source: string | null): Generator<Piece> {
    const text = resolved(one, (ref) => base + ref);
    if (one.stream === null) {
      yield this.#writer.object(number, text);
      return;
    }
    yield this.#writer.begin(number, `${text}stream\n`);
    for (const range of one.stream) {
      this.#writer.pass(range.length);
      yield source === null
        ? this.#volume.own.bytes.subarray(range.from, range.from + range.length)
        : { source, range };
    }
    yield this.#writer.text("\nendstream\nendobj\n");
  }

  *#page({ part, page, stamp, links }: VolumePage, index: number): Generator<Piece> {
    const { own } = this.#volume;
    const opening = yield* this.#opening(page.opens);
    const closing = this.#writer.take();
    const fields = page.fields.map((field) => fieldOperators(field, own.stampFont)).join("");
    const ending = `${"Q\n".repeat(page.closes)}${page.overlay}${fields}${stampOperators(stamp, page, own.stampFont)}`;
    yield this.#writer.stream(closing, `\n${ending}`);
    const base = this.#bases.get(part.part) ?? 0;
    const shared: Readonly<Record<number, number>> = {
      [binderObject.stampFont]: (this.#bases.get(own.part) ?? 0) + own.stampFontNumber,
      [binderObject.pageTree]: root + 1 + Math.floor(index / pagesPerNode),
      [binderObject.opening]: opening,
      [binderObject.closing]: closing,
    };
    const text = resolved(page, (ref) => shared[ref] ?? base + ref);
    const annotations = links.length === 0 ? "" : `/Annots[${links.map((link) => this.#linkText(link)).join("\n")}]`;
    yield this.#writer.object(this.#firstPage + index, `${text}${annotations}>>`);
  }

  *#opening(opens: number): Generator<Piece, number> {
    const known = this.#openings.get(opens);
    if (known !== undefined) return known;
    const number = this.#writer.take();
    this.#openings.set(opens, number);
    yield this.#writer.stream(number, "q\n".repeat(opens));
    return number;
  }

  #linkText({ rectangle, to }: PageLink): string {
    const target =
      to.file === null
        ? `/Dest[${this.#firstPage + to.page} 0 R/Fit]`
        : `/A<</S/GoToR/F(${to.file})/D[${to.page}/Fit]>>`;
    return `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${rectangle.join(" ")}]${target}>>`;
  }

  *#pageTree(): Generator<Piece> {
    const { length } = this.#volume.pages;
    const numbers = Array.from({ length }, (_, index) => this.#firstPage + index);
    const nodes = Array.from({ length: Math.ceil(length / pagesPerNode) }, (_, index) => root + 1 + index);
    for (const [index, node] of nodes.entries()) {
      const kids = numbers.slice(index * pagesPerNode, (index + 1) * pagesPerNode);
      const text = `<</Type/Pages/Parent ${root} 0 R/Count ${kids.length}/Kids[${refsText(kids)}]>>`;
      yield this.#writer.object(node, text);
    }
    yield this.#writer.object(root, `<</Type/Pages/Count ${length}/Kids[${refsText(nodes)}]>>`);
  }

  #catalogText(outline: number | null): string {
    const bookmarks = outline === null ? "" : `/Outlines ${outline} 0 R/PageMode/UseOutlines`;
    const numbering = `/PageLabels<</Nums[0<</S/D/St ${this.#volume.firstNumber}>>]>>`;
    const reading = "/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>";
    return `<</Type/Catalog/Pages ${root} 0 R${reading}${numbering}${bookmarks}${this.#layersText()}>>`;
  }

  /** The layers of all sources; those that a source shows switched off stay so. */
  #layersText(): string {
    const of = (which: "all" | "off"): readonly number[] =>
      [...this.#bases].flatMap(([part, base]) => part.layers[which].map((number) => base + number));
    const all = of("all");
    return all.length === 0 ? "" : `/OCProperties<</OCGs[${refsText(all)}]/D<</OFF[${refsText(of("off"))}]>>>>`;
  }
}

function infoText({ title, author, madeOn }: Volume): string {
  const date = `(D:${madeOn.replaceAll("-", "")}000000Z)`;
  const maker = textString("申报匣");
  const names = `/Title ${textString(title)}/Author ${textString(author)}/Creator ${maker}/Producer ${maker}`;
  return `<<${names}/CreationDate ${date}/ModDate ${date}>>`;
}
