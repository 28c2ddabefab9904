import { Button } from "antd";
import { type ChangeEvent, type DragEvent, type SubmitEvent, useRef, useState } from "react";
import type { ChainView, EnteredPaper, KnownPaper, NewPaper } from "../../../shared/contract/chain.ts";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { StoringProgress } from "../../../shared/contract/storing.ts";
import type { Api, CallWatch } from "../../api/api.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field } from "../../components/Field.tsx";
import { FileWorkProgress } from "../../components/FileWorkProgress.tsx";
import type { BooksList } from "../../components/use-books-list.ts";
import { useFileWork } from "../../components/use-file-work.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { handOver } from "./hand-over-file.ts";
import { blankPaper, draftOf, enteredPaper, type PaperDraft } from "./paper-view.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ChainView>;
  readonly view: ChainView;
  readonly end: EnteredPaper["end"];
  readonly party: string;
  /** The invoices that it is to stand for from the beginning. */
  readonly invoices: readonly string[];
  /** The paper that is changed; without one a new one is recorded. */
  readonly known?: KnownPaper;
  readonly done: () => void;
}

/** Records or changes a contract or an acceptance: what it says, and its file by choosing or dropping it. */
export function PaperForm({ api, list, view, end, party, invoices, known, done }: Props) {
  // The seller signs the contract; who accepts is somebody else.
  const blank = known === undefined ? blankPaper(end === "contract" ? party : "") : draftOf(known.entered);
  const kept = useKeptDraft(placeOf(end, party, known), blank);
  const draft = kept.value;
  const [file, setFile] = useState<File | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const work = useFileWork((tray) => api.call("intake.stop-saving", { tray }));
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const entered = enteredPaper(end, draft, known?.entered);
    setTrouble(entered.ok ? null : entered.error);
    if (!entered.ok) return;
    const save = (handed: NewPaper["file"], watch?: CallWatch<StoringProgress>) =>
      known === undefined
        ? api.call("chain.add", { entered: entered.value, invoices, file: handed }, watch)
        : api.call("chain.change", { id: known.id, entered: entered.value, file: handed }, watch);
    if (!(await list.act(() => handOver(api, work, file, save)))) return;
    kept.done(blank);
    setFile(null);
    done();
  };
  return (
    <form className="paper-form" aria-label={formName(end, known)} onSubmit={submit}>
      <DraftNote draft={kept} />
      <PaperFields {...{ end, view, draft }} setDraft={kept.change} />
      <FileChooser file={file} setFile={setFile} known={known?.fileName ?? ""} />
      {trouble !== null && <p role="alert">{trouble}</p>}
      <FileWorkProgress work={work} />
      <Button type="primary" htmlType="submit" disabled={list.isBusy}>
        {submitText(invoices.length, known)}
      </Button>
      {known !== undefined && <Button onClick={done}>不改了</Button>}
    </form>
  );
}

const formName = (end: EnteredPaper["end"], known?: KnownPaper): string =>
  `${known === undefined ? "登记" : "修改"}${end === "contract" ? "合同" : "验收交付"}`;

function submitText(invoices: number, known?: KnownPaper): string {
  if (known !== undefined) return "保存修改";
  return invoices > 0 ? `登记，并对应 ${invoices} 张发票` : "登记";
}

const placeOf = (end: EnteredPaper["end"], party: string, known?: KnownPaper): DraftPlace => {
  const name = end === "contract" ? "合同" : "验收交付";
  const [form, title] =
    known === undefined
      ? [`paper ${end} ${party}`, `新的${name}`]
      : [`paper ${end} of ${known.id}`, `${name}的修改：${known.entered.paper.title}`];
  return { form, title, page: "reconciliation", target: { kind: end, id: known?.id ?? "new" } };
};

interface FieldsProps {
  readonly end: EnteredPaper["end"];
  readonly view: ChainView;
  readonly draft: PaperDraft;
  readonly setDraft: (draft: PaperDraft) => void;
}

function PaperFields({ end, view, draft, setDraft }: FieldsProps) {
  const field = (name: keyof PaperDraft, label: string, kind: "text" | "date" = "text", hint?: string) => (
    <Field
      {...{ label, ...(hint !== undefined && { hint }) }}
      form={{ kind }}
      value={draft[name]}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
    />
  );
  const choice = (name: keyof PaperDraft, label: string, options: Readonly<Record<string, string>>) => (
    <Field
      label={label}
      form={{ kind: "choice", options }}
      value={draft[name]}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
    />
  );
  if (end === "acceptance")
    return (
      <div className="fields">
        {field("title", "名称")}
        {field("party", "验收人")}
        {field("on", "验收日期", "date")}
        {field("amount", "验收金额（元）", "text", "没有写明就留空")}
        {field("note", "备注")}
      </div>
    );
  return (
    <div className="fields">
      {field("number", "合同编号")}
      {field("title", "合同名称")}
      {field("party", "对方名称")}
      {field("account", "约定的收款账号")}
      {field("on", "签订日期", "date")}
      {field("amount", "含税总价（元）", "text", "没有约定就留空")}
      {choice("direction", "收支", { cost: "支出合同", income: "收入合同" })}
      {choice("related", "对方是关联方", { no: "不是", yes: "是" })}
      {choice("subject", "作品或项目", {
        "": "不限",
        ...Object.fromEntries(view.subjects.map(({ id, title }) => [id, title])),
      })}
      {field("note", "备注")}
    </div>
  );
}

interface ChooserProps {
  readonly file: File | null;
  /** The name of the file that it has; empty without one. */
  readonly known: string;
  readonly setFile: (file: File | null) => void;
}

function FileChooser({ file, known, setFile }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState<boolean>(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    setFile(event.dataTransfer.files[0] ?? null);
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(true);
  };
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => setFile(target.files?.[0] ?? null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button does the same from the keyboard
    <div
      className={isOver ? "drop-zone over" : "drop-zone"}
      onDrop={onDrop}
      onDragOver={onDragOver}
      onDragLeave={() => setIsOver(false)}
    >
      <p>{fileText(file, known)}</p>
      <input ref={input} type="file" hidden aria-label="选择合同或验收文件" onChange={onChange} />
      <Button onClick={() => input.current?.click()}>选择文件</Button>
      {file !== null && <Button onClick={() => setFile(null)}>{known === "" ? "不附了" : "不换了"}</Button>}
    </div>
  );
}

function fileText(file: File | null, known: string): string {
  if (file !== null) return `已选：${file.name}`;
  return known === "" ? "把文件（扫描件、PDF）拖到这里，没有就先不附" : `已有文件：${known}。要换，把新的拖到这里`;
}
