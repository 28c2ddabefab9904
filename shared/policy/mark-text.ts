import type { PolicyPart } from "./split-articles.ts";

/** A sentence of the law by which something of a pack is known. */
export interface QuotedMark {
  readonly id: string;
  readonly quote: string;
}

/** A piece of a paragraph, with the ids of all whose quotes it is part of. Together the pieces are the paragraph, unchanged. */
export interface MarkedPiece {
  readonly text: string;
  readonly marks: readonly string[];
}

/** A part of the text whose paragraphs are cut where quotes begin and end. */
export interface MarkedPart {
  readonly article: string | null;
  readonly paragraphs: readonly (readonly MarkedPiece[])[];
}

const withoutBlanks = (text: string): string => text.replace(/\s/g, "");

interface Span {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Where the quotes stand in the text without white space; one that is not there stands nowhere. */
function spansOf(parts: readonly PolicyPart[], quotes: readonly QuotedMark[]): readonly Span[] {
  const text = withoutBlanks(parts.flatMap(({ paragraphs }) => paragraphs).join(""));
  return quotes.flatMap(({ id, quote }) => {
    const wanted = withoutBlanks(quote);
    const from = wanted === "" ? -1 : text.indexOf(wanted);
    return from < 0 ? [] : [{ id, from, to: from + wanted.length }];
  });
}

function cut(paragraph: string, start: number, spans: readonly Span[]): readonly MarkedPiece[] {
  const edges = new Set(spans.flatMap(({ from, to }) => [from, to]));
  const pieces: { text: string; at: number }[] = [];
  let at = start;
  for (const sign of paragraph) {
    const isBlank = /\s/.test(sign);
    if (pieces.length === 0 || (!isBlank && edges.has(at))) pieces.push({ text: "", at });
    const last = pieces.at(-1);
    if (last !== undefined) last.text += sign;
    if (!isBlank) at += sign.length;
  }
  return pieces.map(({ text, at: place }) => ({
    text,
    marks: [...new Set(spans.filter(({ from, to }) => from <= place && place < to).map(({ id }) => id))],
  }));
}

/** Cuts a policy's text where quotes begin and end. White space does not count: the text's lines are broken where its pages were. */
export function markText(parts: readonly PolicyPart[], quotes: readonly QuotedMark[]): readonly MarkedPart[] {
  const spans = spansOf(parts, quotes);
  let at = 0;
  return parts.map(({ article, paragraphs }) => ({
    article,
    paragraphs: paragraphs.map((paragraph) => {
      const pieces = cut(paragraph, at, spans);
      at += withoutBlanks(paragraph).length;
      return pieces;
    }),
  }));
}
