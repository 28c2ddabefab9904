import { Button, Input, Radio, Select } from "antd";
import { type SubmitEvent, useState } from "react";
import type { Assignment, ExpenseRow, Expenses } from "../../../shared/contract/expenses.ts";
import { allocationsOf, assignmentOf, mayBeSplit, noDraft, placeNames } from "./expenses-view.ts";

interface Props {
  readonly expenses: Expenses;
  readonly selected: readonly ExpenseRow[];
  readonly isBusy: boolean;
  readonly assign: (wanted: Assignment) => void;
  readonly withdraw: (allocations: readonly string[]) => void;
}

/** Files the selected rows under a subject, a category and a place, or takes their allocations away. */
export function AssignForm({ expenses, selected, isBusy, assign, withdraw }: Props) {
  const [draft, setDraft] = useState(noDraft);
  const [trouble, setTrouble] = useState<string | null>(null);
  const allocations = allocationsOf(selected);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const made = assignmentOf(draft, selected);
    setTrouble(made.ok ? null : made.error);
    if (!made.ok) return;
    setDraft({ ...draft, amount: "" });
    assign(made.value);
  };
  return (
    <form className="expense-tools" aria-label="分配所选支出" onSubmit={submit}>
      <span role="status">已选 {selected.length} 行</span>
      <Select<string | null>
        aria-label="分配到作品或项目"
        placeholder="作品或项目"
        value={draft.subject}
        onChange={(subject) => setDraft({ ...draft, subject })}
        options={expenses.subjects.map(({ id, title }) => ({ value: id, label: title }))}
        showSearch={{ optionFilterProp: "label" }}
      />
      <Select<string | null>
        aria-label="分配到类别"
        placeholder="类别"
        value={draft.category}
        onChange={(category) => setDraft({ ...draft, category })}
        options={expenses.categories.map(({ id, title }) => ({ value: id, label: title }))}
        showSearch={{ optionFilterProp: "label" }}
      />
      <Radio.Group
        aria-label="发生地"
        value={draft.place}
        onChange={({ target }) => setDraft({ ...draft, place: target.value as Assignment["place"] })}
        options={Object.entries(placeNames).map(([value, label]) => ({ value, label }))}
      />
      {mayBeSplit(selected) && (
        <Input
          aria-label="金额（元），不填即全部剩余"
          placeholder="金额，不填即全部"
          value={draft.amount}
          onChange={({ target }) => setDraft({ ...draft, amount: target.value })}
        />
      )}
      <Button type="primary" htmlType="submit" disabled={isBusy || selected.length === 0}>
        分配
      </Button>
      <Button disabled={isBusy || allocations.length === 0} onClick={() => withdraw(allocations)}>
        取消分配
      </Button>
      {trouble !== null && <span role="alert">{trouble}</span>}
    </form>
  );
}
