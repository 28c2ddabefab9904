import type { Payment } from "../model/payment.ts";
import { type PaymentReading, readPayment } from "./payment-reading.ts";
import type { Demand } from "./proposal.ts";

/** Whether a row's memo cites an invoice's number, in full or by its last eight digits. */
export const citesNumber = (payment: Payment, number: string | null): boolean =>
  number !== null &&
  readPayment(payment).numbers.some((run) => run === number || (run.length === 8 && number.endsWith(run)));

const nothing: ReadonlySet<string> = new Set();

/** Demands by the runs of digits that cite them; a refund is not cited. */
function byCitation(demands: readonly Demand[], runs: ReadonlySet<string>): ReadonlyMap<string, readonly Demand[]> {
  const cited = new Map<string, Demand[]>();
  for (const demand of demands) {
    const { number, kind, whole } = demand;
    if (number === null || kind === "refund" || whole === 0n) continue;
    for (const run of number.length === 8 ? [number] : [number, number.slice(-8)])
      if (runs.has(run)) cited.set(run, [...(cited.get(run) ?? []), demand]);
  }
  return cited;
}

/** Finds the ids of the demands that a row's memo cites; none when a number could be two demands'. */
export function citationFinder(
  rows: readonly PaymentReading[],
  demands: readonly Demand[],
): (row: PaymentReading) => ReadonlySet<string> {
  const cited = byCitation(demands, new Set(rows.flatMap(({ numbers }) => numbers)));
  return ({ numbers, payment }) => {
    if (numbers.length === 0) return nothing;
    const found = numbers.map((run) =>
      (cited.get(run) ?? []).filter(({ direction }) => direction === payment.direction),
    );
    if (found.every(({ length }) => length === 0) || found.some(({ length }) => length > 1)) return nothing;
    return new Set(found.flat().map(({ id }) => id));
  };
}
