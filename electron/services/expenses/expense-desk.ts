import type { ExpenseQuery, ExpenseRow, ExpenseTerms, ExpenseWindow } from "../../../shared/contract/expenses.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Records } from "../../../shared/model/records.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { invoiceKindNames } from "../../../shared/wording/invoice-words.ts";
import { subjectTitle } from "../../../shared/wording/subject-title.ts";
import type { OpenBooks } from "../reconciliation/open-books.ts";
import { judgedRows } from "./judged-rows.ts";
import { type ListedRows, rowLister } from "./list-rows.ts";
import type { Titles } from "./order-rows.ts";

/** The expenses at a moment: all rows, what terms are called, and the rows that a query lists. */
export interface ExpensesNow {
  readonly revision: number;
  readonly records: Records;
  readonly all: readonly ExpenseRow[];
  readonly titles: Titles;
  readonly list: (query: ExpenseQuery) => ListedRows;
}

/** The expenses of open books, judged once and listed as often as somebody looks. */
export interface ExpenseDesk {
  readonly look: () => Result<ExpensesNow, Failure>;
  readonly terms: () => Result<ExpenseTerms, Failure>;
  /** So many of the listed rows from a place on. */
  readonly window: (query: ExpenseQuery, from: number, count: number) => Result<ExpenseWindow, Failure>;
}

/** Opens the expenses of books. */
export function expenseDesk(pack: Pack, books: OpenBooks): ExpenseDesk {
  const rowsOf = judgedRows(pack);
  const listOf = rowLister();
  const look = (): Result<ExpensesNow, Failure> => {
    const now = books.now();
    if (!now.ok) return now;
    const { revision, records } = now.value;
    const all = rowsOf(records);
    const titles = new Map([...subjectTerms(records), ...categoryTerms(pack)].map(({ id, title }) => [id, title]));
    return ok({ revision, records, all, titles, list: (query) => listOf(all, query, titles) });
  };
  return {
    look,
    terms: () => {
      const known = look();
      if (!known.ok) return known;
      const { all, records } = known.value;
      return ok({
        ...{ subjects: subjectTerms(records), categories: categoryTerms(pack) },
        ...{ months: monthsOf(all), kinds: kindsOf(all), count: all.length, undoable: books.undoable() },
      });
    },
    window: (query, from, count) => {
      const known = look();
      if (!known.ok) return known;
      const { rows, sums } = known.value.list(query);
      const { revision } = known.value;
      return ok({ revision, matching: rows.length, sums, from, rows: rows.slice(from, from + count) });
    },
  };
}

const subjectTerms = ({ subjects }: Records) =>
  subjects.map((subject) => ({ id: subjectKey(subject), title: subjectTitle(subject) }));

const categoryTerms = ({ categories }: Pack) => categories.map(({ id, title }) => ({ id, title }));

const monthsOf = (rows: readonly ExpenseRow[]): readonly string[] =>
  [...new Set(rows.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 7)])))].sort((a, b) => (a < b ? 1 : -1));

const kindsOf = (rows: readonly ExpenseRow[]) =>
  [...new Set(rows.map(({ kind }) => kind))].map((id) => ({ id, title: invoiceKindNames[id] ?? id }));
