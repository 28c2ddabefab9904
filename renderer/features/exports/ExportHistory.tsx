import { Button, Table } from "antd";
import { useState } from "react";
import type { ExportedView, ExportsView } from "../../../shared/contract/exports.ts";
import { EncryptForm } from "./EncryptForm.tsx";
import { momentText } from "./exports-view.ts";
import type { ExportsState } from "./use-exports.ts";

interface Props {
  readonly view: ExportsView;
  readonly state: ExportsState;
}

/** The packages exported from this workspace, newest first; each can be verified where it stands. */
export function ExportHistory({ view, state }: Props) {
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
            { title: "位置", dataIndex: "path", className: "path" },
            {
              title: "封印",
              dataIndex: "seal",
              render: (seal: string) => <code title={seal}>{seal.slice(0, 16)}…</code>,
            },
            {
              title: "操作",
              width: "9rem",
              render: (_, { path }) => (
                <>
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
              ),
            },
          ]}
        />
      )}
      {encrypting !== null && (
        <EncryptForm key={encrypting} path={encrypting} state={state} onClose={() => setEncrypting(null)} />
      )}
    </section>
  );
}
