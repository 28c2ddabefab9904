import { Button, Select } from "antd";
import type { CorrectionForm, CorrectionsView } from "../../../shared/contract/corrections.ts";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field } from "../../components/Field.tsx";
import { dateOfField, fieldText } from "../../components/field-text.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { enclosures } from "./corrections-view.ts";

interface Props {
  readonly view: CorrectionsView;
  readonly start: CorrectionForm;
  readonly busy: boolean;
  /** `saved` is called once it was kept. */
  readonly onSave: (form: CorrectionForm, saved: () => void) => void;
  readonly onClose: () => void;
}

/** One point of a notice: what is asked, until when, the answer, and the proofs enclosed. */
export function CorrectionEntry({ view, start, busy, onSave, onClose }: Props) {
  const kept = useKeptDraft(placeOf(start), start);
  const form = kept.value;
  const set = (change: Partial<CorrectionForm>): void => kept.change({ ...form, ...change });
  return (
    <form
      className="export-form"
      aria-label={`补正意见 ${form.number}`}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(form, kept.done);
      }}
    >
      <DraftNote draft={kept} />
      <Field
        label="通知文号或来源"
        form={{ kind: "text" }}
        value={form.notice}
        onChange={(notice) => set({ notice })}
      />
      <Field
        label="意见序号"
        form={{ kind: "count" }}
        value={String(form.number)}
        onChange={(text) => set({ number: Math.max(1, Number.parseInt(text, 10) || 1) })}
      />
      <Field
        label="意见内容（按通知原文）"
        form={{ kind: "lines" }}
        value={form.asked}
        onChange={(asked) => set({ asked })}
      />
      <Field
        label="收到日期"
        form={{ kind: "date" }}
        value={fieldText(form.receivedOn)}
        onChange={(text) => set({ receivedOn: dateOfField(text) })}
      />
      <Field
        label="答复期限"
        form={{ kind: "date" }}
        value={fieldText(form.dueOn)}
        onChange={(text) => set({ dueOn: dateOfField(text) })}
      />
      <Field label="答复" form={{ kind: "lines" }} value={form.answer} onChange={(answer) => set({ answer })} />
      <label htmlFor="correction-evidence">
        所附材料
        <Select
          id="correction-evidence"
          mode="multiple"
          className="wide"
          optionFilterProp="label"
          value={[...form.evidence]}
          options={enclosures(view)}
          onChange={(evidence) => set({ evidence })}
        />
      </label>
      <div>
        <Button type="primary" htmlType="submit" loading={busy}>
          保存意见
        </Button>{" "}
        <Button
          onClick={() => {
            kept.done();
            onClose();
          }}
        >
          取消
        </Button>
      </div>
    </form>
  );
}

const placeOf = ({ notice, number }: CorrectionForm): DraftPlace => ({
  ...{
    form: `correction ${number} ${notice}`.slice(0, 400),
    title: `补正意见 ${number}`,
    page: "exports",
    target: null,
  },
});
