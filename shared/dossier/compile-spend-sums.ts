import type { LedgerPart } from "../ledger/ledger-entry.ts";
import type { BudgetLine } from "../model/budget.ts";
import { type Fen, sumFen } from "../money.ts";
import type { Pack } from "../policy/pack.ts";
import type { BudgetRow, SpendSum } from "./account-rows.ts";
import type { ScheduleRow } from "./dossier.ts";

const keyOf = (subject: string | null, category: string | null): string => JSON.stringify([subject, category]);

const inState = (rows: readonly ScheduleRow[], state: LedgerPart["state"]): Fen =>
  sumFen(rows.flatMap(({ entry }) => entry.parts.filter((part) => part.state === state).map(({ amount }) => amount)));

function sumOf(rows: readonly ScheduleRow[], budget: Fen | null): readonly SpendSum[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [
    {
      subject: first.entry.subject,
      subjectName: first.subjectName,
      category: first.entry.category,
      categoryTitle: first.categoryTitle,
      recorded: sumFen(rows.map(({ entry }) => entry.gross)),
      eligible: sumFen(rows.map(({ entry }) => entry.eligible)),
      ineligible: inState(rows, "ineligible"),
      undecided: inState(rows, "undecided"),
      budget,
    },
  ];
}

/** The schedule summed by subject and category, in the schedule's order of subjects and the policy's of categories. */
export function compileSpendSums(
  schedule: readonly ScheduleRow[],
  budget: readonly BudgetLine[],
  { categories }: Pick<Pack, "categories">,
): readonly SpendSum[] {
  const places = new Map(categories.map(({ id }, index) => [id, index]));
  const placeOf = ({ category }: SpendSum): number => places.get(category ?? "") ?? places.size;
  const budgets = Map.groupBy(budget, ({ subject, category }) => keyOf(subject, category));
  const bySubject = Map.groupBy(schedule, ({ entry }) => entry.subject);
  return [...bySubject.values()].flatMap((rows) => {
    const byCategory = Map.groupBy(rows, ({ entry }) => keyOf(entry.subject, entry.category));
    const sums = [...byCategory].flatMap(([key, each]) => sumOf(each, plannedOf(budgets.get(key))));
    return sums.toSorted((a, b) => placeOf(a) - placeOf(b));
  });
}

const plannedOf = (lines: readonly BudgetLine[] | undefined): Fen | null =>
  lines === undefined ? null : sumFen(lines.map(({ amount }) => amount));

/** Every line of the budgets, as recorded. */
export const compileBudget = (budget: readonly BudgetLine[]): readonly BudgetRow[] =>
  budget.map(({ subject, head, category, amount, note }) => ({ subject, head, category, amount, note }));
