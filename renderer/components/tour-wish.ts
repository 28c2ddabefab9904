import { useSyncExternalStore } from "react";

// Asked for on a page, shown by the shell, which lies above all pages.
let wishes = 0;
const listeners = new Set<() => void>();

/** Asks for the tour to be shown from its beginning. */
export function wishForTour(): void {
  wishes += 1;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** How often the tour was asked for. */
export const useTourWishes = (): number => useSyncExternalStore(subscribe, () => wishes);
