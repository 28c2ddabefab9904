import type { Blank } from "./blank.ts";
import { plainWords } from "./same-words.ts";

/** From which share of its words on a form is taken for a later edition of another. */
export const laterEdition = 0.5;

/** Which share of the words of a form, 0 to 1, stands on another one as well; 0 where there are none. */
export function formLikeness(before: Blank, after: Blank): number {
  const [old, now] = [wordsIn(before), wordsIn(after)];
  if (old.size === 0) return 0;
  return [...old].filter((words) => now.has(words)).length / old.size;
}

function wordsIn({ sheets, blocks, offered, printed }: Blank): ReadonlySet<string> {
  const inBlocks = blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.rows.flat().map(({ text }) => text),
  );
  const all = [
    ...inBlocks,
    ...sheets.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ...offered.map(({ label }) => label),
    ...printed.map(({ text }) => text),
  ];
  return new Set(all.map(plainWords).filter((words) => words !== ""));
}
