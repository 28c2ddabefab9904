import type { Assignment, ExpenseChange, ExpenseRow, Expenses } from "../../../shared/contract/expenses.ts";
import { type Fen, formatYuan, parseMoney, sumFen } from "../../../shared/money.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { ledgerReasons } from "../../../shared/wording/ledger-reasons.ts";

/** What narrows the table down; null and "" leave it wide. `subject` "none" is what is not allocated. */
export interface ExpenseFilter {
  readonly subject: string | null;
  readonly category: string | null;
  readonly state: ExpenseRow["state"] | null;
  readonly text: string;
}

/** Shows everything. */
export const noFilter: ExpenseFilter = { subject: null, category: null, state: null, text: "" };

/** The states as people call them. */
export const stateNames: Readonly<Record<ExpenseRow["state"], string>> = {
  eligible: "可计入",
  ineligible: "不计入",
  undecided: "未定",
};

/** Where money was spent. */
export const placeNames = { in: "省内", out: "省外", unknown: "未知" } as const;

const matches = (wanted: string | null, value: string | null): boolean =>
  wanted === null || (wanted === "none" ? value === null : value === wanted);

/** The rows that a filter leaves, in their order. */
export function filterRows(rows: readonly ExpenseRow[], filter: ExpenseFilter): readonly ExpenseRow[] {
  const text = filter.text.trim().toLowerCase();
  return rows.filter(
    ({ subject, category, state, seller, item, number }) =>
      matches(filter.subject, subject) &&
      matches(filter.category, category) &&
      (filter.state === null || filter.state === state) &&
      (text === "" || `${seller}\n${item}\n${number}`.toLowerCase().includes(text)),
  );
}

/** The sums of rows: eligible, ineligible and undecided add up to recorded. */
export interface ExpenseSums {
  readonly recorded: Fen;
  readonly eligible: Fen;
  readonly ineligible: Fen;
  readonly undecided: Fen;
}

/** Sums rows, exactly. */
export const sumRows = (rows: readonly ExpenseRow[]): ExpenseSums => ({
  recorded: sumFen(rows.map(({ gross }) => gross)),
  eligible: sumFen(rows.map(({ eligible }) => eligible)),
  ineligible: sumFen(rows.map(({ ineligible }) => ineligible)),
  undecided: sumFen(rows.map(({ undecided }) => undecided)),
});

/** Why a row does not count, counts in part, or is open, with what to do; empty for one that counts in full. */
export function reasonText({ state, ineligible, reasons }: ExpenseRow): string {
  const known = reasons.map(
    (code) => (ledgerReasons as Readonly<Record<string, { why: string; action: string }>>)[code],
  );
  const said = known.map((reason, index) =>
    reason === undefined ? `（${reasons[index]}）` : `${reason.why}；${reason.action}`,
  );
  const part = state === "eligible" && ineligible !== 0n ? `其中 ${formatYuan(ineligible)} 元不计入：` : "";
  return `${part}${said.join("。")}`;
}

/** The expenses with the rows of changed invoices replaced where they stood. */
export function withChange(expenses: Expenses, change: ExpenseChange): Expenses {
  const changed = Map.groupBy(change.rows, ({ invoice }) => invoice);
  const concerned = new Set(change.invoices);
  const placed = new Set<string>();
  const rows = expenses.rows.flatMap((row) => {
    if (!concerned.has(row.invoice)) return [row];
    if (placed.has(row.invoice)) return [];
    placed.add(row.invoice);
    return changed.get(row.invoice) ?? [];
  });
  return { ...expenses, rows, undoable: change.undoable };
}

/** What an assignment of rows is asked for: each row names its line, and its allocation where it has one. */
const targetsOf = (rows: readonly ExpenseRow[]) =>
  rows.map(({ invoice, line, allocation }) => ({ invoice, line, allocation }));

/** The allocations among rows. */
export const allocationsOf = (rows: readonly ExpenseRow[]): readonly string[] =>
  rows.flatMap(({ allocation }) => (allocation === null ? [] : [allocation]));

/** Whether an amount may be typed: for a single row that is not allocated yet. */
export const mayBeSplit = (rows: readonly ExpenseRow[]): boolean => rows.length === 1 && rows[0]?.allocation === null;

/** The invoice of which all rows are; null for rows of several, and for none. */
export function onlyInvoice(rows: readonly ExpenseRow[]): string | null {
  const [first] = rows;
  return first !== undefined && rows.every(({ invoice }) => invoice === first.invoice) ? first.invoice : null;
}

/** What is being chosen for the selected rows; `amount` as typed, empty for all that is left. */
export interface AssignDraft {
  readonly subject: string | null;
  readonly category: string | null;
  readonly place: Assignment["place"];
  readonly amount: string;
}

/** Nothing chosen yet. */
export const noDraft: AssignDraft = { subject: null, category: null, place: "unknown", amount: "" };

/** The assignment that a draft makes of the selected rows; a sentence where it is not complete. */
export function assignmentOf(
  { subject, category, place, amount }: AssignDraft,
  selected: readonly ExpenseRow[],
): Result<Assignment, string> {
  if (subject === null || category === null) return err("请先选择作品或项目，以及类别。");
  const isAll = amount.trim() === "" || !mayBeSplit(selected);
  const parsed = isAll ? ok(null) : parseMoney(amount);
  if (!parsed.ok || (parsed.value !== null && parsed.value <= 0n))
    return err("金额应为大于零的数，最多两位小数，如 1234.50。");
  return ok({ targets: targetsOf(selected), subject, category, place, amount: parsed.value });
}
