import { type Cell, cell, labelCell, type Table } from "./block.ts";

/** A label with its value, as forms have them. */
export type Entry = readonly [label: string, value: string];

const labelShare = 2;
const valueShare = 4;

/** A ruled form of labels and values, two pairs to a row; a row of one pair lets its value run over the whole width. */
export function formGrid(rows: readonly (readonly [Entry] | readonly [Entry, Entry])[], tall = 26): Table {
  return {
    kind: "table",
    columns: [{ share: labelShare }, { share: valueShare }, { share: labelShare }, { share: valueShare }],
    head: [],
    rows: rows.map((pairs) => ({ cells: gridCells(pairs), tall })),
  };
}

function gridCells([first, second]: readonly [Entry] | readonly [Entry, Entry]): readonly Cell[] {
  const [label, value] = first;
  if (second === undefined) return [labelCell(label), cell(value, { span: 3 })];
  return [labelCell(label), cell(value), labelCell(second[0]), cell(second[1])];
}
