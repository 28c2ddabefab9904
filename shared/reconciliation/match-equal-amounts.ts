import type { MatchTerms } from "./match-terms.ts";
import { type Cluster, clustersOf, dayGap, mayPay, type Pool, type Row, type Settled } from "./pool.ts";
import type { Demand, Proposal } from "./proposal.ts";
import { leaveOpen, propose } from "./propose.ts";

const amountKey = (direction: string, party: string, amount: bigint): string => `${direction} ${party} ${amount}`;

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

// Dates first; of one day the ids decide, so that the records' order never does.
const inDayOrder = <T>(items: readonly T[], dayAndId: (item: T) => string): readonly T[] =>
  items.toSorted((a, b) => byCodePoint(dayAndId(a), dayAndId(b)));

// Of as many payments as invoices, all of one party and one amount, any pairing is as true as another; the days' order is taken. Where some
// were paid much later than others, one may be missing on either side, and the order proves nothing.
function pairInOrder({ rows, demands }: Cluster, terms: MatchTerms): readonly Proposal[] | null {
  const parties = new Set(demands.map(({ party }) => party));
  if (rows.length !== demands.length || parties.size > 1 || demands.some(({ on }) => on === null)) return null;
  const paid = inDayOrder(rows, ({ payment }) => `${payment.bookedOn} ${payment.id}`);
  const met = inDayOrder(demands, ({ on, id }) => `${on ?? ""} ${id}`);
  const pairs = paid.flatMap((row, index) => met.slice(index, index + 1).map((demand) => ({ row, demand })));
  if (!pairs.every(({ row, demand }) => mayPay(row, demand, terms.window))) return null;
  const gaps = pairs.map(({ row, demand }) => dayGap(row, demand) ?? 0);
  if (Math.max(...gaps) - Math.min(...gaps) > terms.margin) return null;
  return pairs.map(({ row, demand }) => propose([row], [demand], { partial: false, inOrder: rows.length > 1 }));
}

/** The nearest of the others, if it is nearer than every other by the margin. */
function clearlyNearest<T>(others: readonly T[], gapTo: (other: T) => number, margin: number): T | null {
  let nearest: { readonly other: T; readonly gap: number } | null = null;
  let next = Number.POSITIVE_INFINITY;
  for (const other of others) {
    const gap = gapTo(other);
    if (nearest === null || gap < nearest.gap) {
      next = nearest?.gap ?? next;
      nearest = { other, gap };
    } else if (gap < next) next = gap;
  }
  return nearest !== null && next - nearest.gap >= margin ? nearest.other : null;
}

const far = Number.MAX_SAFE_INTEGER;
const distance = (row: Row, demand: Demand): number => Math.abs(dayGap(row, demand) ?? far);

function pairNearest({ rows, demands }: Cluster, { margin, window }: MatchTerms): readonly Proposal[] {
  return rows.flatMap((row) => {
    const within = demands.filter((demand) => row.parties.includes(demand.party) && mayPay(row, demand, window));
    const demand = clearlyNearest(within, (each) => distance(row, each), margin);
    if (demand === null) return [];
    const rivals = rows.filter((other) => other.parties.includes(demand.party) && mayPay(other, demand, window));
    return clearlyNearest(rivals, (each) => distance(each, demand), margin) === row ? [propose([row], [demand])] : [];
  });
}

function settle(cluster: Cluster, terms: MatchTerms): Settled {
  const [row, demand] = [cluster.rows[0], cluster.demands[0]];
  const isPair = cluster.rows.length === 1 && cluster.demands.length === 1;
  if (isPair && row && demand) return { proposals: [propose([row], [demand])], ambiguities: [] };
  const inOrder = pairInOrder(cluster, terms);
  return { proposals: inOrder ?? pairNearest(cluster, terms), ambiguities: [] };
}

/** Clusters of payments and demands of the same party and the same amount, within the window. */
function clustersIn({ rows, demands }: Pool, { window }: MatchTerms): readonly Cluster[] {
  const index = Map.groupBy(
    demands.filter(({ party }) => party !== ""),
    ({ direction, party, amount }) => amountKey(direction, party, amount),
  );
  return clustersOf(rows, (row) =>
    row.parties
      .flatMap((party) => index.get(amountKey(row.payment.direction, party, row.amount)) ?? [])
      .filter((demand) => mayPay(row, demand, window)),
  );
}

/** Matches one payment to one demand of the same party and amount: alone, in order, or clearly nearest in time. */
export function matchEqualAmounts(pool: Pool, terms: MatchTerms): Settled {
  const settled = clustersIn(pool, terms).map((cluster) => settle(cluster, terms));
  return { proposals: settled.flatMap(({ proposals }) => proposals), ambiguities: [] };
}

/** What still fits in more than one way is left to a person, so that no later and weaker step guesses it. */
export const setAsideEqualAmounts = (pool: Pool, terms: MatchTerms): Settled => ({
  proposals: [],
  ambiguities: clustersIn(pool, terms).map(({ rows, demands }) => leaveOpen("several-fit", rows, demands)),
});
