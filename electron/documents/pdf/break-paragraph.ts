import LineBreaker from "linebreak";

/** The width of a text on one line, in points. */
export type Measure = (text: string) => number;

/**
 * Breaks a text without line ends into lines no wider than `width` points, the first one narrower by `indent`. Breaks stand
 * where Unicode (UAX 14) allows them: no closing mark begins a line, no opening mark ends one, words and figures stay whole.
 * What is wider than a whole line is cut between characters. An empty text is one empty line; apart from spaces at line ends
 * nothing is lost.
 */
export function breakParagraph(text: string, width: number, measure: Measure, indent = 0): readonly string[] {
  // Most cells of a table hold one line; finding their breaks would take longer than all the rest.
  const whole = text.trimEnd();
  if (measure(whole) <= width - indent) return [whole];
  const lines: string[] = [];
  let line = "";
  const room = (): number => (lines.length === 0 ? width - indent : width);
  for (const piece of unbreakablePieces(text)) {
    if (measure((line + piece).trimEnd()) <= room()) {
      line += piece;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    const parts = cutToWidth(piece, room(), measure);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  return [...lines, line.trimEnd()];
}

function unbreakablePieces(text: string): readonly string[] {
  const pieces: string[] = [];
  const breaker = new LineBreaker(text);
  let start = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    pieces.push(text.slice(start, next.position));
    start = next.position;
  }
  return start < text.length ? [...pieces, text.slice(start)] : pieces;
}

// At least one character a part, however narrow the column: a loop that places nothing would never end.
function cutToWidth(piece: string, width: number, measure: Measure): readonly string[] {
  if (measure(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [];
  let part = "";
  for (const character of piece) {
    if (part !== "" && measure(part + character) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
