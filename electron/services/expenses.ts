import { randomUUID } from "node:crypto";
import type { AcceptedSuggestions } from "../../shared/contract/categories.ts";
import type { Assignment, ExpenseChange, Expenses } from "../../shared/contract/expenses.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Allocation } from "../../shared/model/allocation.ts";
import type { Records } from "../../shared/model/records.ts";
import { subjectKey } from "../../shared/model/subject.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { type AllocationProblem, type AllocationTerms, allocateLines } from "./allocate-lines.ts";
import {
  type AllocationChange,
  type InverseChange,
  inverseOf,
  isStillAsLeft,
  writeChange,
} from "./allocation-change.ts";
import { asTarget, planAccepted } from "./categories/plan-accepted.ts";
import { recordsAround } from "./records-around.ts";
import { orRefusal, refusal } from "./refusal.ts";
import { allocationSentences } from "./say-allocation-problem.ts";
import { expenseRows } from "./show-expenses.ts";

/** The expenses of a workspace: shown, allocated, and every change of this session taken back in turn. */
export interface ExpensesService {
  readonly show: () => Result<Expenses, Failure>;
  readonly assign: (wanted: Assignment) => Result<ExpenseChange, Failure>;
  /** Files lines as they were suggested, each under its category; all or none. */
  readonly accept: (accepted: AcceptedSuggestions) => Result<ExpenseChange, Failure>;
  readonly withdraw: (allocations: readonly string[]) => Result<ExpenseChange, Failure>;
  readonly undo: () => Result<ExpenseChange, Failure>;
}

interface Done {
  readonly label: string;
  readonly inverse: InverseChange;
}

type Plan = (terms: AllocationTerms) => Result<readonly Allocation[], AllocationProblem>;

/** How a filing of lines is said once done, and in the undo. */
interface Words {
  readonly done: string;
  readonly label: string;
}

const stale = "选中的分配已经不在，没有撤销任何一笔。请刷新列表后重新选择。";
const nothingToUndo = "这次打开以后没有可以撤回的分配。";
const changedSince = "这笔分配之后又有别的改动，不能直接撤回。请在列表里改正。";

/** Builds the service over a workspace; what can be undone is kept in memory until the workspace is closed. */
export function expensesOf(workspace: Workspace, pack: Pack): ExpensesService {
  const done: Done[] = [];
  const undoable = (): string | null => done.at(-1)?.label ?? null;

  const change = (sentence: string, { saved, removed }: AllocationChange): Result<ExpenseChange, Failure> => {
    const invoices = new Set([...saved, ...removed].map(({ invoice }) => invoice));
    const around = workspace.transaction(() => ok(recordsAround(workspace, [...invoices])));
    if (!around.ok) return orRefusal(around);
    const rows = expenseRows(around.value, pack).filter(({ invoice }) => invoices.has(invoice));
    return ok({ sentence, undoable: undoable(), invoices: [...invoices], rows });
  };

  const carryOut = (made: AllocationChange, label: string, sentence: string): Result<ExpenseChange, Failure> => {
    const inverse = workspace.transaction(() => {
      const before = made.saved.flatMap(({ id }) => workspace.allocations.find(id) ?? []);
      writeChange(workspace, made);
      return ok(inverseOf(made, before));
    });
    if (!inverse.ok) return orRefusal(inverse);
    done.push({ label, inverse: inverse.value });
    return change(sentence, made);
  };

  const file = (targets: Assignment["targets"], plan: Plan, said: Words): Result<ExpenseChange, Failure> => {
    const planned = planOver(workspace, pack, targets, plan);
    if (!planned.ok) return planned;
    const count = planned.value.length;
    return carryOut({ saved: planned.value, removed: [] }, `${said.label} ${count} 行`, `${said.done} ${count} 行。`);
  };

  return {
    show: () => {
      const snapshot = workspace.transaction(() => ok(workspace.snapshot()));
      return snapshot.ok ? ok({ ...listed(snapshot.value, pack), undoable: undoable() }) : orRefusal(snapshot);
    },
    assign: (wanted) =>
      file(wanted.targets, (terms) => allocateLines(wanted, terms), { done: "已分配", label: "分配" }),
    accept: (accepted) =>
      file(accepted.lines.map(asTarget), (terms) => planAccepted(accepted, terms), {
        ...{ done: "已按建议归类", label: "按建议归类" },
      }),
    withdraw: (ids) => {
      const found = workspace.transaction(() => ok(ids.map((id) => workspace.allocations.find(id))));
      if (!found.ok) return orRefusal(found);
      const removed = found.value.filter((one): one is Allocation => one !== null);
      if (removed.length !== new Set(ids).size) return refusal(stale);
      const count = removed.length;
      return carryOut({ saved: [], removed }, `取消 ${count} 笔分配`, `已取消 ${count} 笔分配。`);
    },
    undo: () => {
      const last = done.at(-1);
      if (last === undefined) return refusal(nothingToUndo);
      const { saved, removed, left } = last.inverse;
      const ids = new Set([...saved, ...removed, ...left].map(({ invoice }) => invoice));
      const known = workspace.transaction(() => ok(recordsAround(workspace, [...ids])));
      if (!known.ok) return orRefusal(known);
      if (!isStillAsLeft(last.inverse, known.value)) return refusal(changedSince);
      const written = workspace.transaction(() => ok(writeChange(workspace, last.inverse)));
      if (!written.ok) return orRefusal(written);
      done.pop();
      return change(`已撤回：${last.label}。`, last.inverse);
    },
  };
}

const listed = (records: Records, pack: Pack): Omit<Expenses, "undoable"> => ({
  rows: expenseRows(records, pack),
  subjects: records.subjects.map((subject) => ({ id: subjectKey(subject), title: subject.name })),
  categories: pack.categories.map(({ id, title }) => ({ id, title })),
});

/** Plans allocations over the invoices concerned; a refusal says why none is made. */
function planOver(
  workspace: Workspace,
  pack: Pack,
  targets: Assignment["targets"],
  plan: Plan,
): Result<readonly Allocation[], Failure> {
  const known = workspace.transaction(() => ok(allocationRecords(workspace, targets)));
  if (!known.ok) return orRefusal(known);
  const planned = plan({ records: known.value, pack, newId: () => `al-${randomUUID()}` });
  return planned.ok ? planned : refusal(allocationSentences[planned.error]);
}

/** Only the invoices concerned: a workspace may hold ten thousand. */
function allocationRecords(workspace: Workspace, targets: Assignment["targets"]) {
  const ids = [...new Set(targets.map(({ invoice }) => invoice))];
  return {
    subjects: workspace.subjects.list(),
    invoices: ids.map((id) => workspace.invoices.find(id)).filter((invoice) => invoice !== null),
    allocations: ids.flatMap((id) => workspace.allocations.listBy("invoice", id)),
  };
}
