import { Alert, Button } from "antd";
import { useState } from "react";
import type { CorrectionForm, CorrectionsView } from "../../../shared/contract/corrections.ts";
import type { Api } from "../../api/api.ts";
import { ListTable } from "../../components/ListTable.tsx";
import type { ListColumn } from "../../components/list-columns.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { CorrectionEntry } from "./CorrectionEntry.tsx";
import { answerText, nextPoint, pointKey } from "./corrections-view.ts";
import { type CorrectionsState, useCorrections } from "./use-corrections.ts";

/** 补正: the authority's points with their answers, which the letter of the next round takes over. */
export function Corrections({ api }: { readonly api: Api }) {
  const state = useCorrections(api);
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">补正意见</h2>
      <p className="quiet">
        收到补正通知后，把意见逐条登记在这里并写明答复；再在上面选“接续”前一个申报包导出，答复函和变更说明会自动生成。
      </p>
      {state.failure !== null && <Alert role="alert" type="error" showIcon title={state.failure} />}
      <WhenLoaded loaded={state.loaded} waiting="正在读取补正意见…">
        {(view) => <Points view={view} state={state} />}
      </WhenLoaded>
    </section>
  );
}

function Points({ view, state }: { readonly view: CorrectionsView; readonly state: CorrectionsState }) {
  const [open, setOpen] = useState<CorrectionForm | null>(null);
  return (
    <>
      {view.corrections.length > 0 && <PointTable view={view} state={state} onEdit={setOpen} />}
      {open === null ? (
        <Button onClick={() => setOpen(nextPoint(view))}>登记一条意见</Button>
      ) : (
        <CorrectionEntry
          key={pointKey(open)}
          view={view}
          start={open}
          busy={state.busy}
          onSave={(form, saved) =>
            state.save(form, () => {
              saved();
              setOpen(null);
            })
          }
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

interface TableProps {
  readonly view: CorrectionsView;
  readonly state: CorrectionsState;
  readonly onEdit: (form: CorrectionForm) => void;
}

function PointTable({ view, state, onEdit }: TableProps) {
  const acts: ListColumn<CorrectionForm> = {
    ...{ title: "操作", width: "9rem" },
    show: (form) => (
      <>
        <Button size="small" onClick={() => onEdit(form)}>
          修改<span className="unseen"> 意见 {form.number}</span>
        </Button>{" "}
        <Button size="small" disabled={state.busy} onClick={() => state.remove(form)}>
          删除<span className="unseen"> 意见 {form.number}</span>
        </Button>
      </>
    ),
  };
  return (
    <ListTable
      label="补正意见"
      className="missing"
      columns={[...columns, acts]}
      rows={view.corrections}
      rowKey={pointKey}
      pageSize={20}
    />
  );
}

const columns: readonly ListColumn<CorrectionForm>[] = [
  { title: "通知", width: "10rem", read: ({ notice }) => notice },
  { title: "序号", width: "4rem", read: ({ number }) => number },
  { title: "意见", read: ({ asked }) => asked },
  { title: "答复期限", width: "7rem", read: ({ dueOn }) => dueOn },
  { title: "答复", read: answerText },
];
