import { randomUUID } from "node:crypto";
import type { BooksDone } from "../../shared/contract/books.ts";
import type { AcceptedSuggestions, CategorySuggestions } from "../../shared/contract/categories.ts";
import type { ExpenseQuery, expenseMethods, RowSelection } from "../../shared/contract/expenses.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Allocation } from "../../shared/model/allocation.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { type AllocationProblem, type AllocationTerms, allocateLines } from "./allocate-lines.ts";
import { vouchersText } from "./bookings/vouchers-text.ts";
import { planAccepted } from "./categories/plan-accepted.ts";
import { suggestionsToShow } from "./categories/show-suggestions.ts";
import { chosenParts, chosenRows } from "./expenses/choose-rows.ts";
import { type ExpenseDesk, expenseDesk } from "./expenses/expense-desk.ts";
import { paperOf } from "./expenses/show-paper.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { refusal } from "./refusal.ts";
import { allocationSentences } from "./say-allocation-problem.ts";
import { writeNamed } from "./write-named.ts";

/** What answers each call about expenses and about what open ones look like. */
export type ExpenseCalls = {
  readonly [Name in keyof typeof expenseMethods]: (input: InputOf<Name>) => Result<OutputOf<Name>, Failure>;
} & {
  readonly "categories.suggest": () => Result<CategorySuggestions, Failure>;
  readonly "categories.accept": (accepted: AcceptedSuggestions) => Result<BooksDone, Failure>;
};

type Plan = (terms: AllocationTerms) => Result<readonly Allocation[], AllocationProblem>;

const stale = "选中的行已经变了，没有改动任何一行。请看刷新后的列表，再选一次。";
const noneFiled = "选中的行都没有分配，没有什么可取消。";
const gone = "这张发票已经不在了。请看刷新后的列表。";

/** Builds the use cases of expenses over a workspace whose books are open; their undo is that of the books. */
export function expenseCalls(workspace: Workspace, pack: Pack, books: OpenBooks): ExpenseCalls {
  const desk = expenseDesk(pack, books);
  const file = (said: string, plan: Plan): Result<BooksDone, Failure> => {
    const now = books.now();
    if (!now.ok) return now;
    const planned = plan({ records: now.value.records, pack, newId: () => `al-${randomUUID()}` });
    if (!planned.ok) return refusal(allocationSentences[planned.error]);
    return writeNamed(workspace, books, () => {
      workspace.allocations.saveAll(planned.value);
      return ok(`${said} ${planned.value.length} 行`);
    });
  };
  return {
    "expenses.show": desk.terms,
    "expenses.list": ({ query, from, count }) => desk.window(query, from, count),
    "expenses.range": ({ query, from, to }) => rangeOf(desk, query, [from, to]),
    "expenses.among": ({ query, ids }) => {
      const known = desk.look();
      if (!known.ok) return known;
      const asked = new Set(ids);
      return ok({ ids: known.value.list(query).rows.flatMap(({ id }) => (asked.has(id) ? [id] : [])) });
    },
    "expenses.find": ({ query, invoice }) => {
      const known = desk.look();
      if (!known.ok) return known;
      const at = known.value.list(query).rows.findIndex((row) => row.invoice === invoice);
      return ok({ at: at === -1 ? null : at });
    },
    "expenses.paper": ({ invoice }) => {
      const now = books.now();
      if (!now.ok) return now;
      const { records } = now.value;
      const found = records.invoices.find(({ id }) => id === invoice);
      return found === undefined ? refusal(gone) : ok(paperOf(found, vouchersText(records, invoice)));
    },
    "expenses.rows": ({ chosen }) => {
      const known = desk.look();
      return known.ok ? ok({ rows: chosenRows(chosen, known.value.all, known.value.list) }) : known;
    },
    "expenses.assign": ({ rows, ...wanted }) => {
      const known = desk.look();
      if (!known.ok) return known;
      const targets = chosenParts(rows, known.value.list);
      if (targets.length === 0) return refusal(stale);
      return file("分配", (terms) => allocateLines({ ...wanted, targets }, terms));
    },
    "categories.suggest": () => {
      const known = desk.look();
      return known.ok ? ok(suggestionsToShow(known.value.records, pack, known.value.all)) : known;
    },
    "categories.accept": (accepted) => file("按建议归类", (terms) => planAccepted(accepted, terms)),
    "expenses.withdraw": ({ rows }) => withdraw({ workspace, books, desk }, rows),
  };
}

function rangeOf(desk: ExpenseDesk, query: ExpenseQuery, [from, to]: readonly [number, number]) {
  const known = desk.look();
  if (!known.ok) return known;
  const rows = known.value.list(query).rows.slice(from, to + 1);
  return ok({ ids: rows.flatMap(({ id, isAssignable }) => (isAssignable ? [id] : [])) });
}

interface WithdrawTerms {
  readonly workspace: Workspace;
  readonly books: OpenBooks;
  readonly desk: ExpenseDesk;
}

/** Takes the allocations of rows away; all or none. */
function withdraw({ workspace, books, desk }: WithdrawTerms, rows: RowSelection): Result<BooksDone, Failure> {
  const known = desk.look();
  if (!known.ok) return known;
  const ids = chosenParts(rows, known.value.list).flatMap(({ allocation }) => allocation ?? []);
  if (ids.length === 0) return refusal(noneFiled);
  const there = new Set(known.value.all.map(({ allocation }) => allocation));
  if (!ids.every((id) => there.has(id))) return refusal(stale);
  return writeNamed(workspace, books, () => {
    for (const id of ids) workspace.allocations.remove(id);
    return ok(`取消 ${ids.length} 笔分配`);
  });
}
