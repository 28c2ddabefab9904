import { sumFen } from "../money.ts";
import type { Pool, Row, Settled } from "./pool.ts";
import type { Demand } from "./proposal.ts";
import { leaveOpen, propose } from "./propose.ts";

/** A row with what its memo cites of what is still open. */
interface Citing {
  readonly row: Row;
  readonly found: readonly Demand[];
}

interface Cited {
  readonly demand: Demand;
  /** The rows that cite it and nothing else. */
  readonly rows: readonly Row[];
}

function citingRows({ rows, demands }: Pool): readonly Citing[] {
  const byId = new Map(demands.map((demand) => [demand.id, demand]));
  return rows
    .map((row) => ({ row, found: [...row.cites].flatMap((id) => byId.get(id) ?? []) }))
    .filter(({ found }) => found.length > 0);
}

function timesCited(citing: readonly Citing[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { found } of citing) for (const { id } of found) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

/** Demands that are cited alone in every memo that cites them. */
function citedAlone(citing: readonly Citing[]): readonly Cited[] {
  const times = timesCited(citing);
  const single = Map.groupBy(
    citing.filter(({ found }) => found.length === 1),
    ({ found }) => found[0],
  );
  return [...single].flatMap(([demand, citers]) => {
    const isAlone = demand !== undefined && times.get(demand.id) === citers.length;
    return isAlone ? [{ demand, rows: citers.map(({ row }) => row) }] : [];
  });
}

const paidBy = (rows: readonly Row[]): bigint => sumFen(rows.map(({ amount }) => amount));

/**
 * Matches payments whose memo cites invoices: one invoice in one or several payments, or several whose sum is the payment.
 * An invoice cited by more money than it asks for is left to a person.
 */
export function matchByNumber(pool: Pool): Settled {
  const citing = citingRows(pool);
  const times = timesCited(citing);
  const several = citing.filter(
    ({ row, found }) =>
      found.length > 1 &&
      sumFen(found.map(({ amount }) => amount)) === row.amount &&
      found.every(({ id }) => times.get(id) === 1),
  );
  const alone = citedAlone(citing);
  const whole = alone.filter(({ demand, rows }) => paidBy(rows) === demand.amount);
  const twice = alone.filter(({ demand, rows }) => paidBy(rows) > demand.amount && rows.length > 1);
  return {
    proposals: [
      ...several.map(({ row, found }) => propose([row], found)),
      ...whole.map(({ demand, rows }) => propose(rows, [demand])),
    ],
    ambiguities: twice.map(({ demand, rows }) => leaveOpen("number-paid-twice", rows, [demand])),
  };
}

/** Matches in part what payments that cite an invoice leave of it; other payments may have completed it before. */
export function matchByNumberInPart(pool: Pool): Settled {
  const partial = citedAlone(citingRows(pool)).filter(({ demand, rows }) => paidBy(rows) < demand.amount);
  return {
    proposals: partial.map(({ demand, rows }) => propose(rows, [demand], { partial: true })),
    ambiguities: [],
  };
}
