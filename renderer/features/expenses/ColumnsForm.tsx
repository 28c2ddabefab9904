import { Alert, Button, Checkbox, Input, Segmented, Select } from "antd";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import type { NameableTable, TriedColumns } from "../../../shared/contract/columns.ts";
import type { InputOf } from "../../../shared/contract/methods.ts";
import type { ColumnMapping } from "../../../shared/model/column-mapping.ts";
import { holderNames } from "../../../shared/wording/column-roles.ts";
import type { Api } from "../../api/api.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { useKeeping } from "../../components/use-keeping.ts";
import { ColumnsTable } from "./ColumnsTable.tsx";
import { type ColumnsDraft, columnsOf, columnsPlace, firstDraft, kindChoices, proofTones } from "./columns-view.ts";
import { type NamedFile, useColumns } from "./use-columns.ts";

interface Props extends NamedFile {
  readonly api: Api;
  readonly name: (named: InputOf<"columns.name">) => void;
  readonly leave: () => void;
}

/** A person says what the columns of a table mean, sees at once whether the balance proves it, and has it remembered. */
export function ColumnsForm({ api, tray, file, name, leave }: Props) {
  const state = useColumns(api, { tray, file });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { shown, table, draft } = state;
  return (
    <section className="columns-form" aria-labelledby="columns-form">
      <h3 id="columns-form" ref={heading} tabIndex={-1}>
        指明各列：{shown?.file ?? "…"}
      </h3>
      {state.trouble !== null && <Alert role="alert" type="error" showIcon title={state.trouble} />}
      {shown !== null && shown.tables.length > 1 && (
        <Select<number>
          aria-label="工作表"
          value={state.place}
          onChange={state.choose}
          options={shown.tables.map(({ sheet }, value) => ({ value, label: sheet ?? `第 ${value + 1} 张表` }))}
        />
      )}
      {table !== null && draft !== null && (
        <NamedTable
          key={state.place}
          file={shown?.file ?? ""}
          table={table}
          draft={draft}
          setDraft={state.setDraft}
          tried={state.tried}
          name={(holder) =>
            name({ tray, file, kind: draft.kind, titles: table.titles, columns: columnsOf(table, draft), holder })
          }
          leave={leave}
        />
      )}
    </section>
  );
}

interface NamedTableProps {
  readonly file: string;
  readonly table: NameableTable;
  readonly draft: ColumnsDraft;
  readonly setDraft: (draft: ColumnsDraft) => void;
  readonly tried: TriedColumns | null;
  readonly name: (holder: string | null) => void;
  readonly leave: () => void;
}

function NamedTable({ file, table, draft, setDraft, tried, name, leave }: NamedTableProps) {
  const first = { ...firstDraft(table), isKept: true, holder: table.kept?.holder ?? "" };
  const [remembered, remember] = useState({ isKept: first.isKept, holder: first.holder });
  const keeping = useKeeping(columnsPlace(file, table), first, ({ kind, roles, ...rest }) => {
    setDraft({ kind, roles });
    remember(rest);
  });
  const change = (next: ColumnsDraft): void => {
    setDraft(next);
    keeping.typed({ ...next, ...remembered });
  };
  const hold = (next: typeof remembered): void => {
    remember(next);
    keeping.typed({ ...draft, ...next });
  };
  const { isKept, holder } = remembered;
  const isNameless = isKept && holder.trim() === "";
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isNameless) return;
    keeping.done();
    name(isKept ? holder.trim() : null);
  };
  return (
    <form onSubmit={submit} aria-label="各列的含义">
      <DraftNote draft={keeping} />
      <p>这张表是什么？每一列是什么？选好后，下面会用余额或借贷核对。</p>
      <Segmented<ColumnMapping["kind"]>
        aria-label="表的种类"
        value={draft.kind}
        onChange={(kind) => change(firstDraft(table, kind))}
        options={kindChoices}
      />
      <ColumnsTable table={table} draft={draft} setDraft={change} />
      <div aria-live="polite">{tried === null ? <p className="quiet">正在试读…</p> : <Tried tried={tried} />}</div>
      <div className="expense-tools">
        <Checkbox checked={isKept} onChange={({ target }) => hold({ isKept: target.checked, holder })}>
          记住，以后同样的表自动按此读取
        </Checkbox>
        {isKept && (
          <Input
            aria-label={holderNames[draft.kind]}
            placeholder={holderNames[draft.kind]}
            value={holder}
            onChange={({ target }) => hold({ isKept, holder: target.value })}
          />
        )}
        <Button type="primary" htmlType="submit" disabled={tried === null || tried.rows === 0 || isNameless}>
          按此读取
        </Button>
        <Button
          onClick={() => {
            keeping.done();
            leave();
          }}
        >
          不指明
        </Button>
        {isNameless && <span className="quiet">写上{holderNames[draft.kind]}才能记住。</span>}
      </div>
    </form>
  );
}

function Tried({ tried: { proof, sentence, notes } }: { readonly tried: TriedColumns }) {
  const more = notes.length === 0 ? null : notes.map((note) => <div key={note}>{note}</div>);
  return <Alert type={proofTones[proof]} showIcon title={sentence} description={more} />;
}
