import type { Failure } from "../../shared/contract/reply.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import type { Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { type BookSurroundings, bookCalls, reviewingOf } from "./book-calls.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import type { Reviews } from "./reconciliation/review.ts";

/** The calls that look at the review of the books. */
const looking = [
  ...(["reconciliation.show", "findings.list", "findings.answer", "exclusions.list"] as const),
  ...(["chain.list", "chain.show", "variances.list", "carries.list", "sign-offs.list", "sign-offs.sign"] as const),
] as const;

type Call = (...given: never[]) => Result<unknown, Failure> | Promise<Result<unknown, Failure>>;

/**
 * The use cases of closing the books, those that look at the review of the books begun once it is ready: a review of ten thousand
 * invoices takes a second, in which others are answered. The books are those of the review, whatever was done to them meanwhile.
 */
export function bookCallsAhead(
  workspace: Workspace,
  pack: Pack,
  surroundings: BookSurroundings,
): ReturnType<typeof bookCalls> {
  const { books, today } = surroundings;
  const reviewing = reviewingOf(pack, today);
  const calls = bookCalls(workspace, pack, surroundings, reviewing);
  const ahead = <C extends Call>(call: C): Call => onceReviewed(call, { books, reviews: reviewing.reviews });
  const reviewed = Object.fromEntries(looking.map((name) => [name, ahead(calls[name])]));
  const search = calls["search.find"];
  const searchReviewed = ahead(search) as typeof search;
  return {
    ...calls,
    ...(reviewed as Pick<typeof calls, (typeof looking)[number]>),
    "search.find": (asked) => (asked.findings ? searchReviewed(asked) : search(asked)),
  };
}

interface ReviewedTerms {
  readonly books: OpenBooks;
  readonly reviews: Reviews;
}

/** Begins a call right after the books as they are then were reviewed. */
function onceReviewed(call: Call, { books, reviews }: ReviewedTerms): Call {
  return async (...given) => {
    for (;;) {
      const now = books.now();
      if (!now.ok) break;
      await reviews.prepare(now.value);
      const after = books.now();
      if (!after.ok || after.value === now.value) break;
    }
    return call(...given);
  };
}
