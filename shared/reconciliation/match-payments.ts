import type { Records } from "../model/records.ts";
import { listDemands } from "./list-demands.ts";
import { matchByNumber } from "./match-by-number.ts";
import { matchEqualAmounts, setAsideEqualAmounts } from "./match-equal-amounts.ts";
import { matchNameless, matchPartly, matchWithFee, showOtherPayee } from "./match-loosely.ts";
import { matchSums } from "./match-sums.ts";
import { type MatchTerms, usualTerms } from "./match-terms.ts";
import { paymentClass } from "./payment-class.ts";
import { type Pool, type Settled, without } from "./pool.ts";
import type { Matching } from "./proposal.ts";
import { resolveParties } from "./resolve-parties.ts";

type Stage = (pool: Pool, terms: MatchTerms) => Settled;

/** From the surest to the weakest; what a stage takes, no later one sees. Nearest pairs once more, when their rivals are gone. */
const stages: readonly Stage[] = [
  matchByNumber,
  matchEqualAmounts,
  matchEqualAmounts,
  setAsideEqualAmounts,
  matchSums,
  matchWithFee,
  matchNameless,
  showOtherPayee,
  matchPartly,
];

function poolOf(records: Records): Pool {
  const demands = listDemands(records);
  const payments = records.payments
    .filter((payment) => paymentClass(payment, records.studio) === "ordinary")
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { rows: resolveParties(payments, demands), demands };
}

/**
 * Proposes which payments settle which invoices, refunds and settlements. Pure: the order of the records changes nothing.
 * Nothing is guessed: what fits in several ways is handed back with its candidates.
 */
export function matchPayments(records: Records, terms: MatchTerms = usualTerms): Matching {
  let pool = poolOf(records);
  const settled: Settled[] = [];
  for (const stage of stages) {
    const step = stage(pool, terms);
    settled.push(step);
    pool = without(pool, step);
  }
  const proposals = settled.flatMap((step) => step.proposals);
  return {
    proposals: proposals.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ambiguities: settled.flatMap(({ ambiguities }) => ambiguities),
    openDemands: pool.demands,
    openPayments: pool.rows.map(({ payment }) => payment),
  };
}
