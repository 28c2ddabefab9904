import type { Payment } from "../model/payment.ts";
import type { Fen } from "../money.ts";
import type { DayWindow } from "./match-terms.ts";
import type { Ambiguity, Demand, NameMatch, Proposal } from "./proposal.ts";

/** A payment with the parties it may be with; no party when the name is missing or nobody's. */
export interface Row {
  readonly payment: Payment;
  /** What accepted settlements leave of the payment; positive. */
  readonly amount: Fen;
  /** The day it was booked as a count of days. */
  readonly day: number;
  readonly parties: readonly string[];
  readonly name: NameMatch;
  /** Ids of the demands that a person said it does not pay. */
  readonly refused: ReadonlySet<string>;
  /** Ids of the demands that its memo cites, whatever is left of them; it pays nothing else. */
  readonly cites: ReadonlySet<string>;
}

/** What is not matched yet; both in the order of their ids. */
export interface Pool {
  readonly rows: readonly Row[];
  readonly demands: readonly Demand[];
}

/** What a stage of matching settles, and what it takes out of the game as ambiguous. */
export interface Settled {
  readonly proposals: readonly Proposal[];
  readonly ambiguities: readonly Ambiguity[];
}

/** The pool without what a stage has settled. */
export function without({ rows, demands }: Pool, { proposals, ambiguities }: Settled): Pool {
  const groups = [...proposals, ...ambiguities];
  const paid = new Set(groups.flatMap(({ payments }) => payments.map(({ id }) => id)));
  const met = new Set(groups.flatMap((group) => group.demands.map(({ id }) => id)));
  return {
    rows: rows.filter(({ payment }) => !paid.has(payment.id)),
    demands: demands.filter(({ id }) => !met.has(id)),
  };
}

/** Days from what is owed to its payment; null when the day of what is owed is unknown. */
export const dayGap = (row: Row, { day }: Demand): number | null => (day === null ? null : row.day - day);

/** Whether a person said that the payment is not for this. */
export const isRefused = ({ refused }: Row, { id }: Demand): boolean => refused.has(id);

const citesAnother = ({ cites }: Row, { id }: Demand): boolean => cites.size > 0 && !cites.has(id);

/** Whether the payment falls into the window, cites nothing else, and nobody refused it; an unknown day is in every window. */
export function mayPay(row: Row, demand: Demand, { before, after }: DayWindow): boolean {
  const gap = dayGap(row, demand);
  const isWithin = gap === null || (gap >= before && gap <= after);
  return isWithin && !citesAnother(row, demand) && !isRefused(row, demand);
}

/** Rows and demands that hang together. */
export interface Cluster {
  readonly rows: readonly Row[];
  readonly demands: readonly Demand[];
}

/** Splits rows into the clusters that their candidates tie together; rows without a candidate are in none. */
export function clustersOf(rows: readonly Row[], candidatesOf: (row: Row) => readonly Demand[]): readonly Cluster[] {
  const rowsByDemand = new Map<string, Row[]>();
  const candidates = new Map(rows.map((row) => [row, candidatesOf(row)] as const));
  for (const [row, demands] of candidates)
    for (const { id } of demands) {
      const rowsOf = rowsByDemand.get(id);
      if (rowsOf === undefined) rowsByDemand.set(id, [row]);
      else rowsOf.push(row);
    }
  const seen = new Set<Row>();
  const reach = (start: Row): Cluster => {
    const found = new Map<string, Demand>();
    const queue = [start];
    seen.add(start);
    for (const row of queue)
      for (const demand of candidates.get(row) ?? []) {
        if (found.has(demand.id)) continue;
        found.set(demand.id, demand);
        const next = (rowsByDemand.get(demand.id) ?? []).filter((other) => !seen.has(other));
        for (const other of next) seen.add(other);
        queue.push(...next);
      }
    return { rows: queue, demands: [...found.values()] };
  };
  return rows
    .filter((row) => (candidates.get(row) ?? []).length > 0)
    .flatMap((row) => (seen.has(row) ? [] : [reach(row)]));
}
