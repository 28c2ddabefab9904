import type { LedgerEntry, LedgerPart } from "../ledger/ledger-entry.ts";
import type { Invoice } from "../model/invoice.ts";
import { formatYuan, sumFen } from "../money.ts";
import { type Concern, listNames, nothingExposed } from "./concern.ts";

// What is in order as it is: it is told, and nobody needs to act.
const inOrder: ReadonlySet<LedgerPart["reason"]> = new Set([
  "voided",
  "red-letter",
  "netted-by-red-letter",
  "input-tax",
  "not-claimed",
]);

const rules: Partial<Record<LedgerPart["reason"], string>> = {
  "buyer-not-applicant": "full-name",
  "outside-cost-period": "in-period",
  "outside-province": "in-province",
  "input-tax": "input-tax",
  "not-claimed": "own-decision",
  voided: "red-letter",
  "red-letter": "red-letter",
  "netted-by-red-letter": "red-letter",
};

/** Why costs do not count or are not decided yet: one finding for each reason of the ledger, with its sum and its invoices. */
export function findCostConcerns(
  entries: readonly LedgerEntry[],
  invoices: readonly Pick<Invoice, "id" | "number">[],
): readonly Concern[] {
  const numbers = new Map(invoices.map((invoice) => [invoice.id, invoice.number]));
  const parts = entries.flatMap(({ invoice, parts: own }) => own.map((part) => ({ invoice, part })));
  const byReason = Map.groupBy(parts, ({ part }) => part.reason);
  return [...byReason]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, found]) => {
      const records = [...new Set(found.map(({ invoice }) => invoice))].toSorted((a, b) => (a < b ? -1 : 1));
      const amount = formatYuan(sumFen(found.map(({ part }) => part.amount)));
      const number = listNames(records.map((id) => numbers.get(id) ?? id));
      const detail = { amount, number, count: String(records.length), rule: rules[reason] ?? "settle-first" };
      const severity = inOrder.has(reason) ? "info" : "warning";
      return { code: `cost-${reason}`, severity, field: null, records, exposed: nothingExposed, detail } as const;
    });
}
