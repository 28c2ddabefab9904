import { absoluteFen, fen, subtractFen, sumFen } from "../money.ts";
import type { MatchTerms } from "./match-terms.ts";
import { type Cluster, clustersOf, isWithin, type Pool, type Row, type Settled } from "./pool.ts";
import type { Demand } from "./proposal.ts";
import { leaveOpen, propose } from "./propose.ts";

const none: Settled = { proposals: [], ambiguities: [] };

const proposePairs = (clusters: readonly Cluster[]): Settled => ({
  proposals: clusters
    .filter(({ rows, demands }) => rows.length === 1 && demands.length === 1)
    .map(({ rows, demands }) => propose(rows, demands)),
  ambiguities: [],
});

// A bank keeps its fee of what comes in, and adds it to what goes out.
function differsByFee({ payment }: Row, { amount, direction }: Demand, { fee }: MatchTerms): boolean {
  const more = subtractFen(payment.amount, amount);
  return (
    more !== 0n && absoluteFen(more) <= fee && more > 0n === (direction === "out") && absoluteFen(more) * 100n <= amount
  );
}

/** Matches a payment and a demand of one party that differ by a bank's fee, where no other fits. */
export function matchWithFee({ rows, demands }: Pool, terms: MatchTerms): Settled {
  const byParty = Map.groupBy(
    demands.filter(({ party }) => party !== ""),
    ({ direction, party }) => `${direction} ${party}`,
  );
  return proposePairs(
    clustersOf(rows, (row) =>
      row.parties
        .flatMap((party) => byParty.get(`${row.payment.direction} ${party}`) ?? [])
        .filter((demand) => isWithin(row, demand, terms.narrow) && differsByFee(row, demand, terms)),
    ),
  );
}

function sameAmounts({ rows, demands }: Pool, name: Row["name"], { narrow }: MatchTerms): readonly Cluster[] {
  const byAmount = Map.groupBy(demands, ({ direction, amount }) => `${direction} ${amount}`);
  return clustersOf(
    rows.filter((row) => row.name === name),
    (row) =>
      (byAmount.get(`${row.payment.direction} ${row.payment.amount}`) ?? []).filter((demand) =>
        isWithin(row, demand, narrow),
      ),
  );
}

// Round sums meet by chance: without a name they prove nothing.
const isRound = ({ rows }: Cluster): boolean => rows.some(({ payment }) => payment.amount % fen(100_000) === 0n);

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

/** Matches what was paid so far to the one demand of a party that is still open; nothing when more was paid than asked for. */
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
    const theirs = paid.get(key) ?? [];
    if (demand === undefined || second !== undefined || theirs.length === 0) return [];
    const fits = theirs.every((row) => isWithin(row, demand, terms.narrow));
    if (!fits || sumFen(theirs.map(({ payment }) => payment.amount)) >= demand.amount) return [];
    return [propose(theirs, [demand], { partial: true })];
  });
  return { ...none, proposals };
}
