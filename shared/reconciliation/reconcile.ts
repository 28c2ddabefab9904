import { breakDownLedger, type LedgerShare, type LedgerView, ledgerViews } from "../ledger/break-down-ledger.ts";
import { type LedgerTotals, totalLedger } from "../ledger/total-ledger.ts";
import type { Answer } from "../model/answer.ts";
import type { Records } from "../model/records.ts";
import { allAtOnce, type Steps } from "../steps.ts";
import { type AnsweredConcern, answersTo } from "./answers-to.ts";
import type { Bookkeeping } from "./booked.ts";
import { buildChains } from "./build-chains.ts";
import { type Carries, findCarries } from "./carries.ts";
import type { Chains } from "./chain.ts";
import type { Concern } from "./concern.ts";
import { findBudgetConcerns } from "./find-budget-concerns.ts";
import { findConcerns } from "./find-concerns.ts";
import { findTerms } from "./find-terms.ts";
import { matchPayments } from "./match-payments.ts";
import { type PaymentClass, paymentClass } from "./payment-class.ts";
import type { Matching } from "./proposal.ts";
import type { ReviewedBooks } from "./reviewed-books.ts";
import { findVariances, type Variance } from "./variances.ts";
import { findRiskConcerns, type Risk, weighRisk } from "./weigh-risk.ts";

/** The books of a studio held against its bank: matches, chains, what an auditor would ask, the ledger's sums and the risk. */
export interface Reconciliation {
  readonly matching: Matching;
  /** Rows for which no invoice is expected, by class: wages, taxes, fees, transfers between own accounts. */
  readonly withoutInvoice: ReadonlyMap<PaymentClass, number>;
  readonly chains: Chains;
  /** The company's own books held against invoices and payments; empty while none are imported. */
  readonly bookkeeping: Bookkeeping;
  readonly concerns: readonly Concern[];
  /** The same findings, each with its answer. */
  readonly answered: readonly AnsweredConcern[];
  /** Answers whose finding is no longer there. */
  readonly settledAnswers: readonly Answer[];
  readonly ledger: LedgerTotals;
  readonly shares: Readonly<Record<LedgerView, readonly LedgerShare[]>>;
  readonly variances: readonly Variance[];
  readonly risk: Risk;
  readonly carries: Carries;
}

function countClasses({ payments, studio }: Records): ReadonlyMap<PaymentClass, number> {
  const classes = Map.groupBy(payments, (payment) => paymentClass(payment, studio));
  return new Map([...classes].filter(([name]) => name !== "ordinary").map(([name, { length }]) => [name, length]));
}

/**
 * Says what an audit would find in the books, step by step; the ledger is the one gathered from the same records. `matching` may be
 * handed in where it is already known.
 */
export function* reconciling(
  books: ReviewedBooks,
  matching: Matching = matchPayments(books.records),
): Steps<null, Reconciliation> {
  const { records, gathered } = books;
  const { entries } = gathered.ledger;
  yield null;
  const chains = buildChains(records, matching);
  yield null;
  const terms = findTerms(books, matching, chains);
  yield null;
  const variances = findVariances(records, entries, chains);
  yield null;
  const found = [...(yield* findConcerns(terms)), ...findBudgetConcerns(terms, variances)];
  yield null;
  const { risk, exposed } = weighRisk(terms, found);
  yield null;
  const concerns = [...findRiskConcerns(risk, terms), ...found];
  const answers = answersTo(concerns, records.answers);
  yield null;
  const carries = findCarries(terms, exposed);
  const shares: Partial<Record<LedgerView, readonly LedgerShare[]>> = {};
  for (const view of ledgerViews) {
    yield null;
    shares[view] = breakDownLedger(entries, view, records.invoices);
  }
  return {
    ...{ matching, withoutInvoice: countClasses(records), chains, concerns, ledger: totalLedger(entries) },
    ...{ answered: answers.concerns, settledAnswers: answers.settled, variances, risk },
    ...{ bookkeeping: terms.bookkeeping, carries },
    shares: shares as Reconciliation["shares"],
  };
}

/** Says at once what an audit would find in the books. */
export const reconcile = (books: ReviewedBooks, matching?: Matching): Reconciliation =>
  allAtOnce(reconciling(books, matching));
