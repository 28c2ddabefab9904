import type { BudgetView, EnteredBudgetLine } from "../../../shared/contract/budget.ts";
import { budgetTitles } from "../../../shared/model/budget-titles.ts";
import { readChoice, readText, readYuan } from "../../components/paste-cells.ts";
import type { PasteColumn } from "../../components/pasted-table.ts";
import { type BudgetDraft, enteredLine } from "./budget-view.ts";

/** What a pasted table fills of a planned cost, under the titles that imports know as well. */
export function budgetPasteColumns({
  subjects,
  categories,
}: Pick<BudgetView, "subjects" | "categories">): readonly PasteColumn<BudgetDraft>[] {
  const works = Object.fromEntries(subjects.map(({ key, name }) => [key, name]));
  const titles = { "": "没有类别", ...Object.fromEntries(categories.map(({ id, title }) => [id, title])) };
  const { subject, category, note, detail, head, group, amount, approved, actual } = budgetTitles;
  return [
    column("subject", "作品或项目", subject, { options: works, read: readChoice(works) }),
    column("head", "科目", [...detail, ...head, ...group], { read: readText }),
    column("category", "支出类别", category, { options: titles, read: readChoice(titles) }),
    column("amount", "金额（元）", [...amount, ...approved, ...actual], { read: readYuan, isAmount: true }),
    column("note", "备注", note, { read: readText }),
  ];
}

const column = (
  field: keyof BudgetDraft,
  label: string,
  also: readonly string[],
  reading: Pick<PasteColumn<BudgetDraft>, "read" | "options" | "isAmount">,
): PasteColumn<BudgetDraft> => ({
  ...{ label, also, ...reading },
  write: (draft, text) => ({ ...draft, [field]: text }),
});

/** Why a pasted planned cost cannot be taken; null where it can. */
export function checkPastedLine(draft: BudgetDraft): string | null {
  if (draft.subject === "") return "没有写明是哪部作品，请在上面选";
  if (draft.head.trim() === "") return "没有科目";
  if (draft.amount === "") return "没有金额";
  const entered = enteredLine(draft);
  return entered.ok ? null : entered.error;
}

/** Pasted planned costs as they are kept; those that cannot be taken are left out. */
export const enteredLines = (drafts: readonly BudgetDraft[]): readonly EnteredBudgetLine[] =>
  drafts.flatMap((draft) => {
    const entered = enteredLine(draft);
    return entered.ok ? [entered.value] : [];
  });
