import { Button, Select } from "antd";
import { useState } from "react";
import type { ExportsView, PreviewedDocument } from "../../../shared/contract/exports.ts";
import type { Api } from "../../api/api.ts";
import { LongWorkProgress } from "../../components/LongWorkProgress.tsx";
import { PdfPageList } from "../../components/PdfPageList.tsx";
import { progressText } from "./exports-view.ts";
import { type Previews, usePreview } from "./use-preview.ts";

interface Props {
  readonly api: Api;
  readonly view: ExportsView;
}

/** The application's documents and its bound proofs page by page, as an export of today would hold them. */
export function Preview({ api, view }: Props) {
  const preview = usePreview(api);
  const [profile, setProfile] = useState(view.profile);
  const { isRunning, progress, failure, shown } = preview;
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
        <Button disabled={isRunning} onClick={() => preview.show({ profile, proofs: false })}>
          {shown?.wanted.proofs === false ? "按现在的资料重新预览" : "预览申报文书"}
        </Button>
        <Button disabled={isRunning} onClick={() => preview.show({ profile, proofs: true })}>
          {shown?.wanted.proofs === true ? "按现在的资料重新预览合订本" : "预览证据材料合订本"}
        </Button>
      </p>
      {isRunning && (
        <LongWorkProgress
          label="预览的进度"
          text={progressText(progress)}
          percent={progress?.percent ?? 0}
          isStopping={preview.isStopping}
          onStop={preview.stop}
        />
      )}
      {failure !== null && <p role={failure.code === "cancelled" ? "status" : "alert"}>{failure.message}</p>}
      {shown !== null && !isRunning && <Shown shown={shown} />}
    </section>
  );
}

function Shown({ shown: { wanted, documents, notes } }: { readonly shown: NonNullable<Previews["shown"]> }) {
  if (wanted.proofs && documents.length === 0) return <p role="status">还没有可以编入合订本的证明材料。</p>;
  return (
    <>
      {notes.length > 0 && (
        <ul aria-label="编订时发现">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Documents label={wanted.proofs ? "证据材料合订本" : "申报文书"} documents={documents} />
    </>
  );
}

interface DocumentsProps {
  readonly label: string;
  readonly documents: readonly PreviewedDocument[];
}

function Documents({ label, documents }: DocumentsProps) {
  const [open, setOpen] = useState(documents[0]?.id ?? "");
  const shown = documents.find(({ id }) => id === open);
  return (
    <div className="preview-panes">
      <ul aria-label={label}>
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
        {shown !== undefined && shown.base64 === null && <p>这份文件太大，请导出后打开查看。</p>}
      </section>
    </div>
  );
}
