import type { ExpenseOrder, ExpenseQuery, ExpenseRow } from "../../../shared/contract/expenses.ts";

/** What subjects and categories are called, by id: rows are put in order by their names. */
export type Titles = ReadonlyMap<string, string>;

const states: Readonly<Record<ExpenseRow["state"], number>> = { undecided: 0, ineligible: 1, eligible: 2 };
const places = { in: 0, out: 1, unknown: 2 } as const;

type Rank = (row: ExpenseRow) => number | bigint;

/** Rows by one of their values, equal ones in the order in which they were; what has no such value comes last either way. */
export function inOrder(
  rows: readonly ExpenseRow[],
  { by, isDescending }: NonNullable<ExpenseQuery["sort"]>,
  titles: Titles,
): readonly ExpenseRow[] {
  const rank = rankBy(by, rows, titles);
  const ranked = rows.map((row) => ({ row, rank: rank(row) }));
  const sign = isDescending ? -1 : 1;
  ranked.sort((a, b) => {
    if (a.rank === b.rank) return 0;
    if (a.rank === last || b.rank === last) return a.rank === last ? 1 : -1;
    return a.rank < b.rank ? -sign : sign;
  });
  return ranked.map(({ row }) => row);
}

const last = Number.POSITIVE_INFINITY;

function rankBy(by: ExpenseOrder, rows: readonly ExpenseRow[], titles: Titles): Rank {
  const title = (id: string | null): string => (id === null ? "" : (titles.get(id) ?? id));
  switch (by) {
    case "gross":
      return ({ gross }) => gross;
    case "state":
      return ({ state }) => states[state];
    case "place":
      return ({ place }) => (place === null ? last : places[place]);
    case "date":
      return ranks(rows, ({ date }) => date ?? "");
    case "subject":
      return ranks(rows, ({ subject }) => title(subject));
    case "category":
      return ranks(rows, ({ category }) => title(category));
    case "seller":
    case "item":
      return ranks(rows, (row) => row[by]);
    default:
      return by satisfies never;
  }
}

// Comparing Chinese takes long, and of few names there are many rows: each name is put in its place once.
function ranks(rows: readonly ExpenseRow[], textOf: (row: ExpenseRow) => string): Rank {
  const { compare } = new Intl.Collator("zh-CN");
  const inTurn = [...new Set(rows.map(textOf))].sort(compare);
  const places = new Map(inTurn.map((text, place) => [text, text === "" ? last : place]));
  return (row) => places.get(textOf(row)) ?? last;
}
