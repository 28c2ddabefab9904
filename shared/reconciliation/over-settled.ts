import type { Invoice } from "../model/invoice.ts";
import type { Records } from "../model/records.ts";
import { absoluteFen, type Fen, zeroFen } from "../money.ts";
import { byIdOf } from "./by-id.ts";
import type { InvoiceReading } from "./invoice-demands.ts";
import type { OverSettled } from "./proposal.ts";
import type { SettledAmounts, SettledSum } from "./settled-amounts.ts";

/** Those of which more was accepted than they have; an amount of null is not known, or of no record. */
const overOf = (
  side: OverSettled["side"],
  settled: ReadonlyMap<string, SettledSum>,
  amountOf: (record: string) => Fen | null,
): readonly OverSettled[] =>
  [...settled].flatMap(([record, { sum, settlements }]) => {
    const amount = amountOf(record);
    if (amount === null || sum <= amount) return [];
    return [{ side, record, amount, settled: sum, settlements: settlements.map(({ id }) => id) }];
  });

/** Finds where more was accepted than an invoice, a settlement or a payment has; a voided invoice has nothing. By side and id. */
export function findOverSettled(
  { invoices, revenues, payments }: Pick<Records, "invoices" | "revenues" | "payments">,
  settled: SettledAmounts,
  read: (invoice: Invoice) => InvoiceReading,
): readonly OverSettled[] {
  const recorded = (id: string): Fen | null => {
    const invoice = byIdOf(invoices).get(id);
    if (invoice === undefined) return null;
    return invoice.voided ? zeroFen : absoluteFen(read(invoice).recorded);
  };
  return [
    ...overOf("demand", settled.invoices, recorded),
    ...overOf("demand", settled.revenues, (id) => byIdOf(revenues).get(id)?.net ?? null),
    ...overOf("payment", settled.payments, (id) => byIdOf(payments).get(id)?.amount ?? null),
  ].toSorted((a, b) => (`${a.side} ${a.record}` < `${b.side} ${b.record}` ? -1 : 1));
}
