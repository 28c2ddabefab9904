import { applyEdits, type Edit, type XmlRange } from "./xml-ranges.ts";

/** A row of a table that a list fills: how many times it is to stand, and the edits within it each time. */
export interface RowPlan {
  readonly row: XmlRange;
  readonly count: number;
  readonly editsFor: (index: number) => readonly Edit[];
}

// Names that may occur once in a document only.
const onceOnly = /\s(?:w14:paraId|w14:textId)="[^"]*"|<w:bookmark(?:Start|End)\b[^>]*\/>/g;

/** The edit that repeats a row, each time with its own values. A list without rows leaves one row, emptied. */
export function repeatEdit(text: string, { row, count, editsFor }: RowPlan): Edit {
  const own = text.slice(row.start, row.end);
  const shifted = (edits: readonly Edit[]): readonly Edit[] =>
    edits.map((edit) => ({ ...edit, start: edit.start - row.start, end: edit.end - row.start }));
  const copies = Array.from({ length: Math.max(1, count) }, (_, index) => {
    const filled = applyEdits(own, shifted(editsFor(index)));
    return index === 0 ? filled : filled.replace(onceOnly, "");
  });
  return { start: row.start, end: row.end, text: copies.join("") };
}
