import type { ExpenseQuery, ExpenseRow, ExpenseSums } from "../../../shared/contract/expenses.ts";
import { addFen, type Fen, formatYuan, sumFen, zeroFen } from "../../../shared/money.ts";
import { inOrder, type Titles } from "./order-rows.ts";

/** The rows that a query lists, in its order, and their sums. */
export interface ListedRows {
  readonly rows: readonly ExpenseRow[];
  readonly sums: ExpenseSums;
}

/** Lists rows; the last list is kept, since a window asks for one part of it after the other. */
export function rowLister(): (rows: readonly ExpenseRow[], query: ExpenseQuery, titles: Titles) => ListedRows {
  let known: { readonly of: readonly ExpenseRow[]; readonly asked: string; readonly listed: ListedRows } | null = null;
  let texts: { readonly of: readonly ExpenseRow[]; readonly textOf: (row: ExpenseRow) => string } | null = null;
  return (of, query, titles) => {
    const asked = JSON.stringify(query);
    if (texts?.of !== of) texts = { of, textOf: searchedTexts(of) };
    const { textOf } = texts;
    if (known?.of !== of || known.asked !== asked) known = { of, asked, listed: listRows(of, query, titles, textOf) };
    return known.listed;
  };
}

const sumsBy = (rows: readonly ExpenseRow[], keyOf: (row: ExpenseRow) => string): ReadonlyMap<string, Fen> => {
  const sums = new Map<string, Fen>();
  for (const row of rows) sums.set(keyOf(row), addFen(sums.get(keyOf(row)) ?? zeroFen, row.gross));
  return sums;
};

const lineOf = ({ invoice, line }: ExpenseRow): string => `${invoice} ${line}`;

/** What of a row is searched, made once for each. A part is found by the amount of its line and of its invoice too, which is what a paper shows. */
function searchedTexts(of: readonly ExpenseRow[]): (row: ExpenseRow) => string {
  const texts = new WeakMap<ExpenseRow, string>();
  let sums: { readonly lines: ReadonlyMap<string, Fen>; readonly invoices: ReadonlyMap<string, Fen> } | null = null;
  return (row) => {
    const known = texts.get(row);
    if (known !== undefined) return known;
    sums ??= { lines: sumsBy(of, lineOf), invoices: sumsBy(of, ({ invoice }) => invoice) };
    const own = [row.gross, sums.lines.get(lineOf(row)), sums.invoices.get(row.invoice)];
    const amounts = new Set(own.flatMap((amount) => (amount === undefined ? [] : [formatYuan(amount)])));
    const searched = [...amounts].flatMap((amount) => [amount, amount.replaceAll(",", "")]);
    const text = [row.seller, row.item, row.number, ...searched].join("\n").toLowerCase();
    texts.set(row, text);
    return text;
  };
}

function listRows(
  rows: readonly ExpenseRow[],
  query: ExpenseQuery,
  titles: Titles,
  textOf: (row: ExpenseRow) => string,
): ListedRows {
  const text = query.text.trim().toLowerCase();
  const found = rows.filter((row) => matches(row, query) && (text === "" || textOf(row).includes(text)));
  return { rows: query.sort === null ? found : inOrder(found, query.sort, titles), sums: sumRows(found) };
}

const isWanted = (wanted: string | null, value: string | null): boolean =>
  wanted === null || (wanted === "none" ? value === null : value === wanted);

const matches = (row: ExpenseRow, { subject, category, state, place, kind, month }: ExpenseQuery): boolean =>
  isWanted(subject, row.subject) &&
  isWanted(category, row.category) &&
  isWanted(month, row.date?.slice(0, 7) ?? null) &&
  (state === null || state === row.state) &&
  (place === null || place === row.place) &&
  (kind === null || kind === row.kind);

/** Sums rows, exactly. */
const sumRows = (rows: readonly ExpenseRow[]): ExpenseSums => ({
  recorded: sumFen(rows.map(({ gross }) => gross)),
  eligible: sumFen(rows.map(({ eligible }) => eligible)),
  ineligible: sumFen(rows.map(({ ineligible }) => ineligible)),
  undecided: sumFen(rows.map(({ undecided }) => undecided)),
});
