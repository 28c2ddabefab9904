import { Alert, Button } from "antd";
import type { ReactNode } from "react";
import { DraftNote } from "./DraftNote.tsx";
import type { Draft } from "./use-draft.ts";

const states: Readonly<Record<Draft<unknown>["state"], string>> = {
  kept: "已保存",
  changed: "离开输入框时自动保存",
  keeping: "正在保存…",
  "not-kept": "没有保存",
};

interface Props<T> {
  readonly label: string;
  readonly draft: Draft<T>;
  readonly children: ReactNode;
}

/** A form that keeps what is typed whenever a field is left, says so quietly, and can take it back. */
export function DraftForm<T>({ label, draft, children }: Props<T>) {
  return (
    <form className="on-paper" aria-label={label} onBlur={draft.commit} onSubmit={stay}>
      <DraftNote draft={draft} />
      <p className="draft-state quiet">
        <span>{states[draft.state]}</span>
        <Button size="small" disabled={draft.undo === null} onClick={() => draft.undo?.()}>
          撤销上一次修改
        </Button>
      </p>
      {draft.failure !== null && <Alert role="alert" type="error" showIcon title={draft.failure} />}
      {children}
    </form>
  );
}

// Enter in a field must not load the page anew; leaving the field keeps it.
const stay = (event: { readonly preventDefault: () => void }): void => event.preventDefault();
