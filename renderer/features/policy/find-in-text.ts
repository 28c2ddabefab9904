import type { PolicyView } from "../../../shared/contract/policy.ts";
import { toHalfWidth } from "../../../shared/half-width.ts";

type Piece = PolicyView["parts"][number]["paragraphs"][number][number];

/** A piece of the text; `hit` counts the places found from 0, null outside of them. */
export interface FoundPiece extends Piece {
  readonly hit: number | null;
}

/** The text with what was found in it; the parts and paragraphs are those of the view. */
export interface FoundText {
  readonly parts: readonly (readonly (readonly FoundPiece[])[])[];
  readonly hits: number;
}

interface Sign {
  readonly text: string;
  readonly piece: number;
  /** As it is compared; empty where it does not count. */
  readonly plain: string;
}

const plainOf = (text: string): string => toHalfWidth(text).toLowerCase().replace(/\s/g, "");

const signsOf = (pieces: readonly Piece[]): readonly Sign[] =>
  pieces.flatMap(({ text }, piece) => [...text].map((sign) => ({ text: sign, piece, plain: plainOf(sign) })));

/** Which find each sign belongs to: the places of `query`, one after the other, none overlapping. */
function hitsOf(signs: readonly Sign[], query: string, before: number): readonly (number | null)[] {
  const counted = signs.flatMap(({ plain }, index) => plain.split("").map((sign) => ({ sign, index })));
  const text = counted.map(({ sign }) => sign).join("");
  const hits = signs.map((): number | null => null);
  let found = before;
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
    const [first, last] = [counted[at]?.index ?? 0, counted[at + query.length - 1]?.index ?? 0];
    hits.fill(found, first, last + 1);
    found += 1;
  }
  return hits;
}

function cutAtHits(pieces: readonly Piece[], query: string, before: number): readonly FoundPiece[] {
  const signs = signsOf(pieces);
  const hits = hitsOf(signs, query, before);
  const cut: { text: string; piece: number; hit: number | null }[] = [];
  for (const [index, { text, piece }] of signs.entries()) {
    const last = cut.at(-1);
    const hit = hits[index] ?? null;
    if (last !== undefined && last.piece === piece && last.hit === hit) last.text += text;
    else cut.push({ text, piece, hit });
  }
  return cut.map(({ text, piece, hit }) => ({ text, hit, marks: pieces[piece]?.marks ?? [] }));
}

/** Finds words in the text, whatever their width, case and line breaks; an empty query finds nothing. */
export function findInText(parts: PolicyView["parts"], query: string): FoundText {
  const wanted = plainOf(query);
  let hits = 0;
  const found = parts.map(({ paragraphs }) =>
    paragraphs.map((pieces) => {
      if (wanted === "") return pieces.map((piece) => ({ ...piece, hit: null }));
      const cut = cutAtHits(pieces, wanted, hits);
      hits = Math.max(hits, ...cut.map(({ hit }) => (hit === null ? 0 : hit + 1)));
      return cut;
    }),
  );
  return { parts: found, hits };
}
