import { Button, Input, Radio, Select } from "antd";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import type { Assignment, ExpenseQuery, ExpenseTerms } from "../../../shared/contract/expenses.ts";
import { subjectKeySchema } from "../../../shared/model/subject.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { amountFor, assignmentOf, forNextRows, mayBeSplit, placeNames, withAmount } from "./expenses-view.ts";
import { chosenCount, mayBeFiled, type Selection } from "./selection-view.ts";
import { useAssignDraft } from "./use-assign-draft.ts";

interface Props {
  readonly terms: ExpenseTerms;
  readonly query: ExpenseQuery;
  readonly selection: Selection;
  /** How many rows are listed. */
  readonly listed: number;
  readonly isBusy: boolean;
  /** Another number whenever the form is asked for the focus. */
  readonly focusing: number;
  /** Tells whether it was done. */
  readonly assign: (wanted: Assignment) => Promise<boolean>;
  readonly withdraw: () => void;
  /** Chooses the row of that name, and nothing where it is not listed. */
  readonly chooseOnly: (row: string) => void;
}

/** Files the selected rows under a subject, a category and a place, or takes their allocations away. */
export function AssignForm(props: Props) {
  const { terms, query, selection, listed, isBusy, focusing, assign, withdraw, chooseOnly } = props;
  const kept = useAssignDraft(chooseOnly);
  const { draft, change } = kept;
  const [trouble, setTrouble] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (focusing > 0) form.current?.querySelector("input")?.focus();
  }, [focusing]);
  const count = chosenCount(selection, listed);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const made = assignmentOf(draft, selection, query);
    setTrouble(made.ok ? null : made.error);
    if (!made.ok) return;
    const isDone = await assign({ ...made.value, subject: subjectKeySchema.parse(made.value.subject) });
    if (isDone) kept.done(forNextRows(draft));
  };
  return (
    <form ref={form} className="expense-tools" aria-label="分配所选支出" onSubmit={submit}>
      <DraftNote draft={kept} />
      <span role="status">{selection.isAll ? `已选所列全部 ${count} 行` : `已选 ${count} 行`}</span>
      <Select<string | null>
        aria-label="分配到作品或项目"
        placeholder="作品或项目"
        value={draft.subject}
        onChange={(subject) => change({ ...draft, subject })}
        options={terms.subjects.map(({ id, title }) => ({ value: id, label: title }))}
        showSearch={{ optionFilterProp: "label" }}
      />
      <Select<string | null>
        aria-label="分配到类别"
        placeholder="类别"
        value={draft.category}
        onChange={(category) => change({ ...draft, category })}
        options={terms.categories.map(({ id, title }) => ({ value: id, label: title }))}
        showSearch={{ optionFilterProp: "label" }}
      />
      <Radio.Group
        aria-label="发生地"
        value={draft.place}
        onChange={({ target }) => change({ ...draft, place: target.value as Assignment["place"] })}
        options={Object.entries(placeNames).map(([value, label]) => ({ value, label }))}
      />
      {mayBeSplit(selection) && (
        <Input
          aria-label="金额（元），不填即全部剩余"
          placeholder="金额，不填即全部"
          value={amountFor(draft, selection)}
          onChange={({ target }) => change(withAmount(draft, selection, target.value))}
        />
      )}
      <Button type="primary" htmlType="submit" disabled={isBusy || count === 0}>
        分配
      </Button>
      <Button disabled={isBusy || count === 0 || !mayBeFiled(selection)} onClick={withdraw}>
        取消分配
      </Button>
      {trouble !== null && <span role="alert">{trouble}</span>}
    </form>
  );
}
