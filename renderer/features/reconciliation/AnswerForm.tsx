import { Button, Input, Radio, Select } from "antd";
import { type SubmitEvent, useState } from "react";
import type { FindingAnswer, FindingsView, GivenAnswer } from "../../../shared/contract/findings.ts";
import type { Api } from "../../api/api.ts";
import type { BooksList } from "../../components/use-books-list.ts";
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
  const [verdict, setVerdict] = useState<GivenAnswer["verdict"]>(answer?.verdict ?? "explained");
  const [note, setNote] = useState(answer?.note ?? "");
  const [evidence, setEvidence] = useState<string | null>(answer?.evidenceId ?? null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (await list.act(() => api.call("findings.answer", { ids, verdict, note, evidence }))) close();
  };
  return (
    <form className="answer-form" aria-label={`答复 ${ids.length} 项发现`} onSubmit={submit}>
      <Radio.Group
        aria-label="怎样处理"
        value={verdict}
        onChange={({ target }) => setVerdict(target.value as GivenAnswer["verdict"])}
        options={Object.entries(verdictNames).map(([value, label]) => ({ value, label }))}
      />
      <Input.TextArea
        aria-label="说明"
        placeholder="说明：审计时看的就是这句话"
        autoFocus
        rows={2}
        maxLength={2000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <Select<string | null>
        aria-label="佐证材料"
        value={evidence}
        onChange={setEvidence}
        options={[
          { value: null, label: "不附佐证材料" },
          ...view.evidence.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        showSearch={{ optionFilterProp: "label" }}
      />
      <Button type="primary" htmlType="submit" disabled={list.isBusy}>
        记下答复
      </Button>
      <Button onClick={close}>收起</Button>
    </form>
  );
}
