import type { Settlement } from "../model/settlement.ts";
import { addFen, type Fen, zeroFen } from "../money.ts";

/** What was accepted against one record: the sum, and the settlements that make it up. */
export interface SettledSum {
  readonly sum: Fen;
  readonly settlements: readonly Settlement[];
}

/** What accepted settlements take off either side. */
export interface SettledAmounts {
  /** By invoice id. */
  readonly invoices: ReadonlyMap<string, SettledSum>;
  /** By id of the platform's settlement. */
  readonly revenues: ReadonlyMap<string, SettledSum>;
  readonly payments: ReadonlyMap<string, SettledSum>;
}

/** Nothing was accepted. */
export const nothingSettled: SettledSum = { sum: zeroFen, settlements: [] };

interface Adding {
  sum: Fen;
  readonly settlements: Settlement[];
}

function addTo(sums: Map<string, Adding>, record: string | null, settlement: Settlement): void {
  if (record === null) return;
  const known = sums.get(record);
  if (known === undefined) sums.set(record, { sum: settlement.amount, settlements: [settlement] });
  else {
    known.sum = addFen(known.sum, settlement.amount);
    known.settlements.push(settlement);
  }
}

// A bank's fee out of a row is paid beside what the invoice asks for; a fee without a row is what the bank kept of it.
const paysNothing = ({ way, payment }: Settlement): boolean => way === "fee" && payment !== null;

/** Sums accepted settlements by record, in the order given; whichever way, what names a bank row is money of that row. */
export function settledAmounts(settlements: readonly Settlement[]): SettledAmounts {
  const [invoices, revenues, payments] = [
    new Map<string, Adding>(),
    new Map<string, Adding>(),
    new Map<string, Adding>(),
  ];
  for (const settlement of settlements) {
    addTo(payments, settlement.payment, settlement);
    if (paysNothing(settlement)) continue;
    addTo(invoices, settlement.invoice, settlement);
    addTo(revenues, settlement.revenue, settlement);
  }
  return { invoices, revenues, payments };
}
