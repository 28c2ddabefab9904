import { fen, subtractFen, sumFen } from "../money.ts";
import type { MatchTerms } from "./match-terms.ts";
import { type Cluster, clustersOf, isRefused, mayPay, type Pool, type Row, type Settled } from "./pool.ts";
import type { Demand } from "./proposal.ts";
import { leaveOpen, propose } from "./propose.ts";
import { deductionBetween } from "./usual-deductions.ts";

const none: Settled = { proposals: [], ambiguities: [] };

const proposePairs = (clusters: readonly Cluster[]): Settled => ({
  proposals: clusters
    .filter(({ rows, demands }) => rows.length === 1 && demands.length === 1)
    .map(({ rows, demands }) => propose(rows, demands)),
  ambiguities: [],
});

// Banks ask for whole and half yuan; an odd difference is no fee.
const feeStep = 50n;

// A bank keeps its fee of what comes in, and adds it to what goes out.
function differsByFee(row: Row, { amount, direction }: Demand, { fee }: MatchTerms): boolean {
  const more = direction === "out" ? subtractFen(row.amount, amount) : subtractFen(amount, row.amount);
  return more > 0n && more <= fee && more % feeStep === 0n && more * 100n <= amount;
}

/** Clusters of payments and demands of one party that a test of their amounts ties together. */
function partyClusters(
  { rows, demands }: Pool,
  terms: MatchTerms,
  isLike: (row: Row, demand: Demand) => boolean,
): readonly Cluster[] {
  const byParty = Map.groupBy(
    demands.filter(({ party }) => party !== ""),
    ({ direction, party }) => `${direction} ${party}`,
  );
  return clustersOf(rows, (row) =>
    row.parties
      .flatMap((party) => byParty.get(`${row.payment.direction} ${party}`) ?? [])
      .filter((demand) => isLike(row, demand) && mayPay(row, demand, terms.window)),
  );
}

/** Matches a payment and a demand of one party that differ by a bank's fee, where no other fits. */
export const matchWithFee = (pool: Pool, terms: MatchTerms): Settled =>
  proposePairs(partyClusters(pool, terms, (row, demand) => differsByFee(row, demand, terms)));

/** Matches a payment that is short by a usual deduction to its one invoice, in part: what is kept back is still owed. */
export function matchShort(pool: Pool, terms: MatchTerms): Settled {
  const clusters = partyClusters(pool, terms, ({ amount }, demand) => deductionBetween(demand, amount) !== null);
  const proposals = clusters.flatMap(({ rows, demands }) => {
    const [[row, rival], [demand, other]] = [rows, demands];
    if (row === undefined || demand === undefined || rival !== undefined || other !== undefined) return [];
    const short = deductionBetween(demand, row.amount);
    return short === null ? [] : [propose([row], [demand], { partial: true, short })];
  });
  return { ...none, proposals };
}

function sameAmounts({ rows, demands }: Pool, name: Row["name"], { narrow }: MatchTerms): readonly Cluster[] {
  const byAmount = Map.groupBy(demands, ({ direction, amount }) => `${direction} ${amount}`);
  return clustersOf(
    rows.filter((row) => row.name === name),
    (row) =>
      (byAmount.get(`${row.payment.direction} ${row.amount}`) ?? []).filter((demand) => mayPay(row, demand, narrow)),
  );
}

// Round sums meet by chance: without a name they prove nothing.
const isRound = ({ rows }: Cluster): boolean => rows.some(({ amount }) => amount % fen(100_000) === 0n);

const toPerson = (clusters: readonly Cluster[]): Settled => ({
  ...none,
  ambiguities: clusters.map(({ rows, demands }) => leaveOpen("only-amount-fits", rows, demands)),
});

/** Matches a nameless row to the one demand of its amount within the narrow window; round sums and several go to a person. */
export function matchNameless(pool: Pool, terms: MatchTerms): Settled {
  const clusters = sameAmounts(pool, "unknown", terms);
  const isPair = (cluster: Cluster): boolean =>
    cluster.rows.length === 1 && cluster.demands.length === 1 && !isRound(cluster);
  return {
    ...proposePairs(clusters.filter(isPair)),
    ...{ ambiguities: toPerson(clusters.filter((cluster) => !isPair(cluster))).ambiguities },
  };
}

/** A payment of an invoice's amount to somebody else is shown as a candidate, never matched. */
export const showOtherPayee = (pool: Pool, terms: MatchTerms): Settled => toPerson(sameAmounts(pool, "differs", terms));

/**
 * Matches what was paid so far to the one demand of a party that is still open; nothing when more was paid than asked for, or less than a
 * fifth, which is no usual first payment.
 */
export function matchPartly({ rows, demands }: Pool, terms: MatchTerms): Settled {
  const paid = Map.groupBy(
    rows.filter(({ parties }) => parties.length === 1),
    ({ payment, parties }) => `${payment.direction} ${parties[0]}`,
  );
  const owed = Map.groupBy(
    demands.filter(({ party }) => party !== ""),
    ({ direction, party }) => `${direction} ${party}`,
  );
  const proposals = [...owed].flatMap(([key, [demand, second]]) => {
    if (demand === undefined || second !== undefined) return [];
    const theirs = (paid.get(key) ?? []).filter((row) => !isRefused(row, demand));
    if (theirs.length === 0) return [];
    const fits = theirs.every((row) => mayPay(row, demand, terms.narrow));
    const sum = sumFen(theirs.map(({ amount }) => amount));
    if (!fits || sum >= demand.amount || sum * 5n < demand.amount) return [];
    return [propose(theirs, [demand], { partial: true })];
  });
  return { ...none, proposals };
}
