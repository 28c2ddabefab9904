import { Button, Input, Radio, Select } from "antd";
import type { SubmitEvent } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { FindingAnswer, FindingsView, GivenAnswer } from "../../../shared/contract/findings.ts";
import type { Api } from "../../api/api.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import type { BooksList } from "../../components/use-books-list.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { verdictNames } from "../../strings/verdict-names.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<FindingsView>;
  readonly view: FindingsView;
  readonly ids: readonly string[];
  /** What was said before; null when nothing was. */
  readonly answer: FindingAnswer | null;
  readonly close: () => void;
}

/** Answers findings: what is done about them, why, and on what proof. */
export function AnswerForm({ api, list, view, ids, answer, close }: Props) {
  const kept = useKeptDraft<Omit<GivenAnswer, "ids">>(placeOf(ids), {
    ...{ verdict: answer?.verdict ?? "explained", note: answer?.note ?? "", evidence: answer?.evidenceId ?? null },
  });
  const { verdict, note, evidence } = kept.value;
  const leave = (): void => {
    kept.done();
    close();
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (await list.act(() => api.call("findings.answer", { ids, verdict, note, evidence }))) leave();
  };
  return (
    <form className="answer-form" aria-label={`答复 ${ids.length} 项发现`} onSubmit={submit}>
      <DraftNote draft={kept} />
      <Radio.Group
        aria-label="怎样处理"
        value={verdict}
        onChange={({ target }) => kept.change({ ...kept.value, verdict: target.value as GivenAnswer["verdict"] })}
        options={Object.entries(verdictNames).map(([value, label]) => ({ value, label }))}
      />
      <Input.TextArea
        aria-label="说明"
        placeholder="说明：审计时看的就是这句话"
        autoFocus
        rows={2}
        maxLength={2000}
        value={note}
        onChange={({ target }) => kept.change({ ...kept.value, note: target.value })}
      />
      <Select<string | null>
        aria-label="佐证材料"
        value={evidence}
        onChange={(next) => kept.change({ ...kept.value, evidence: next })}
        options={[
          { value: null, label: "不附佐证材料" },
          ...view.evidence.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        showSearch={{ optionFilterProp: "label" }}
      />
      <Button type="primary" htmlType="submit" disabled={list.isBusy}>
        记下答复
      </Button>
      <Button onClick={leave}>收起</Button>
    </form>
  );
}

const placeOf = ([first = "", ...more]: readonly string[]): DraftPlace => ({
  form: `answer ${first} ${more.length}`.slice(0, 400),
  title: `对 ${more.length + 1} 项发现的答复`,
  ...{ page: "reconciliation", target: { kind: "finding", id: first } },
});
