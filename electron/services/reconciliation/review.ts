import type { LocalDate } from "../../../shared/dates.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { type Reconciliation, reconciling } from "../../../shared/reconciliation/reconcile.ts";
import { remembered } from "../../../shared/reconciliation/remember.ts";
import { allAtOnce, type Steps } from "../../../shared/steps.ts";
import { type Calculation, calculate } from "../calculate.ts";
import { inSlices } from "../in-slices.ts";
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
export interface Reviews {
  /** At once, however long it takes where it was not made ready. */
  readonly of: (now: BooksNow) => Review;
  /** Makes one ready, others taking their turn in between. */
  readonly prepare: (now: BooksNow) => Promise<void>;
}

/** Opens the reviews of the books under a policy. */
export function reviewsUnder({ pack, today, sourceOf }: ReviewTerms): Reviews {
  const known = remembered((_: BooksNow) => new Map<LocalDate, Review>());
  const underWay = remembered((_: BooksNow) => new Map<LocalDate, Promise<Review>>());
  const begin = (now: BooksNow, day: LocalDate): Steps<null, Review> => reviewing(now, { pack, day, sourceOf });
  const prepareOn = async (now: BooksNow, day: LocalDate): Promise<Review> => {
    const review = await inSlices(begin(now, day));
    known(now).set(day, review);
    return review;
  };
  return {
    of: (now) => {
      const day = today();
      const review = known(now).get(day) ?? allAtOnce(begin(now, day));
      known(now).set(day, review);
      return review;
    },
    prepare: async (now) => {
      const day = today();
      if (known(now).has(day)) return;
      const running = underWay(now).get(day) ?? prepareOn(now, day);
      underWay(now).set(day, running);
      await running.finally(() => underWay(now).delete(day));
    },
  };
}

function* reviewing(
  now: BooksNow,
  { pack, day, sourceOf }: Pick<ReviewTerms, "pack" | "sourceOf"> & { readonly day: LocalDate },
): Steps<null, Review> {
  const calculation = calculate(now.records, pack, day);
  yield null;
  const { matching } = sourceOf(now);
  yield null;
  return { calculation, reconciliation: yield* reconciling(calculation, matching) };
}
