import type { ReactNode } from "react";

/** A column of a long table. */
export interface GridColumn<Row, By extends string> {
  readonly title: string;
  /** As a track of a CSS grid. */
  readonly width: string;
  /** Its width where there is little room; null leaves it out there. */
  readonly narrow: string | null;
  readonly className?: string;
  /** By what the rows are put in order when its head is pressed; absent where they cannot be. */
  readonly by?: By;
  readonly cell: (row: Row) => ReactNode;
}

/** By what rows stand in order. */
export interface GridSort<By extends string> {
  readonly by: By;
  readonly isDescending: boolean;
}

/** The order after a press on a column's head: upwards, downwards, then as the records stand. */
export function nextSort<By extends string>(sort: GridSort<By> | null, by: By): GridSort<By> | null {
  if (sort?.by !== by) return { by, isDescending: false };
  return sort.isDescending ? null : { by, isDescending: true };
}

/** Where a key leads from the active row, the ends holding; null for a key that leads nowhere. */
export function nextPlace(
  key: string,
  active: number | null,
  { count, inSight }: { readonly count: number; readonly inSight: number },
): number | null {
  const steps: Readonly<Record<string, number>> = {
    ...{ arrowdown: 1, arrowup: -1, pagedown: inSight, pageup: -inSight },
    ...{ home: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY },
  };
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  const from = active ?? (step > 0 ? -1 : 0);
  return Math.max(0, Math.min(count - 1, from + step));
}

/** The class of a column's cells: those that are left out where there is little room are marked. */
export const cellClass = ({ className, narrow }: Pick<GridColumn<never, never>, "className" | "narrow">): string =>
  [className ?? "", narrow === null ? "lesser" : ""].filter(Boolean).join(" ");
