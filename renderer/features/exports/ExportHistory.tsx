import { Button } from "antd";
import { useState } from "react";
import type { ExportedView, ExportsView } from "../../../shared/contract/exports.ts";
import { saySubmission } from "../../../shared/wording/say-submission.ts";
import type { Api } from "../../api/api.ts";
import { ListTable } from "../../components/ListTable.tsx";
import type { ListColumn } from "../../components/list-columns.ts";
import { momentText } from "../../components/moment-text.ts";
import { EncryptForm } from "./EncryptForm.tsx";

import { SubmitForm } from "./SubmitForm.tsx";
import { Submitted } from "./Submitted.tsx";
import type { ExportsState } from "./use-exports.ts";

interface Props {
  readonly view: ExportsView;
  readonly state: ExportsState;
  /** Lets a package be dragged out of the window; absent where a page may not. */
  readonly dragOut: Api["dragOut"];
}

/** The packages exported from this workspace, newest first; each can be verified where it stands. */
export function ExportHistory({ view, state, dragOut }: Props) {
  const [submitting, setSubmitting] = useState<ExportedView | null>(null);
  const [encrypting, setEncrypting] = useState<string | null>(null);
  const columns: readonly ListColumn<ExportedView>[] = [
    { title: "时间", width: "10rem", read: ({ exportedAt }) => momentText(exportedAt) },
    { title: "样式", width: "10rem", read: ({ profileTitle }) => profileTitle },
    {
      title: "位置",
      read: ({ path }) => path,
      show: ({ path }) => (
        <span className="path">{dragOut === undefined ? path : <DragOut path={path} dragOut={dragOut} />}</span>
      ),
    },
    { title: "封印", read: ({ seal }) => seal, show: ({ seal }) => <code title={seal}>{seal.slice(0, 16)}…</code> },
    {
      title: "提交",
      read: ({ submissions }) => submissions.map(saySubmission).join("；"),
      show: (exported) => <Submitted exported={exported} state={state} />,
    },
    {
      title: "操作",
      width: "9rem",
      show: (exported) => (
        <>
          <Button size="small" disabled={state.busy} onClick={() => setSubmitting(exported)}>
            <span>
              标记为已提交<span className="unseen"> {exported.path}</span>
            </span>
          </Button>{" "}
          <Button size="small" disabled={state.busy} onClick={() => state.verify(exported.path)}>
            <span>
              核验<span className="unseen"> {exported.path}</span>
            </span>
          </Button>{" "}
          <Button size="small" disabled={state.busy} onClick={() => setEncrypting(exported.path)}>
            <span>
              加密<span className="unseen"> {exported.path}</span>
            </span>
          </Button>
        </>
      ),
    },
  ];
  return (
    <section aria-labelledby="history">
      <h2 id="history">导出历史</h2>
      {view.history.length === 0 ? (
        <p className="quiet">还没有导出过。</p>
      ) : (
        <ListTable
          label="导出历史"
          columns={columns}
          rows={view.history}
          rowKey={({ exportedAt, path }) => `${exportedAt} ${path}`}
          pageSize={20}
        />
      )}
      {submitting !== null && (
        <SubmitForm
          key={submitting.exportedAt}
          exported={submitting}
          today={view.asOf}
          state={state}
          onClose={() => setSubmitting(null)}
        />
      )}
      {encrypting !== null && (
        <EncryptForm key={encrypting} path={encrypting} state={state} onClose={() => setEncrypting(null)} />
      )}
    </section>
  );
}

function DragOut({ path, dragOut }: { readonly path: string; readonly dragOut: (path: string) => void }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dragged can be found under its path as well
    <span
      draggable
      title="可以拖到文件夹、邮件或聊天窗口"
      onDragStart={(event) => {
        // The system drags the file itself, not the text of the page.
        event.preventDefault();
        dragOut(path);
      }}
    >
      {path}
    </span>
  );
}
