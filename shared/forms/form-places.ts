import type { FormTarget } from "../model/form.ts";
import type { Blank } from "./blank.ts";
import { type Grid, type GridCell, gridsOf } from "./form-grid.ts";

/** A place of a blank by what a person sees around it: that is how it is found again on a later form. */
export interface FormPlace {
  readonly target: FormTarget;
  /** The nearest words to the left, or the place's own name where it has one; empty without any. */
  readonly beside: string;
  /** The nearest words above; empty without any. */
  readonly above: string;
  /** What stands in it. */
  readonly own: string;
}

/** Every place of a blank that a value can be put into, in reading order; boxes drawn on a page are not among them. */
export const placesOf = (blank: Blank): readonly FormPlace[] => [
  ...blank.offered
    .filter(({ target }) => target.kind === "field" || target.kind === "placeholder" || target.kind === "control")
    .map(({ target, label, value }) => ({ target, beside: label, above: "", own: value })),
  ...gridsOf(blank).flatMap(placesInGrid),
];

function placesInGrid(grid: Grid): readonly FormPlace[] {
  const seen = new Set<string>();
  const lastAbove: (GridCell | undefined)[] = [];
  return grid.flatMap((line) => {
    let beside: GridCell | undefined;
    const above = [...lastAbove];
    return line.flatMap((cell, column): readonly FormPlace[] => {
      if (cell === undefined) return [];
      const [left, over] = [beside, above[column]];
      if (cell.text.trim() !== "") {
        beside = cell;
        lastAbove[column] = cell;
      }
      if (seen.has(cell.origin) || cell.target === null) return [];
      seen.add(cell.origin);
      return [{ target: cell.target, beside: left?.text ?? "", above: over?.text ?? "", own: cell.text }];
    });
  });
}
