import type { Payment } from "../model/payment.ts";
import type { Records } from "../model/records.ts";
import type { Fen } from "../money.ts";
import { type PoolChange, runLayer } from "./layer.ts";
import { layers } from "./layers.ts";
import { startBasisReader } from "./match-basis.ts";
import { type MatchTerms, usualTerms } from "./match-terms.ts";
import type { Pool, Row, Settled } from "./pool.ts";
import type { Ambiguity, Demand, Matching, Proposal } from "./proposal.ts";
import { readBooks } from "./read-books.ts";
import { changeSorted } from "./sorted-list.ts";

/** Matches one state of the books after another. What did not change is not matched again; the result is that of matching anew. */
export interface Matcher {
  readonly match: (records: Records) => Matching;
}

/** Whether two flat records hold the same. */
const isSame = <T extends object>(a: T, b: T): boolean =>
  a === b || (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);

const sameParties = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((party, at) => party === b[at]));

const sameSets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a === b || (a.size === b.size && [...a].every((each) => b.has(each)));

const isSameRow = (a: Row, b: Row): boolean =>
  a.amount === b.amount &&
  a.name === b.name &&
  sameParties(a.parties, b.parties) &&
  sameSets(a.refused, b.refused) &&
  sameSets(a.cites, b.cites) &&
  isSame(a.payment, b.payment);

interface Changed<T> {
  readonly gone: readonly T[];
  readonly come: readonly T[];
  /** The list as it is now; what did not change keeps its identity. */
  readonly now: readonly T[];
}

/** What changed from one list to the next, both in order of ids. */
function changeOf<T>(
  before: readonly T[],
  after: readonly T[],
  { idOf, isEqual }: { readonly idOf: (item: T) => string; readonly isEqual: (a: T, b: T) => boolean },
): Changed<T> {
  const [gone, come, now]: [T[], T[], T[]] = [[], [], []];
  let at = 0;
  for (const each of after) {
    const id = idOf(each);
    for (let old = before[at]; old !== undefined && idOf(old) < id; old = before[at]) {
      gone.push(old);
      at += 1;
    }
    const known = before[at];
    const isKnown = known !== undefined && idOf(known) === id;
    if (isKnown) at += 1;
    if (isKnown && isEqual(known, each)) {
      now.push(known);
      continue;
    }
    if (isKnown) gone.push(known);
    come.push(each);
    now.push(each);
  }
  return { gone: [...gone, ...before.slice(at)], come, now };
}

const rowTerms = { idOf: ({ payment }: Row): string => payment.id, isEqual: isSameRow };
const demandTerms = { idOf: ({ id }: Demand): string => id, isEqual: isSame<Demand> };

interface Lists {
  readonly proposals: readonly Proposal[];
  readonly ambiguities: readonly Ambiguity[];
  readonly openDemands: readonly Demand[];
  readonly openPayments: readonly Payment[];
}

const noLists: Lists = { proposals: [], ambiguities: [], openDemands: [], openPayments: [] };

function changeMatches(lists: Lists, fallen: Settled, standing: Settled): Lists {
  return {
    ...lists,
    proposals: changeSorted(lists.proposals, fallen.proposals, standing.proposals),
    ambiguities: changeSorted(lists.ambiguities, fallen.ambiguities, standing.ambiguities),
  };
}

const allOf = (settled: readonly Settled[]): Settled => ({
  proposals: settled.flatMap(({ proposals }) => proposals),
  ambiguities: settled.flatMap(({ ambiguities }) => ambiguities),
});

const paymentsOf = ({ rows }: Pool): readonly Payment[] => rows.map(({ payment }) => payment);

const changeOpen = (lists: Lists, { gone, come }: PoolChange): Lists => ({
  ...lists,
  openDemands: changeSorted(lists.openDemands, gone.demands, come.demands),
  openPayments: changeSorted(lists.openPayments, paymentsOf(gone), paymentsOf(come)),
});

const partlyUsed = (rows: readonly Row[]): ReadonlyMap<string, Fen> =>
  new Map(
    rows.filter(({ amount, payment }) => amount !== payment.amount).map(({ amount, payment }) => [payment.id, amount]),
  );

/** Starts matching on empty books. The matcher keeps what it found; it may be given any later or earlier state of the books. */
export function startMatcher(terms: MatchTerms = usualTerms): Matcher {
  const running = layers.map((layer) => runLayer(layer, terms));
  let known: Pool = { rows: [], demands: [] };
  let lists = noLists;
  const basisOf = startBasisReader();
  const changed = (pool: Pool): PoolChange => {
    const rows = changeOf(known.rows, pool.rows, rowTerms);
    const demands = changeOf(known.demands, pool.demands, demandTerms);
    known = { rows: rows.now, demands: demands.now };
    return { gone: { rows: rows.gone, demands: demands.gone }, come: { rows: rows.come, demands: demands.come } };
  };
  const match = (records: Records): Matching => {
    const { pool, ...rest } = readBooks(records, basisOf(records));
    let change = changed(pool);
    // A match may fall in one layer and stand anew in another: the lists change once, when all layers have.
    const steps = running.map((layer) => {
      const step = layer.change(change);
      change = step.left;
      return step;
    });
    lists = changeMatches(
      lists,
      allOf(steps.map(({ fallen }) => fallen)),
      allOf(steps.map(({ standing }) => standing)),
    );
    lists = changeOpen(lists, change);
    return { ...lists, ...rest, partlyUsed: partlyUsed(pool.rows) };
  };
  return { match };
}
