import type { PrintedWords } from "../../../shared/forms/blank.ts";
import type { PlacedSign } from "../../intake/print/printed-page.ts";

// Of a sign's size: more is a gap between two entries of a line, or another line.
const widestGap = 1.2;
const lineHeight = 0.4;

/** The signs of a page as words that stand together, line by line from above. */
export function printedWords(signs: readonly PlacedSign[], page: number): readonly PrintedWords[] {
  const inOrder = signs.toSorted((a, b) => a.y - b.y || a.x - b.x);
  return linesOf(inOrder).flatMap((line) =>
    wordsOf(
      line.toSorted((a, b) => a.x - b.x),
      page,
    ),
  );
}

function linesOf(signs: readonly PlacedSign[]): readonly (readonly PlacedSign[])[] {
  const lines: PlacedSign[][] = [];
  for (const sign of signs) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && sign.y - first.y <= first.size * lineHeight) line.push(sign);
    else lines.push([sign]);
  }
  return lines;
}

function wordsOf(line: readonly PlacedSign[], page: number): readonly PrintedWords[] {
  const words: PrintedWords[] = [];
  for (const { text, x, right, y, size } of line) {
    const last = words.at(-1);
    if (last !== undefined && x - last.right <= size * widestGap)
      words[words.length - 1] = { ...last, text: last.text + text, right };
    else words.push({ page, text, x: tenth(x), right, y: tenth(y) });
  }
  return words.map((one) => ({ ...one, right: tenth(one.right) }));
}

const tenth = (value: number): number => Math.floor(value * 10 + 0.5) / 10;
