import { Button, Select } from "antd";
import { useCallback } from "react";
import type { CorrectionForm, CorrectionsView } from "../../../shared/contract/corrections.ts";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field, type FieldForm } from "../../components/Field.tsx";
import { dateOfField, fieldText } from "../../components/field-text.ts";
import { type KeptDraft, useKeptDraft } from "../../components/use-kept-draft.ts";
import { enclosures, noticedPackages, type OpenPoint, withWorkdays, workdaysGiven } from "./corrections-view.ts";

interface Props {
  readonly view: CorrectionsView;
  readonly start: OpenPoint;
  readonly busy: boolean;
  /** Stores the point and tells whether it was; `toNext` asks for the form of the next one. */
  readonly onSave: (point: OpenPoint, toNext: boolean) => Promise<boolean>;
  readonly onClose: () => void;
}

/** One point of a notice: what is asked, until when, the answer, and the proofs enclosed. */
export function CorrectionEntry({ view, start, busy, onSave, onClose }: Props) {
  const kept = useKeptDraft(placeOf(start), start.form);
  const form = kept.value;
  const save = async (toNext: boolean): Promise<void> => {
    if (await onSave({ form, was: start.was }, toNext)) kept.done();
  };
  return (
    <form
      ref={useFirstEmpty()}
      className="export-form"
      aria-label={`补正意见 ${start.form.number}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <DraftNote draft={kept} />
      <NoticeFields view={view} kept={kept} />
      <AnswerFields view={view} kept={kept} />
      <div>
        <Button type="primary" htmlType="submit" loading={busy}>
          保存意见
        </Button>{" "}
        {start.was === null && (
          <Button disabled={busy} onClick={() => save(true)}>
            保存，再登记下一条
          </Button>
        )}{" "}
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

/** Begins where there is something to write: at the notice, or at the point where that is known. */
const useFirstEmpty = () =>
  useCallback((form: HTMLFormElement | null) => {
    const fields = [...(form?.querySelectorAll<HTMLElement>("input[type=text]:not([role]), textarea") ?? [])];
    fields.find((field) => "value" in field && field.value === "")?.focus();
  }, []);

interface PartProps {
  readonly view: CorrectionsView;
  readonly kept: KeptDraft<CorrectionForm>;
}

/** What the notice says: where it comes from, which package it is about, and until when. */
function NoticeFields({ view, kept: { value: form, change } }: PartProps) {
  const set = (part: Partial<CorrectionForm>): void => change({ ...form, ...part });
  const field = (label: string, kind: FieldForm, value: string, put: (text: string) => void, hint?: string) => (
    <Field label={label} form={kind} value={value} onChange={put} {...(hint !== undefined && { hint })} />
  );
  return (
    <div className="correction-fields">
      {field("针对哪个申报包", { kind: "choice", options: noticedPackages(view) }, form.package ?? "", (seal) =>
        set({ package: seal === "" ? null : seal }),
      )}
      {field("意见序号", { kind: "count" }, String(form.number), (text) =>
        set({ number: Math.max(1, Number.parseInt(text, 10) || 1) }),
      )}
      {field("通知文号或来源", { kind: "text" }, form.notice, (notice) => set({ notice }))}
      {field("收到日期", { kind: "date" }, fieldText(form.receivedOn), (text) =>
        set({ receivedOn: dateOfField(text) }),
      )}
      {field(
        "给了几个工作日",
        { kind: "count" },
        workdaysGiven(form),
        (text) => change(withWorkdays(form, text)),
        form.receivedOn === null
          ? "先填收到日期；从第二天起算，含调休"
          : "从收到的第二天起算，含调休；也可以直接填期限",
      )}
      {field("答复期限", { kind: "date" }, fieldText(form.dueOn), (text) => set({ dueOn: dateOfField(text) }))}
    </div>
  );
}

/** One point and what is said to it. */
function AnswerFields({ view, kept: { value: form, change } }: PartProps) {
  const set = (part: Partial<CorrectionForm>): void => change({ ...form, ...part });
  return (
    <>
      <Field
        label="意见内容（按通知原文）"
        form={{ kind: "lines" }}
        value={form.asked}
        onChange={(asked) => set({ asked })}
      />
      <Field
        label="答复（可以以后再写）"
        form={{ kind: "lines" }}
        value={form.answer}
        onChange={(answer) => set({ answer })}
      />
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
    </>
  );
}

const placeOf = ({ form: { notice, number }, was }: OpenPoint): DraftPlace => ({
  ...{
    form: `correction ${was === null ? "new " : ""}${number} ${notice}`.slice(0, 400),
    title: `补正意见 ${number}`,
    page: "exports",
    target: null,
  },
});
