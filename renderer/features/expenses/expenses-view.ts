import type { Assignment, ExpenseQuery, ExpenseRow } from "../../../shared/contract/expenses.ts";
import { formatYuan, parseMoney } from "../../../shared/money.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { ledgerReasons } from "../../../shared/wording/ledger-reasons.ts";
import { chosenCount, onlyId, onlyRow, type Selection, selectionOf } from "./selection-view.ts";

/** Lists everything, as the records stand. */
export const noQuery: ExpenseQuery = {
  ...{ text: "", subject: null, category: null, state: null, place: null, kind: null, month: null, sort: null },
};

/** The query that a page opened at costs undecided for a reason begins with; all costs where it was opened at nothing of the kind. */
export function queryOfTarget(reason: string | null): ExpenseQuery {
  if (reason === null) return noQuery;
  return { ...noQuery, state: "undecided", subject: reason === "unallocated" ? "none" : null };
}

/** Whether a query leaves anything out. */
export const isNarrow = ({ text, sort: _sort, ...terms }: ExpenseQuery): boolean =>
  text.trim() !== "" || Object.values(terms).some((term) => term !== null);

/** The states as people call them. */
export const stateNames: Readonly<Record<ExpenseRow["state"], string>> = {
  eligible: "可计入",
  ineligible: "不计入",
  undecided: "未定",
};

/** Where money was spent. */
export const placeNames = { in: "省内", out: "省外", unknown: "未知" } as const;

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

/** What the box of a row is called. */
export const chooseLabel = ({ seller, item, gross }: ExpenseRow): string =>
  `选择 ${seller} ${item} ${formatYuan(gross)} 元`;

/** Whether an amount may be typed: for a single row that is not allocated yet. */
export const mayBeSplit = (selection: Selection): boolean => onlyRow(selection)?.allocation === null;

/** What is being chosen for the selected rows; `amount` as typed for the row of that name, empty for all that is left. */
export interface AssignDraft {
  readonly subject: string | null;
  readonly category: string | null;
  readonly place: Assignment["place"];
  readonly amount: string;
  /** The name of the row; empty while no amount was typed. */
  readonly row: string;
}

/** Nothing chosen yet. */
export const noDraft: AssignDraft = { subject: null, category: null, place: "unknown", amount: "", row: "" };

/** The amount as it was typed for the only chosen row; empty where another one, or more, is chosen. */
export const amountFor = ({ amount, row }: AssignDraft, selection: Selection): string =>
  mayBeSplit(selection) && onlyId(selection) === row ? amount : "";

/** The draft with an amount typed for the only chosen row. */
export const withAmount = (draft: AssignDraft, selection: Selection, amount: string): AssignDraft => ({
  ...draft,
  amount,
  row: amount === "" ? "" : (onlyId(selection) ?? ""),
});

/** The draft as it goes on once the chosen rows are filed: what they were spent on stays for the next ones. */
export const forNextRows = (draft: AssignDraft): AssignDraft => ({ ...draft, amount: "", row: "" });

/** The assignment that a draft makes of the rows chosen among those listed; a sentence where it is not complete. */
export function assignmentOf(
  draft: AssignDraft,
  selection: Selection,
  query: ExpenseQuery,
): Result<Omit<Assignment, "subject"> & { readonly subject: string }, string> {
  const { subject, category, place } = draft;
  if (chosenCount(selection, 0) === 0 && !selection.isAll) return err("请先选择要分配的行。");
  if (subject === null || category === null) return err("请先选择作品或项目，以及类别。");
  const amount = amountFor(draft, selection);
  const parsed = amount.trim() === "" ? ok(null) : parseMoney(amount);
  if (!parsed.ok || (parsed.value !== null && parsed.value <= 0n))
    return err("金额应为大于零的数，最多两位小数，如 1234.50。");
  return ok({ rows: selectionOf(selection, query), subject, category, place, amount: parsed.value });
}
