import type { CategorySuggestions, SuggestionView } from "../../../shared/contract/categories.ts";
import type { ExpenseRow } from "../../../shared/contract/expenses.ts";
import { categorySuggester } from "../../../shared/ledger/suggest-category.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { sayGround } from "../../../shared/wording/suggestion-words.ts";
import { expenseRows } from "../expenses/expense-rows.ts";

/** A line that nobody has filed yet, of an invoice that can be filed. */
const isOpen = ({ allocation, isAssignable, reasons }: ExpenseRow): boolean =>
  allocation === null && isAssignable && reasons.includes("unallocated");

/** By number and line; by the record's own name where two invoices share the number. */
function lineName(row: ExpenseRow, isUnique: (number: string) => boolean): string {
  return `${isUnique(row.number) ? row.number : row.invoice}:${row.line}`;
}

function uniqueNumbers(invoices: readonly Invoice[]): (number: string) => boolean {
  const byNumber = Map.groupBy(invoices, ({ number }) => number);
  return (number) => byNumber.get(number)?.length === 1;
}

/** What every open line of cost looks like, and why; nothing is decided by it. */
export function suggestionsToShow(
  records: Records,
  pack: Pack,
  rows: readonly ExpenseRow[] = expenseRows(records, pack),
): CategorySuggestions {
  const suggest = categorySuggester(records, pack);
  const invoices = new Map(records.invoices.map((invoice) => [invoice.id, invoice]));
  const titles = new Map(pack.categories.map(({ id, title }) => [id, title]));
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const isUnique = uniqueNumbers(records.invoices);
  const open = rows.filter(isOpen);
  const suggestions = open.flatMap((row): readonly SuggestionView[] => {
    const invoice = invoices.get(row.invoice);
    const found = invoice === undefined ? null : suggest(invoice, row.line);
    if (found === null) return [];
    const { id, line, date, seller, item, gross } = row;
    const reasons = found.grounds.map((ground) => sayGround(ground, { seller, item }, titleOf));
    const { category } = found;
    const categoryTitle = category === null ? null : titleOf(category);
    const own = { row: id, id: lineName(row, isUnique), invoice: row.invoice, line };
    return [{ ...own, date, seller, item, gross, category, categoryTitle, reasons }];
  });
  return { suggestions, silent: open.length - suggestions.length };
}
