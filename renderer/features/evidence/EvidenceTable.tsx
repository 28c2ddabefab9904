import { Button } from "antd";
import { type SubmitEvent, useMemo, useState } from "react";
import type { EvidenceItem, EvidenceView } from "../../../shared/contract/evidence.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import type { Api } from "../../api/api.ts";
import { Field } from "../../components/Field.tsx";
import { ListTable } from "../../components/ListTable.tsx";
import type { ListColumn } from "../../components/list-columns.ts";
import type { BooksList } from "../../components/use-books-list.ts";
import { kindOptions, subjectOptions, withKind } from "./evidence-view.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<EvidenceView>;
  readonly view: EvidenceView;
  readonly items: readonly EvidenceItem[];
  readonly open: string | null;
  readonly setOpen: (id: string) => void;
}

/** The proofs of a list; one is opened to be looked at and filed, several are filed alike. */
export function EvidenceTable({ api, list, view, items, open, setOpen }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const columns = useMemo(() => columnsOf(setOpen), [setOpen]);
  const ids = chosen.filter((id) => items.some((one) => one.id === id));
  if (items.length === 0) return null;
  return (
    <div className="evidence-list">
      {ids.length > 1 && <FileAlike {...{ api, list, view, ids }} done={() => setChosen([])} />}
      <ListTable
        label="材料"
        rowKey="id"
        columns={columns}
        rows={items}
        selected={items.filter(({ id }) => ids.includes(id))}
        rowClassName={({ id }) => (id === open ? "open" : "")}
        pageSize={50}
        rowSelection={{
          selectedRowKeys: [...ids],
          onChange: (keys) => setChosen(keys.map(String)),
          getCheckboxProps: ({ number, title }) => ({ "aria-label": `选择 ${evidenceLabel(number)} ${title}` }),
        }}
      />
    </div>
  );
}

const columnsOf = (setOpen: (id: string) => void): readonly ListColumn<EvidenceItem>[] => [
  { title: "编号", width: 72, read: ({ number }) => evidenceLabel(number) },
  {
    title: "名称",
    read: ({ title }) => title,
    show: ({ title, id }) => (
      <Button type="link" size="small" className="evidence-title" onClick={() => setOpen(id)}>
        {title}
      </Button>
    ),
  },
  { title: "种类", read: ({ kindTitle }) => kindTitle },
  { title: "属于", read: ({ subjectName }) => subjectName },
  { title: "文号、备案号", isUnseen: true, read: ({ documentNumber }) => documentNumber },
  { title: "日期", isUnseen: true, read: ({ issuedOn }) => issuedOn },
  { title: "备注", isUnseen: true, read: ({ note }) => note },
  { title: "证明", show: ({ serves }) => (serves.length === 0 ? "—" : `${serves.length} 项条件`) },
];

interface AlikeProps extends Pick<Props, "api" | "list" | "view"> {
  readonly ids: readonly string[];
  readonly done: () => void;
}

function FileAlike({ api, list, view, ids, done }: AlikeProps) {
  const [{ kind, subject }, place] = useState({ kind: "", subject: "" });
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const owner = (subject === "" ? null : subject) as EvidenceItem["subject"];
    if (await list.act(() => api.call("evidence.file-alike", { ids, kind, subject: owner }))) done();
  };
  return (
    <form className="file-alike" aria-label="成批归类" onSubmit={submit}>
      <span role="status">已选 {ids.length} 份</span>
      <Field
        label="种类"
        form={{ kind: "choice", options: kindOptions(view.kinds) }}
        value={kind}
        onChange={(next) => place(withKind(view, { kind, subject }, next))}
      />
      <Field
        label="属于"
        form={{ kind: "choice", options: subjectOptions(view, kind) }}
        value={subject}
        onChange={(next) => place({ kind, subject: next })}
      />
      <Button type="primary" htmlType="submit" disabled={list.isBusy || kind === ""}>
        一起归类
      </Button>
    </form>
  );
}
