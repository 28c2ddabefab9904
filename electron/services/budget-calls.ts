import { randomUUID } from "node:crypto";
import type { BudgetView, budgetMethods, EnteredBudgetLine } from "../../shared/contract/budget.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Records } from "../../shared/model/records.ts";
import { subjectKey } from "../../shared/model/subject.ts";
import { sumFen } from "../../shared/money.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { subjectTitle } from "../../shared/wording/subject-title.ts";
import type { Workspace } from "../store/workspace.ts";
import { changedElsewhere, isOtherNow } from "./changed-elsewhere.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { saveRows } from "./save-rows.ts";
import { writeNamed } from "./write-named.ts";

type Answer<Name extends keyof typeof budgetMethods> = Result<OutputOf<Name>, Failure>;

/** What answers each call about planned costs. */
export type BudgetCalls = {
  readonly [Name in keyof typeof budgetMethods]: (input: InputOf<Name>) => Answer<Name>;
};

const gone = "这一行预算已经不在了，没有做任何改动。请看刷新后的列表，再做一次。";

const there = "预算里已有完全相同的一行，没有重复登记。确是另一笔，请在备注里写明区别再加入。";

/** Builds the use cases of planned costs over a workspace whose books are open. */
export function budgetCalls(workspace: Workspace, pack: Pack, books: OpenBooks): BudgetCalls {
  return {
    "budget.list": () => {
      const now = books.now();
      return now.ok ? ok(budgetToShow(now.value.records, pack, books.undoable())) : now;
    },
    "budget.save": (wanted) => writeNamed(workspace, books, () => save(workspace, pack, wanted)),
    "budget.save-many": ({ rows }) =>
      saveRows(workspace, books, rows, {
        save: (entered) => save(workspace, pack, { id: null, was: null, entered }),
        known: () => workspace.budget.list(),
        ...{ keyOf, there },
        label: (count) => `登记预算 ${count} 行`,
      }),
    "budget.remove": ({ id }) =>
      writeNamed(workspace, books, () => {
        const known = workspace.budget.find(id);
        if (known === null) return err(gone);
        workspace.budget.remove(id);
        return ok(`删去预算“${known.head}”`);
      }),
  };
}

function save(
  { budget, subjects }: Workspace,
  { categories }: Pack,
  { id, was, entered }: InputOf<"budget.save">,
): Result<string, string> {
  if (entered.head.trim() === "") return err("请填写科目，如“场地租赁”。");
  if (subjects.find(entered.subject) === null) return err("这部作品或项目已经删除。请重新选择。");
  if (entered.category !== null && !categories.some((one) => one.id === entered.category))
    return err("政策里没有这个支出类别。请重新选择，或留空。");
  const known = id === null ? null : budget.find(id);
  if (id !== null && known === null) return err(gone);
  if (known !== null && isOtherNow(known, was)) return err(changedElsewhere);
  budget.save({ ...entered, head: entered.head.trim(), id: id ?? `bg-${randomUUID()}` });
  return ok(`${id === null ? "登记" : "修改"}预算“${entered.head.trim()}”`);
}

const keyOf = ({ subject, head, category, amount, note }: EnteredBudgetLine): string =>
  JSON.stringify([subject, head.trim(), category, String(amount), note.trim()]);

function budgetToShow({ budget, subjects }: Records, { categories }: Pack, undoable: string | null): BudgetView {
  const named = subjects.map((one) => ({ key: subjectKey(one), name: subjectTitle(one) }));
  const names = new Map<string, string>(named.map(({ key, name }) => [key, name]));
  const titles = new Map(categories.map(({ id, title }) => [id, title]));
  const nameOf = (key: string): string => names.get(key) ?? key;
  const titleOf = (category: string | null): string =>
    category === null ? "没有类别" : (titles.get(category) ?? category);
  return {
    lines: budget.map((one) => ({ ...one, subjectName: nameOf(one.subject), categoryTitle: titleOf(one.category) })),
    sums: [...Map.groupBy(budget, ({ subject }) => subject)].map(([subject, own]) => ({
      ...{ subject, subjectName: nameOf(subject), amount: sumFen(own.map(({ amount }) => amount)) },
    })),
    subjects: named,
    categories: categories.map(({ id, title }) => ({ id, title })),
    undoable,
  };
}
