import { useDeferredValue, useMemo } from "react";
import type { MatchItem, MatchList } from "../../../shared/contract/matching.ts";
import { listedItems, type MatchFilter } from "./matching-view.ts";
import { type FirstLine, type Lines, useLines } from "./use-lines.ts";

/** The lines of a list of matching that a filter leaves, and the one that is shown, at first that of `first`. */
export function useMatchLines(list: MatchList, filter: MatchFilter, first: FirstLine | null = null): Lines<MatchItem> {
  const wanted = useDeferredValue(filter);
  return useLines(
    useMemo(() => listedItems(list.items, wanted), [list.items, wanted]),
    first,
  );
}
