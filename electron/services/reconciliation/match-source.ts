import { acceptable } from "../../../shared/reconciliation/acceptable.ts";
import { usualTerms } from "../../../shared/reconciliation/match-terms.ts";
import { startMatcher } from "../../../shared/reconciliation/matcher.ts";
import { remembered } from "../../../shared/reconciliation/remember.ts";
import type { MatchSource } from "./match-items.ts";
import type { BooksNow } from "./open-books.ts";

/** Matches one state of the books after another; what did not change is not matched again. */
export function matchSources(): (now: BooksNow) => MatchSource {
  const matcher = startMatcher(usualTerms);
  return remembered(({ records }: BooksNow) => {
    const matching = matcher.match(records);
    const sure = new Set(acceptable(matching.proposals, usualTerms).map(({ id }) => id));
    return { records, matching, sure };
  });
}
