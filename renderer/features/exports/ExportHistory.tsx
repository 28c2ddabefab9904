import { Button, Table } from "antd";
import { useState } from "react";
import type { ExportedView, ExportsView } from "../../../shared/contract/exports.ts";
import type { Api } from "../../api/api.ts";
import { EncryptForm } from "./EncryptForm.tsx";
import { momentText } from "./exports-view.ts";
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
  return (
    <section aria-labelledby="history">
      <h2 id="history">导出历史</h2>
      {view.history.length === 0 ? (
        <p className="quiet">还没有导出过。</p>
      ) : (
        <Table<ExportedView>
          size="small"
          rowKey={({ exportedAt, path }) => `${exportedAt} ${path}`}
          dataSource={view.history}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          columns={[
            { title: "时间", dataIndex: "exportedAt", width: "10rem", render: momentText },
            { title: "样式", dataIndex: "profileTitle", width: "10rem" },
            {
              title: "位置",
              dataIndex: "path",
              className: "path",
              render: (path: string) => (dragOut === undefined ? path : <DragOut path={path} dragOut={dragOut} />),
            },
            {
              title: "封印",
              dataIndex: "seal",
              render: (seal: string) => <code title={seal}>{seal.slice(0, 16)}…</code>,
            },
            {
              title: "提交",
              key: "submitted",
              render: (_, exported) => <Submitted exported={exported} state={state} />,
            },
            {
              title: "操作",
              width: "9rem",
              render: (_, exported) => {
                const { path } = exported;
                return (
                  <>
                    <Button size="small" disabled={state.busy} onClick={() => setSubmitting(exported)}>
                      <span>
                        标记为已提交<span className="unseen"> {path}</span>
                      </span>
                    </Button>{" "}
                    <Button size="small" disabled={state.busy} onClick={() => state.verify(path)}>
                      <span>
                        核验<span className="unseen"> {path}</span>
                      </span>
                    </Button>{" "}
                    <Button size="small" disabled={state.busy} onClick={() => setEncrypting(path)}>
                      <span>
                        加密<span className="unseen"> {path}</span>
                      </span>
                    </Button>
                  </>
                );
              },
            },
          ]}
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
