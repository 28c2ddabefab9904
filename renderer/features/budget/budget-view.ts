import type { BudgetItem, EnteredBudgetLine } from "../../../shared/contract/budget.ts";
import { subjectKeySchema } from "../../../shared/model/subject.ts";
import { fenToYuanText, parseMoney } from "../../../shared/money.ts";
import { err, ok, type Result } from "../../../shared/result.ts";

/** A planned cost while it is typed; everything is text. */
export interface BudgetDraft {
  readonly subject: string;
  readonly head: string;
  readonly category: string;
  readonly amount: string;
  readonly note: string;
}

/** An empty one for the same subject as the last, so that a budget can be typed line by line. */
export const blankLine = (subject: string): BudgetDraft => ({ subject, head: "", category: "", amount: "", note: "" });

/** What is there, to be changed. */
export const draftOfLine = ({ subject, head, category, amount, note }: BudgetItem): BudgetDraft => ({
  ...{ subject, head, category: category ?? "", amount: fenToYuanText(amount), note },
});

/** What a form that changes one has shown of it. */
export const shownOfLine = ({ subject, head, category, amount, note }: BudgetItem): EnteredBudgetLine => ({
  ...{ subject, head, category, amount, note },
});

/** The planned cost as typed; a sentence where something of it cannot be read. */
export function enteredLine(draft: BudgetDraft): Result<EnteredBudgetLine, string> {
  const subject = subjectKeySchema.safeParse(draft.subject);
  if (!subject.success) return err("请选择是哪部作品或哪个项目的预算。");
  const amount = parseMoney(draft.amount);
  if (!amount.ok || amount.value < 0n) return err("金额应为数字，最多两位小数，如 12000.00。");
  const category = draft.category === "" ? null : draft.category;
  return ok({ subject: subject.data, head: draft.head, category, amount: amount.value, note: draft.note });
}
