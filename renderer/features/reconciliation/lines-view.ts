/** A line that a person chose, and where it stood then. */
export interface ChosenLine {
  readonly id: string;
  readonly place: number;
}

interface Line {
  readonly id: string;
}

/** Which line is shown: the one chosen while it is listed, else the one that has moved to its place, else the last; null in an empty list. */
export function activeItem<Item extends Line>(items: readonly Item[], chosen: ChosenLine | null): Item | null {
  const found = items.find(({ id }) => id === chosen?.id);
  return found ?? items[Math.min(chosen?.place ?? 0, items.length - 1)] ?? null;
}

/** The line so many places further down, or up; the ends hold. */
export function neighbour<Item extends Line>(items: readonly Item[], from: string, steps: number): Item | null {
  const place = items.findIndex(({ id }) => id === from);
  return items[Math.max(0, Math.min(items.length - 1, place + steps))] ?? null;
}

/** A set with an id put in, or taken out where it was in. */
export function toggled(marked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(marked);
  if (!next.delete(id)) next.add(id);
  return next;
}
