import type { ExpenseRow } from "../../../shared/contract/expenses.ts";
import type { Allocation } from "../../../shared/model/allocation.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { expenseRows } from "./expense-rows.ts";

type RowsByInvoice = ReadonlyMap<string, readonly ExpenseRow[]>;

interface Judged {
  readonly records: Records;
  readonly byInvoice: RowsByInvoice;
  readonly rows: readonly ExpenseRow[];
}

/**
 * Gives the rows of whatever records it is asked for, and judges again only invoices that changed since it was last asked, with
 * those that red letters tie to them: a workspace may hold ten thousand.
 */
export function judgedRows(pack: Pack): (records: Records) => readonly ExpenseRow[] {
  let known: Judged | null = null;
  return (records) => {
    if (known?.records !== records) known = judge(records, pack, known);
    return known.rows;
  };
}

function judge(records: Records, pack: Pack, known: Judged | null): Judged {
  if (known === null || isJudgedOtherwise(known.records, records)) {
    const rows = expenseRows(records, pack);
    return { records, rows, byInvoice: Map.groupBy(rows, ({ invoice }) => invoice) };
  }
  const byInvoice = withJudgedAgain(known, records, pack);
  return { records, byInvoice, rows: records.invoices.flatMap(({ id }) => byInvoice.get(id) ?? []) };
}

/** Whether something changed that every invoice is judged by. */
const isJudgedOtherwise = (before: Records, after: Records): boolean =>
  before.studio !== after.studio ||
  before.choices !== after.choices ||
  before.subjects !== after.subjects ||
  before.exclusions !== after.exclusions;

/** The number that ties an invoice to its red-letter ones, or a red-letter one to its blue one; null where it names none. */
const tieOf = ({ red, redOf, number }: Invoice): string | null => (red ? redOf : number);

function withJudgedAgain({ records: before, byInvoice }: Judged, after: Records, pack: Pack): RowsByInvoice {
  const changed = new Set([
    ...changedOf(before.invoices, after.invoices).map(({ id }) => id),
    ...changedOf(before.allocations, after.allocations).map(({ invoice }: Allocation) => invoice),
  ]);
  if (changed.size === 0) return byInvoice;
  const both = [...before.invoices, ...after.invoices];
  const ties = new Set(both.flatMap((one) => (changed.has(one.id) ? [tieOf(one)] : [])));
  const isConcerned = (one: Invoice): boolean => changed.has(one.id) || ties.has(tieOf(one));
  // Of these only the number matters: whether it names one blue invoice or two.
  const isNeeded = (one: Invoice): boolean => isConcerned(one) || ties.has(one.number);
  const invoices = after.invoices.filter(isNeeded);
  const ids = new Set(invoices.map(({ id }) => id));
  const part = { ...after, invoices, allocations: after.allocations.filter(({ invoice }) => ids.has(invoice)) };
  const judged = Map.groupBy(expenseRows(part, pack), ({ invoice }) => invoice);
  const next = new Map(byInvoice);
  for (const id of changed) next.delete(id);
  for (const { id } of invoices.filter(isConcerned)) next.set(id, judged.get(id) ?? []);
  return next;
}

/** What is in one list of records and not in the other, before or after: untouched records are the same objects. */
function changedOf<R>(before: readonly R[], after: readonly R[]): readonly R[] {
  if (before === after) return [];
  const [old, now] = [new Set(before), new Set(after)];
  return [...before.filter((one) => !now.has(one)), ...after.filter((one) => !old.has(one))];
}
