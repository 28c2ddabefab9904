import { type SubmitEvent, useState } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { SettledLine } from "../../../shared/contract/matching.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field } from "../../components/Field.tsx";
import { RecordActs } from "../../components/RecordActs.tsx";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { changedSettlement, draftOfSettled } from "./settle-view.ts";
import type { MatchingState } from "./use-matching.ts";

interface Props {
  readonly settled: SettledLine;
  readonly state: MatchingState;
  readonly close: () => void;
}

/** Changes an accepted settlement in its place: how much, when where no bank row says it, and why. */
export function SettledForm({ settled, state, close }: Props) {
  const kept = useKeptDraft(placeOf(settled), draftOfSettled(settled));
  const draft = kept.value;
  const [trouble, setTrouble] = useState<string | null>(null);
  const leave = (): void => {
    kept.done();
    close();
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const changed = changedSettlement(draft, settled);
    setTrouble(changed.ok ? null : changed.error);
    if (changed.ok && (await state.change(changed.value))) leave();
  };
  const field = (name: keyof typeof draft, label: string, kind: "text" | "date" = "text") => (
    <Field
      {...{ label }}
      form={{ kind }}
      value={draft[name]}
      onChange={(text) => kept.change({ ...draft, [name]: text })}
    />
  );
  return (
    <form className="settle-form" aria-label="修改这笔核销" onSubmit={submit}>
      <DraftNote draft={kept} />
      <div className="fields">
        {field("amount", "核销金额（元）")}
        {settled.payment === null && field("on", "日期", "date")}
        {field("note", "说明")}
      </div>
      {settled.payment !== null && <p className="quiet">日期按银行流水，不用填。</p>}
      <RecordActs {...{ trouble, leave }} isBusy={state.isBusy} remove={null} />
    </form>
  );
}

const placeOf = ({ id, payment }: SettledLine): DraftPlace => ({
  ...{ form: `settlement ${id}`, title: "一笔核销的修改", page: "reconciliation" },
  target: payment === null ? null : { kind: "payment", id: payment },
});
