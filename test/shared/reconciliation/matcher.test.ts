import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate } from "../../../shared/dates.ts";
import type { Records } from "../../../shared/model/records.ts";
import { type Fen, sumFen } from "../../../shared/money.ts";
import { matchPayments } from "../../../shared/reconciliation/match-payments.ts";
import { startMatcher } from "../../../shared/reconciliation/matcher.ts";
import type { Matching } from "../../../shared/reconciliation/proposal.ts";
import { settlementsOf } from "../../../shared/reconciliation/settlements-of.ts";
import { arbitraryRecords } from "../../fixtures/arbitrary-records.ts";
import { anyBooks, anyEdit } from "./arbitrary-edits.ts";

const someEdits = fc.array(anyEdit, { minLength: 1, maxLength: 12 });
const runs = { numRuns: 200 };

const shuffled = (books: Records): Records => ({
  ...books,
  invoices: books.invoices.toReversed(),
  payments: books.payments.toReversed(),
  revenues: books.revenues.toReversed(),
  settlements: books.settlements.toReversed(),
  matchRefusals: books.matchRefusals.toReversed(),
  matchingRules: books.matchingRules.toReversed(),
  chainLinks: books.chainLinks.toReversed(),
});

/** The books after all edits, with what matching showed at each step. */
function course(books: Records, edits: readonly ((books: Records, shown: Matching) => Records)[]): readonly Records[] {
  const states = [books];
  for (const edit of edits) {
    const last = states.at(-1) ?? books;
    states.push(edit(last, matchPayments(last)));
  }
  return states;
}

describe("a matcher that is given one state of the books after another", () => {
  it("finds after every edit exactly what matching anew finds", () => {
    fc.assert(
      fc.property(anyBooks, someEdits, (books, edits) => {
        const matcher = startMatcher();
        for (const state of course(books, edits)) expect(matcher.match(state)).toEqual(matchPayments(state));
      }),
      runs,
    );
  });

  it("goes back to an earlier state as well", () => {
    fc.assert(
      fc.property(anyBooks, someEdits, (books, edits) => {
        const matcher = startMatcher();
        const states = course(books, edits);
        for (const state of states) matcher.match(state);
        for (const state of states.toReversed()) expect(matcher.match(state)).toEqual(matchPayments(state));
      }),
      { numRuns: 60 },
    );
  });

  it("takes records that were read anew for the same", () => {
    fc.assert(
      fc.property(anyBooks, someEdits, (books, edits) => {
        const matcher = startMatcher();
        for (const state of course(books, edits))
          expect(matcher.match(structuredClone(state))).toEqual(matchPayments(state));
      }),
      { numRuns: 60 },
    );
  });
});

const sumOf = (items: readonly { readonly amount: Fen }[]): Fen => sumFen(items.map(({ amount }) => amount));

describe("whatever a store may hold", () => {
  it("is matched the same from nothing and after any other books", () => {
    fc.assert(
      fc.property(arbitraryRecords, arbitraryRecords, (one, other) => {
        const matcher = startMatcher();
        for (const state of [one, other, one]) expect(matcher.match(state)).toEqual(matchPayments(state));
        expect(matchPayments(shuffled(one))).toEqual(matchPayments(one));
      }),
      { numRuns: 60 },
    );
  });
});

describe("matching over accepted settlements", () => {
  const edited = fc.tuple(anyBooks, someEdits).map(([books, edits]) => course(books, edits).at(-1) ?? books);

  it("uses no fen of a payment or a demand twice, accepted and proposed together", () => {
    fc.assert(
      fc.property(edited, (books) => {
        const { proposals, overSettled } = matchPayments(books);
        const parts = proposals.flatMap((proposal) => proposal.parts);
        const over = new Set(overSettled.map(({ record }) => record));
        for (const { id, amount } of books.payments.filter((each) => !over.has(each.id))) {
          const accepted = books.settlements.filter(({ payment }) => payment === id);
          const proposed = parts.filter(({ payment }) => payment === id);
          expect(sumOf([...accepted, ...proposed]) <= amount).toBe(true);
        }
        for (const { id, amount, whole } of proposals.flatMap(({ demands }) => demands)) {
          expect(sumOf(parts.filter(({ demand }) => demand === id)) <= amount).toBe(true);
          expect(amount <= whole).toBe(true);
        }
      }),
      runs,
    );
  });

  it("does not depend on the order of anything", () => {
    fc.assert(
      fc.property(edited, (books) => {
        expect(matchPayments(shuffled(books))).toEqual(matchPayments(books));
      }),
      runs,
    );
  });

  it("never proposes what was refused", () => {
    fc.assert(
      fc.property(edited, (books) => {
        const refused = new Set(
          books.matchRefusals.map(({ invoice, revenue, payment }) => `${invoice ?? revenue} ${payment}`),
        );
        const pairs = matchPayments(books).proposals.flatMap(({ demands, payments }) =>
          demands.flatMap(({ record }) => payments.map(({ id }) => `${record} ${id}`)),
        );
        expect(pairs.filter((pair) => refused.has(pair))).toEqual([]);
      }),
      runs,
    );
  });

  it("has nothing left to ask of a proposal that was accepted in full, and over-settles nothing by it", () => {
    fc.assert(
      fc.property(anyBooks, (books) => {
        const before = matchPayments(books);
        let next = 0;
        const accepted = before.proposals.flatMap((proposal) =>
          settlementsOf(proposal, { by: "会计", on: localDate("2026-06-01") }, () => `s${next++}`),
        );
        const after = matchPayments({ ...books, settlements: accepted });
        const open = new Set(
          [...after.openDemands, ...after.proposals.flatMap(({ demands }) => demands)].map(({ id }) => id),
        );
        const whole = before.proposals.filter(({ kind }) => kind !== "partial").flatMap(({ demands }) => demands);
        expect(whole.filter(({ id }) => open.has(id))).toEqual([]);
        expect(after.overSettled).toEqual([]);
        expect(after.accepted).toHaveLength(accepted.length);
      }),
      runs,
    );
  });
});
