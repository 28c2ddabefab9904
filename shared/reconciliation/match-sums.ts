import { sumFen } from "../money.ts";
import { findSums } from "./find-sums.ts";
import type { MatchTerms } from "./match-terms.ts";
import { dayGap, mayPay, type Pool, type Row, type Settled } from "./pool.ts";
import type { Demand } from "./proposal.ts";
import { leaveOpen, propose } from "./propose.ts";

interface Candidate {
  readonly rows: readonly Row[];
  readonly demands: readonly Demand[];
  readonly isUnique: boolean;
}

const partyKey = (direction: string, party: string): string => `${direction} ${party}`;

/** Papers are mostly paid after their day: a payment before it is as far as one three times as long after. */
const farFrom = (gap: number | null): number => {
  if (gap === null) return 0;
  return gap < 0 ? -3 * gap : gap;
};

/** The nearest in time first; of those as near as each other, in the order given. */
function nearestFirst<T>(items: readonly T[], gapOf: (item: T) => number | null): readonly T[] {
  const byDistance: T[][] = [];
  for (const item of items) {
    const far = farFrom(gapOf(item));
    const near = byDistance[far];
    if (near === undefined) byDistance[far] = [item];
    else near.push(item);
  }
  return byDistance.flat();
}

/** What is settled together, all of it, is what a platform pays at once: it goes before any other sum. */
function wholeBundle(demands: readonly Demand[], target: bigint): readonly Demand[] | null {
  if (demands.every(({ bundle }) => bundle === null)) return null;
  const bundles = Map.groupBy(demands, ({ bundle }) => bundle);
  const fitting = [...bundles].filter(
    ([bundle, theirs]) => bundle !== null && theirs.length > 1 && sumFen(theirs.map(({ amount }) => amount)) === target,
  );
  return fitting.length === 1 ? (fitting[0]?.[1] ?? null) : null;
}

function mergedFor(row: Row, demands: readonly Demand[], terms: MatchTerms): readonly Candidate[] {
  const within = demands.filter((demand) => demand.amount < row.amount && mayPay(row, demand, terms.window));
  const bundle = wholeBundle(within, row.amount);
  if (bundle !== null) return [{ rows: [row], demands: bundle, isUnique: true }];
  const tried = nearestFirst(within, (demand) => dayGap(row, demand));
  const sums = findSums(tried, row.amount, terms);
  return sums.map((sum) => ({ rows: [row], demands: sum, isUnique: sums.length === 1 }));
}

function instalmentsFor(demand: Demand, rows: readonly Row[], terms: MatchTerms): readonly Candidate[] {
  const within = rows.filter((row) => row.amount < demand.amount && mayPay(row, demand, terms.window));
  const tried = nearestFirst(within, (row) => dayGap(row, demand));
  const sums = findSums(tried, demand.amount, terms);
  return sums.map((sum) => ({ rows: sum, demands: [demand], isUnique: sums.length === 1 }));
}

/** Only rows of one known party: a name that could be two companies' joins no sum. */
function candidatesIn({ rows, demands }: Pool, terms: MatchTerms): readonly Candidate[] {
  const owed = Map.groupBy(
    demands.filter(({ party }) => party !== ""),
    ({ direction, party }) => partyKey(direction, party),
  );
  const paid = Map.groupBy(
    rows.filter(({ parties }) => parties.length === 1),
    ({ payment, parties }) => partyKey(payment.direction, parties[0] ?? ""),
  );
  return [...paid].flatMap(([key, theirs]) => {
    const open = owed.get(key) ?? [];
    return [
      ...theirs.flatMap((row) => mergedFor(row, open, terms)),
      ...open.flatMap((demand) => instalmentsFor(demand, theirs, terms)),
    ];
  });
}

const idsOf = ({ rows, demands }: Candidate): readonly string[] => [
  ...rows.map(({ payment }) => payment.id),
  ...demands.map(({ id }) => id),
];

/** Candidates that share a payment or a demand, in one group. */
function tied(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groupOf = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const ids = idsOf(candidate);
    const groups = new Set(
      ids.flatMap((id) => groupOf.get(id) ?? []).length === 0 ? [] : ids.map((id) => groupOf.get(id)),
    );
    const merged = [...[...groups].flatMap((group) => group ?? []), candidate];
    for (const id of merged.flatMap(idsOf)) groupOf.set(id, merged);
  }
  return [...new Set(groupOf.values())];
}

/** Matches one payment for several demands of a party, and several payments for one; what could be added up in two ways is left open. */
export function matchSums(pool: Pool, terms: MatchTerms): Settled {
  const groups = tied(candidatesIn(pool, terms));
  const isClear = (group: readonly Candidate[]): boolean => group.length === 1 && group[0]?.isUnique === true;
  const clear = groups.filter(isClear).flat();
  const open = groups.filter((group) => !isClear(group));
  return {
    proposals: clear.map(({ rows, demands }) => propose(rows, demands)),
    ambiguities: open.map((group) =>
      leaveOpen(
        "several-sums-fit",
        [...new Set(group.flatMap(({ rows }) => rows))],
        [...new Set(group.flatMap(({ demands }) => demands))],
      ),
    ),
  };
}
