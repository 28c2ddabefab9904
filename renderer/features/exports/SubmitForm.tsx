import { Button } from "antd";
import { useState } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { ExportedView } from "../../../shared/contract/exports.ts";
import type { LocalDate } from "../../../shared/dates.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field } from "../../components/Field.tsx";
import { dateOfField } from "../../components/field-text.ts";
import { momentText } from "../../components/moment-text.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";

import type { ExportsState } from "./use-exports.ts";

interface Props {
  readonly exported: ExportedView;
  readonly today: LocalDate;
  readonly state: ExportsState;
  readonly onClose: () => void;
}

/** Marks a package as handed in: when, to whom, and by which receipt. */
export function SubmitForm({ exported, today, state, onClose }: Props) {
  const kept = useKeptDraft(placeOf(exported), { on: today as string, handedTo: "", receiptNumber: "", note: "" });
  const draft = kept.value;
  const leave = (): void => {
    kept.done();
    onClose();
  };
  const [trouble, setTrouble] = useState<string | null>(null);
  const field = (name: keyof typeof draft, label: string, kind: "text" | "date" = "text") => (
    <Field
      label={label}
      form={{ kind }}
      value={draft[name]}
      onChange={(text) => kept.change({ ...draft, [name]: text })}
    />
  );
  const submit = (event: { readonly preventDefault: () => void }): void => {
    event.preventDefault();
    const submittedOn = dateOfField(draft.on);
    setTrouble(submittedOn === null ? "请写明提交日期，如 2026-12-31。" : null);
    const { on: _on, ...told } = draft;
    if (submittedOn !== null) state.submit({ ...told, submittedOn, package: exported.seal }, leave);
  };
  return (
    <form className="export-form" aria-label="标记为已提交" onSubmit={submit}>
      <DraftNote draft={kept} />
      <p>
        标记 {momentText(exported.exportedAt)} 导出的申报包（{exported.profileTitle}）已经提交。
      </p>
      {field("on", "提交日期", "date")}
      {field("handedTo", "交给谁、在哪个平台")}
      {field("receiptNumber", "受理号或回执号（可不填）")}
      {field("note", "备注（可不填）")}
      {trouble !== null && <p role="alert">{trouble}</p>}
      <div>
        <Button type="primary" htmlType="submit" loading={state.busy}>
          标记
        </Button>{" "}
        <Button onClick={leave}>不标了</Button>
      </div>
    </form>
  );
}

const placeOf = ({ seal, exportedAt }: ExportedView): DraftPlace => ({
  form: `submission ${seal}`,
  title: `标记 ${momentText(exportedAt)} 的申报包已提交`,
  ...{ page: "exports", target: null },
});
