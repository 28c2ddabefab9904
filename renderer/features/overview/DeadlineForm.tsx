import { Button } from "antd";
import { useState } from "react";
import type { EnteredDeadline } from "../../../shared/contract/deadlines.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field } from "../../components/Field.tsx";
import { dateOfField } from "../../components/field-text.ts";
import { targetMark } from "../../components/page.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";

interface Props {
  /** Whether a link has led to the form itself. */
  readonly isAsked: boolean;
  readonly busy: boolean;
  readonly save: (entered: EnteredDeadline, done: () => void) => void;
}

const nothing = { title: "", on: "", note: "" };
const place = {
  form: "deadline new",
  title: "要记下的期限",
  page: "overview",
  target: { kind: "deadline", id: "new" },
} as const;

/** Writes down a day that the tool cannot know, such as the authority's last one for applications. */
export function DeadlineForm({ isAsked, busy, save }: Props) {
  const [isOpen, setOpen] = useState<boolean>(isAsked);
  const kept = useKeptDraft(place, nothing);
  const draft = kept.value;
  const [trouble, setTrouble] = useState<string | null>(null);
  const leave = (): void => {
    setOpen(false);
    kept.done(nothing);
    setTrouble(null);
  };
  if (!isOpen && !kept.isUnsaved) {
    return (
      <p>
        <Button onClick={() => setOpen(true)}>记下一个期限</Button>
      </p>
    );
  }
  const submit = (event: { readonly preventDefault: () => void }): void => {
    event.preventDefault();
    const dueOn = dateOfField(draft.on);
    setTrouble(dueOn === null ? "请写明截止日期，如 2026-12-31。" : null);
    if (dueOn !== null) save({ title: draft.title, dueOn, isDone: false, note: draft.note.trim() }, leave);
  };
  return (
    <form
      aria-label="记下一个期限"
      className="deadline-form"
      onSubmit={submit}
      {...targetMark({ kind: "deadline", id: "new" })}
    >
      <DraftNote draft={kept} />
      <Field
        label="什么期限"
        form={{ kind: "text" }}
        value={draft.title}
        onChange={(title) => kept.change({ ...draft, title })}
        hint="如 申报截止、补交材料"
      />
      <Field
        label="截止日期"
        form={{ kind: "date" }}
        value={draft.on}
        onChange={(on) => kept.change({ ...draft, on })}
      />
      <Field
        label="依据（可不填）"
        form={{ kind: "text" }}
        value={draft.note}
        onChange={(note) => kept.change({ ...draft, note })}
      />
      {trouble !== null && <p role="alert">{trouble}</p>}
      <p>
        <Button type="primary" htmlType="submit" disabled={busy}>
          记下
        </Button>{" "}
        <Button onClick={leave}>不记了</Button>
      </p>
    </form>
  );
}
