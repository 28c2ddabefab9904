import { Button } from "antd";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import type { ColumnMapping } from "../../../shared/model/column-mapping.ts";
import { columnRoleNames } from "../../../shared/wording/column-roles.ts";
import { Field } from "../../components/Field.tsx";

interface Props {
  readonly mapping: ColumnMapping;
  readonly isBusy: boolean;
  readonly save: (changed: Pick<ColumnMapping, "id" | "holder" | "columns">) => void;
  readonly leave: () => void;
}

/** Corrects whose table it is and what its columns mean; an empty choice leaves a meaning without a column. */
export function MappingEditor({ mapping, isBusy, save, leave }: Props) {
  const [holder, setHolder] = useState(mapping.holder);
  const [columns, setColumns] = useState(mapping.columns);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const titles = { "": "（没有这一列）", ...Object.fromEntries(mapping.titles.map((title) => [title, title])) };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const stated = Object.entries(columns).filter(([, title]) => title !== "");
    save({ id: mapping.id, holder: holder.trim(), columns: Object.fromEntries(stated) });
  };
  return (
    <form ref={form} className="settings-form" aria-label={`改正列名对照 ${mapping.holder}`} onSubmit={submit}>
      <div className="fields">
        <Field label="银行或平台名称" form={{ kind: "text" }} value={holder} onChange={setHolder} />
        {Object.entries(columnRoleNames[mapping.kind]).map(([role, name]) => (
          <Field
            key={role}
            label={name}
            form={{ kind: "choice", options: titles }}
            value={columns[role] ?? ""}
            onChange={(title) => setColumns({ ...columns, [role]: title })}
          />
        ))}
      </div>
      <div className="settings-acts">
        <Button type="primary" htmlType="submit" disabled={isBusy || holder.trim() === ""}>
          改好了
        </Button>
        <Button onClick={leave}>不改</Button>
      </div>
    </form>
  );
}
