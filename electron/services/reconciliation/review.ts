import type { LocalDate } from "../../../shared/dates.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { type Reconciliation, reconcile } from "../../../shared/reconciliation/reconcile.ts";
import { remembered } from "../../../shared/reconciliation/remember.ts";
import { type Calculation, calculate } from "../calculate.ts";
import type { MatchSource } from "./match-items.ts";
import type { BooksNow } from "./open-books.ts";

/** The books as an auditor would see them, with the calculation that rests on them. */
export interface Review {
  readonly calculation: Calculation;
  readonly reconciliation: Reconciliation;
}

/** What a review rests on. */
export interface ReviewTerms {
  readonly pack: Pack;
  readonly today: () => LocalDate;
  readonly sourceOf: (now: BooksNow) => MatchSource;
}

/** Reviews the books at a moment; worked out once for the same books on the same day. */
export function reviews({ pack, today, sourceOf }: ReviewTerms): (now: BooksNow) => Review {
  const byDay = remembered((_: BooksNow) => new Map<LocalDate, Review>());
  return (now) => {
    const days = byDay(now);
    const day = today();
    const calculation = (): Calculation => calculate(now.records, pack, day);
    const review = days.get(day) ?? reviewOf(calculation(), sourceOf(now));
    days.set(day, review);
    return review;
  };
}

const reviewOf = (calculation: Calculation, { matching }: MatchSource): Review => ({
  calculation,
  reconciliation: reconcile(calculation, matching),
});
