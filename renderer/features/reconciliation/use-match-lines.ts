import { useDeferredValue, useMemo } from "react";
import type { MatchItem, MatchList } from "../../../shared/contract/matching.ts";
import { listedItems, type MatchFilter } from "./matching-view.ts";
import { type Lines, useLines } from "./use-lines.ts";

/** The lines of a list of matching that a filter leaves, and the one that is shown. */
export function useMatchLines(list: MatchList, filter: MatchFilter): Lines<MatchItem> {
  const wanted = useDeferredValue(filter);
  return useLines(useMemo(() => listedItems(list.items, wanted), [list.items, wanted]));
}
