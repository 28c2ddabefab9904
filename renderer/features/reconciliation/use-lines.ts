import { useState } from "react";
import type { targetMark } from "../../components/page.ts";
import { activeItem, type ChosenLine } from "./lines-view.ts";

/** The line that a list begins with, and what marks the list as the place that a link has led to. */
export interface FirstLine {
  readonly id: string;
  readonly mark: ReturnType<typeof targetMark>;
}

/** The lines that are listed, and the one that is shown. */
export interface Lines<Item> {
  readonly items: readonly Item[];
  readonly active: Item | null;
  readonly onActive: (item: Item, place: number) => void;
}

/** Follows which line of a list is shown, from `first` on where it is given; when it goes, the one that comes to its place is. */
export function useLines<Item extends { readonly id: string }>(
  items: readonly Item[],
  first: FirstLine | null = null,
): Lines<Item> {
  const [chosen, setChosen] = useState<ChosenLine | null>(first === null ? null : { id: first.id, place: 0 });
  const onActive = ({ id }: Item, place: number): void => setChosen({ id, place });
  return { items, active: activeItem(items, chosen), onActive };
}
