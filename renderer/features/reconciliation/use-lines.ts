import { useState } from "react";
import { activeItem, type ChosenLine } from "./lines-view.ts";

/** The lines that are listed, and the one that is shown. */
export interface Lines<Item> {
  readonly items: readonly Item[];
  readonly active: Item | null;
  readonly onActive: (item: Item, place: number) => void;
}

/** Follows which line of a list is shown; when it goes, the one that comes to its place is. */
export function useLines<Item extends { readonly id: string }>(items: readonly Item[]): Lines<Item> {
  const [chosen, setChosen] = useState<ChosenLine | null>(null);
  const onActive = ({ id }: Item, place: number): void => setChosen({ id, place });
  return { items, active: activeItem(items, chosen), onActive };
}
