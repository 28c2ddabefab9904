import type {
  MatchCounts,
  MatchDetail,
  MatchItem,
  MatchingView,
  MatchList,
} from "../../../shared/contract/matching.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { remembered } from "../../../shared/reconciliation/remember.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { refusal } from "../refusal.ts";
import { matchDetail } from "./match-detail.ts";
import { type MatchSource, matchItems, questionId } from "./match-items.ts";
import type { BooksNow, OpenBooks } from "./open-books.ts";
import type { Signing } from "./signing.ts";

/** The books with what matching needs beside them. */
export interface MatchingTerms extends Signing {
  readonly books: OpenBooks;
  /** The matching of the books at a moment. */
  readonly sourceOf: (now: BooksNow) => MatchSource;
}

/** Said where a line that was chosen is no longer there. */
export const staleLine = "这一条已经变了，没有做任何改动。请看刷新后的列表，再选一次。";

/** One list of the matching, as it is now. */
export function listOf({ books, sourceOf }: MatchingTerms, view: MatchingView): Result<MatchList, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const source = sourceOf(now.value);
  const { revision } = now.value;
  return ok({ revision, items: itemsOf(source, view), counts: countsOf(source), undoable: books.undoable() });
}

/** Both sides of lines of a list. */
export function sidesOf({ books, sourceOf }: MatchingTerms, ids: readonly string[]): Result<MatchDetail, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const detail = matchDetail(ids, sourceOf(now.value));
  return detail === null ? refusal(staleLine) : ok(detail);
}

const listsOf = remembered((_: MatchSource) => new Map<MatchingView, readonly MatchItem[]>());

/** Where a bank row is listed; null where it is in no list. */
export function placeOfPayment(
  { books, sourceOf }: MatchingTerms,
  payment: string,
): Result<{ readonly view: MatchingView; readonly id: string } | null, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const source = sourceOf(now.value);
  const { matching, records } = source;
  const has = ({ payments }: { readonly payments: readonly { readonly id: string }[] }): boolean =>
    payments.some(({ id }) => id === payment);
  const proposal = matching.proposals.find(has);
  if (proposal !== undefined) return ok({ view: "proposals", id: proposal.id });
  const question = matching.ambiguities.find(has);
  if (question !== undefined) return ok({ view: "questions", id: questionId(question) });
  const accepted = records.settlements.find((one) => one.payment === payment);
  if (accepted !== undefined) return ok({ view: "accepted", id: accepted.id });
  if (matching.openPayments.some(({ id }) => id === payment)) return ok({ view: "payments", id: payment });
  const isAside = matching.setAside.some((one) => one.payment.id === payment);
  return ok(isAside ? { view: "aside", id: payment } : null);
}

/** The lines of a list; worked out once for the same books. */
export function itemsOf(source: MatchSource, view: MatchingView): readonly MatchItem[] {
  const lists = listsOf(source);
  const items = lists.get(view) ?? matchItems[view](source);
  lists.set(view, items);
  return items;
}

/** How many lines each list has. */
export const countsOf = ({ matching, records, sure }: MatchSource): MatchCounts => ({
  ...{ proposals: matching.proposals.length, sure: sure.size, questions: matching.ambiguities.length },
  ...{ demands: matching.openDemands.length, payments: matching.openPayments.length },
  ...{ accepted: records.settlements.length, refused: records.matchRefusals.length, aside: matching.setAside.length },
});
