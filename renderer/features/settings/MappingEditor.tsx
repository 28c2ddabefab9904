import { Button } from "antd";
import { type SubmitEvent, useEffect, useRef } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { ColumnMapping } from "../../../shared/model/column-mapping.ts";
import { columnRoleNames } from "../../../shared/wording/column-roles.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field } from "../../components/Field.tsx";
import { useKeptDraft } from "../../components/use-kept-draft.ts";

interface Props {
  readonly mapping: ColumnMapping;
  readonly isBusy: boolean;
  /** Gives whether it was saved. */
  readonly save: (changed: Pick<ColumnMapping, "id" | "holder" | "columns">) => Promise<boolean>;
  readonly leave: () => void;
}

/** Corrects whose table it is and what its columns mean; an empty choice leaves a meaning without a column. */
export function MappingEditor({ mapping, isBusy, save, leave }: Props) {
  const kept = useKeptDraft(placeOf(mapping), enteredOf(mapping));
  const { holder, columns } = kept.value;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const titles = { "": "（没有这一列）", ...Object.fromEntries(mapping.titles.map((title) => [title, title])) };
  const give = (): void => {
    kept.done();
    leave();
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const stated = Object.entries(columns).filter(([, title]) => title !== "");
    if (await save({ id: mapping.id, holder: holder.trim(), columns: Object.fromEntries(stated) })) give();
  };
  return (
    <form ref={form} className="settings-form" aria-label={`改正列名对照 ${mapping.holder}`} onSubmit={submit}>
      <DraftNote draft={kept} />
      <div className="fields">
        <Field
          label="银行或平台名称"
          form={{ kind: "text" }}
          value={holder}
          onChange={(next) => kept.change({ holder: next, columns })}
        />
        {Object.entries(columnRoleNames[mapping.kind]).map(([role, name]) => (
          <Field
            key={role}
            label={name}
            form={{ kind: "choice", options: titles }}
            value={columns[role] ?? ""}
            onChange={(title) => kept.change({ holder, columns: { ...columns, [role]: title } })}
          />
        ))}
      </div>
      <div className="settings-acts">
        <Button type="primary" htmlType="submit" disabled={isBusy || holder.trim() === ""}>
          改好了
        </Button>
        <Button onClick={give}>不改</Button>
      </div>
    </form>
  );
}

/** What is typed: every meaning has its column, or "". */
const enteredOf = ({ kind, holder, columns }: ColumnMapping): Pick<ColumnMapping, "holder" | "columns"> => ({
  holder,
  columns: Object.fromEntries(Object.keys(columnRoleNames[kind]).map((role) => [role, columns[role] ?? ""])),
});

const placeOf = ({ id, holder }: ColumnMapping): DraftPlace => ({
  ...{ form: `column-mapping ${id}`, title: `列名对照：${holder}`, page: "settings", target: null },
});
