import { Button, Select } from "antd";
import { useState } from "react";
import type { ExportsView, PreviewedDocument } from "../../../shared/contract/exports.ts";
import type { Api } from "../../api/api.ts";
import { PdfPageList } from "../../components/PdfPageList.tsx";
import { useAction } from "../../components/use-action.ts";

interface Props {
  readonly api: Api;
  readonly view: ExportsView;
}

/** The application's documents page by page, as an export of today would hold them. */
export function Preview({ api, view }: Props) {
  const action = useAction();
  const [documents, setDocuments] = useState<readonly PreviewedDocument[] | null>(null);
  const [profile, setProfile] = useState(view.profile);
  const show = (): void =>
    action.run(
      () => api.call("exports.preview", { profile }),
      (answer) => setDocuments(answer.documents),
    );
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">先看一遍</h2>
      <p className="preview-tools">
        <Select<string>
          aria-label="按哪种样式预览"
          value={profile}
          onChange={setProfile}
          options={view.profiles.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Button disabled={action.busy} onClick={show}>
          {documents === null ? "预览申报文书" : "按现在的资料重新预览"}
        </Button>
      </p>
      {action.busy && <p role="status">正在排版…</p>}
      {action.failure !== null && <p role="alert">{action.failure}</p>}
      {documents !== null && !action.busy && <Documents documents={documents} />}
    </section>
  );
}

function Documents({ documents }: { readonly documents: readonly PreviewedDocument[] }) {
  const [open, setOpen] = useState(documents[0]?.id ?? "");
  const shown = documents.find(({ id }) => id === open);
  return (
    <div className="preview-panes">
      <ul aria-label="申报文书">
        {documents.map(({ id, title, pages }) => (
          <li key={id}>
            <Button type="text" size="small" aria-pressed={id === open} onClick={() => setOpen(id)}>
              {title}（{pages} 页）
            </Button>
          </li>
        ))}
      </ul>
      <section aria-label={`预览：${shown?.title ?? ""}`}>
        {shown !== undefined && shown.base64 !== null && <PdfPageList key={shown.id} base64={shown.base64} most={20} />}
        {shown !== undefined && shown.base64 === null && <p>这份文书太大，请导出后打开查看。</p>}
      </section>
    </div>
  );
}
