import { Button } from "antd";
import { type SubmitEvent, useCallback } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { EvidenceItem, EvidenceView } from "../../../shared/contract/evidence.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import type { Api } from "../../api/api.ts";
import { keepFile } from "../../api/hand-over-file.ts";
import { ChooseFile } from "../../components/ChooseFile.tsx";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field, type FieldForm } from "../../components/Field.tsx";
import { FileWorkProgress } from "../../components/FileWorkProgress.tsx";
import { OriginalView } from "../../components/OriginalView.tsx";
import { type Navigate, targetMark } from "../../components/page.ts";
import type { BooksList } from "../../components/use-books-list.ts";
import { useFileWork } from "../../components/use-file-work.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { ClaimLinks } from "./ClaimLinks.tsx";
import {
  draftOf,
  type EvidenceDraft,
  filedOf,
  kindHint,
  kindOptions,
  subjectOptions,
  withKind,
} from "./evidence-view.ts";

interface Props {
  readonly api: Api;
  readonly navigate: Navigate;
  readonly list: BooksList<EvidenceView>;
  readonly view: EvidenceView;
  readonly item: EvidenceItem;
  /** Called when it was filed or removed, so that the next one can be shown. */
  readonly onFiled: () => void;
}

/** One proof: the paper, what it is, and the conditions it proves. */
export function EvidencePane({ api, navigate, list, view, item, onFiled }: Props) {
  const ask = useCallback((sha256: string) => api.call("originals.show", { sha256 }), [api]);
  return (
    <section
      className="evidence-pane"
      aria-label={`材料：${item.title}`}
      {...targetMark({ kind: "evidence", id: item.id })}
    >
      {item.state === "on-file" && <EvidenceForm {...{ api, navigate, list, view, item, onFiled }} />}
      {item.state === "on-file" && <Replacement {...{ api, list, item }} />}
      <p>
        <Button
          danger
          disabled={list.isBusy}
          onClick={async () => {
            if (await list.act(() => api.call("evidence.remove", { id: item.id }))) onFiled();
          }}
        >
          {item.state === "absent" ? "不再登记为没有" : "删去这条登记（原件仍在工作区）"}
        </Button>
      </p>
      <Served item={item} navigate={navigate} />
      {item.sha256 === null ? (
        <p className="quiet">{item.state === "absent" ? "登记为没有这份材料。" : "这条登记没有附文件。"}</p>
      ) : (
        <OriginalView sha256={item.sha256} ask={ask} />
      )}
    </section>
  );
}

/** A better scan, or what the authority asked for anew: it takes the place of the file, and every reference to the number stays true. */
function Replacement({ api, list, item: { id, number } }: Pick<Props, "api" | "list" | "item">) {
  const label = evidenceLabel(number);
  const work = useFileWork((tray) => api.call("intake.stop-saving", { tray }));
  const replace = (file: File) =>
    list.act(() =>
      work.run((following) =>
        keepFile(api, file, (handed, watch) => api.call("evidence.replace", { id, ...handed }, watch), following),
      ),
    );
  return (
    <div className="evidence-replace">
      <ChooseFile label={`换成新文件（编号 ${label} 不变）`} isBusy={list.isBusy} choose={replace} />{" "}
      <span className="quiet">旧文件留在工作区，可以撤回。补正时会列为“替换”。</span>
      <FileWorkProgress work={work} />
    </div>
  );
}

function EvidenceForm({ api, list, view, item, onFiled }: Props) {
  const kept = useKeptDraft(placeOf(item), draftOf(view, item));
  const draft = kept.value;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!(await list.act(() => api.call("evidence.file", filedOf(item.id, draft))))) return;
    kept.done();
    onFiled();
  };
  const field = (name: keyof EvidenceDraft, label: string, form: FieldForm) => (
    <Field {...{ label, form }} value={draft[name]} onChange={(value) => kept.change({ ...draft, [name]: value })} />
  );
  const hint = kindHint(view, item, draft.kind);
  return (
    <form className="evidence-form" aria-label="归类这份材料" onSubmit={submit}>
      <DraftNote draft={kept} />
      <Field
        label="种类"
        form={{ kind: "choice", options: kindOptions(view.kinds) }}
        value={draft.kind}
        onChange={(kind) => kept.change(withKind(view, draft, kind))}
        {...(hint !== null && { hint })}
      />
      {field("subject", "属于", { kind: "choice", options: subjectOptions(view, draft.kind) })}
      {field("title", "名称", { kind: "text" })}
      {field("documentNumber", "文号、备案号", { kind: "text" })}
      {field("issuedOn", "日期", { kind: "date" })}
      {field("pages", "证明所在页，如 2-3；全文就留空", { kind: "text" })}
      {field("note", "备注", { kind: "text" })}
      <Button type="primary" htmlType="submit" disabled={list.isBusy || draft.title.trim() === ""}>
        保存，看下一份
      </Button>
    </form>
  );
}

function Served({ item: { serves, claims, title }, navigate }: Pick<Props, "item" | "navigate">) {
  if (serves.length === 0) return null;
  return (
    <>
      <h3>它证明的条件</h3>
      <ul>
        {serves.map(({ article, title: kind, ruleTitles }) => (
          <li key={`${article}/${kind}`}>
            第{article}条　{kind}
            <span className="quiet">（{ruleTitles.join("、")}）</span>
          </li>
        ))}
      </ul>
      {claims.length > 0 && <h3>在测算里用到它的条目</h3>}
      <ClaimLinks {...{ title, claims, navigate }} />
    </>
  );
}

const placeOf = ({ id, title }: EvidenceItem): DraftPlace => ({
  ...{ form: `evidence ${id}`, title: `材料：${title}`, page: "evidence", target: { kind: "evidence", id } },
});
