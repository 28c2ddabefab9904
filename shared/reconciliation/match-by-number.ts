import { sumFen } from "../money.ts";
import type { Pool, Row, Settled } from "./pool.ts";
import type { Demand } from "./proposal.ts";
import { citesNumber, leaveOpen, numbersInMemo, propose } from "./propose.ts";

/** Demands by their number and by its last eight digits, the ways in which memos cite them. */
function byCitation(demands: readonly Demand[]): ReadonlyMap<string, readonly Demand[]> {
  const cited = new Map<string, Demand[]>();
  for (const demand of demands) {
    if (demand.number === null || demand.kind !== "invoice") continue;
    for (const text of new Set([demand.number, demand.number.slice(-8)])) {
      const list = cited.get(text);
      if (list === undefined) cited.set(text, [demand]);
      else list.push(demand);
    }
  }
  return cited;
}

/** What a row's memo cites; nothing when a number could be two invoices'. */
function citedBy({ payment }: Row, cited: ReadonlyMap<string, readonly Demand[]>): readonly Demand[] {
  if (payment.direction !== "out") return [];
  const found = numbersInMemo(payment.memo).map((run) => cited.get(run) ?? []);
  if (found.some(({ length }) => length > 1)) return [];
  return [...new Set(found.flat())].filter(({ number }) => citesNumber(payment.memo, number));
}

const paidBy = (rows: readonly Row[]): bigint => sumFen(rows.map(({ payment }) => payment.amount));

function settleOne(demand: Demand, rows: readonly Row[]): Settled {
  const paid = paidBy(rows);
  if (paid <= demand.amount)
    return { proposals: [propose(rows, [demand], { partial: paid < demand.amount })], ambiguities: [] };
  const isPaidTwice = rows.length > 1;
  return { proposals: [], ambiguities: isPaidTwice ? [leaveOpen("number-paid-twice", rows, [demand])] : [] };
}

/**
 * Matches payments whose memo cites invoices: one invoice in one or several payments, or several whose sum is the payment.
 * An invoice cited by more money than it asks for is left to a person.
 */
export function matchByNumber({ rows, demands }: Pool): Settled {
  const cited = byCitation(demands);
  const citing = rows.map((row) => ({ row, found: citedBy(row, cited) })).filter(({ found }) => found.length > 0);
  const several = citing.filter(
    ({ row, found }) => found.length > 1 && sumFen(found.map(({ amount }) => amount)) === row.payment.amount,
  );
  const timesCited = new Map<string, number>();
  for (const { found } of citing) for (const { id } of found) timesCited.set(id, (timesCited.get(id) ?? 0) + 1);
  const whole = several.filter(({ found }) => found.every(({ id }) => timesCited.get(id) === 1));
  const single = Map.groupBy(
    citing.filter(({ found }) => found.length === 1),
    ({ found }) => found[0],
  );
  const ones = [...single].flatMap(([demand, citers]) => {
    const isAlone = demand !== undefined && timesCited.get(demand.id) === citers.length;
    return isAlone
      ? [
          settleOne(
            demand,
            citers.map(({ row }) => row),
          ),
        ]
      : [];
  });
  return {
    proposals: [...whole.map(({ row, found }) => propose([row], found)), ...ones.flatMap(({ proposals }) => proposals)],
    ambiguities: ones.flatMap(({ ambiguities }) => ambiguities),
  };
}
