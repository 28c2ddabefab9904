import { Button } from "antd";
import { useCallback, useState } from "react";
import type { CorrectionsView, ListedCorrection } from "../../../shared/contract/corrections.ts";
import { isPressing, sayDistance } from "../../../shared/wording/say-distance.ts";
import type { Api } from "../../api/api.ts";
import { BooksFrame } from "../../components/BooksFrame.tsx";
import { ListTable } from "../../components/ListTable.tsx";
import type { ListColumn } from "../../components/list-columns.ts";
import { type BooksList, useBooksList } from "../../components/use-books-list.ts";
import { CorrectionEntry } from "./CorrectionEntry.tsx";
import { answerText, nextPoint, type OpenPoint, packageDay, pointKey } from "./corrections-view.ts";

interface Props {
  readonly api: Api;
  /** Called after every change, so that what an export lacks is told anew. */
  readonly onChanged: () => Promise<void>;
  /** Another text whenever a package was written or handed in: then there are others that a notice can be about. */
  readonly packages: string;
}

/** 补正: the authority's points with their answers, which the letter of the next round takes over. */
export function Corrections({ api, onChanged, packages }: Props) {
  const list = useBooksList(
    // biome-ignore lint/correctness/useExhaustiveDependencies: asked again once there are other packages
    useCallback(() => api.call("corrections.list", {}), [api, packages]),
    () => void onChanged(),
  );
  const undo = () => api.call("books.undo", {});
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">补正意见</h2>
      <p className="quiet">
        收到补正通知后，把意见逐条登记在这里并写明答复；要换的材料在“材料”页换成新文件（编号不变），要加的照常导入。然后在上面导出，答复函和变更说明会自动生成。
      </p>
      <BooksFrame list={list} undoable={list.value?.undoable ?? null} undo={undo} waiting="正在读取补正意见…">
        {(view) => <Points {...{ api, list, view }} />}
      </BooksFrame>
    </section>
  );
}

interface PartProps {
  readonly api: Api;
  readonly list: BooksList<CorrectionsView>;
  readonly view: CorrectionsView;
}

function Points({ api, list, view }: PartProps) {
  const [open, setOpen] = useState<OpenPoint | "next" | null>(null);
  // What was saved is in the list by then: the next point goes on from it.
  const start = open === "next" ? nextPoint(view) : open;
  const save = async (point: OpenPoint, toNext: boolean): Promise<boolean> => {
    const isSaved = await list.act(() => api.call("corrections.save", point));
    if (isSaved) setOpen(toNext ? "next" : null);
    return isSaved;
  };
  return (
    <>
      {view.corrections.length > 0 && <PointTable {...{ api, list, view }} onEdit={setOpen} />}
      {start === null ? (
        <Button onClick={() => setOpen("next")}>登记一条意见</Button>
      ) : (
        <CorrectionEntry
          key={`${start.was === null ? "new" : "known"} ${pointKey(start.form)}`}
          {...{ view, start }}
          busy={list.isBusy}
          onSave={save}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

interface TableProps extends PartProps {
  readonly onEdit: (open: OpenPoint) => void;
}

function PointTable({ api, list, view, onEdit }: TableProps) {
  const columns: readonly ListColumn<ListedCorrection>[] = [
    { title: "通知", width: "10rem", read: ({ notice }) => notice },
    { title: "针对的申报包", width: "8rem", read: (one) => packageDay(view, one) },
    { title: "序号", width: "4rem", read: ({ number }) => number },
    { title: "意见", read: ({ asked }) => asked },
    { title: "答复期限", width: "9rem", read: ({ dueOn }) => dueOn, show: (one) => <Due point={one} /> },
    { title: "答复", read: answerText },
    {
      title: "操作",
      width: "9rem",
      show: ({ distance: _distance, ...form }) => (
        <>
          <Button size="small" onClick={() => onEdit({ form, was: { notice: form.notice, number: form.number } })}>
            <span>
              修改<span className="unseen"> 意见 {form.number}</span>
            </span>
          </Button>{" "}
          <Button
            size="small"
            disabled={list.isBusy}
            onClick={() => list.act(() => api.call("corrections.remove", { notice: form.notice, number: form.number }))}
          >
            <span>
              删除<span className="unseen"> 意见 {form.number}</span>
            </span>
          </Button>
        </>
      ),
    },
  ];
  return (
    <ListTable
      label="补正意见"
      className="missing"
      columns={columns}
      rows={view.corrections}
      rowKey={pointKey}
      pageSize={20}
    />
  );
}

function Due({ point: { dueOn, distance, answer } }: { readonly point: ListedCorrection }) {
  if (dueOn === null || distance === null) return null;
  return (
    <>
      <time dateTime={dueOn}>{dueOn}</time>
      <br />
      <span className={answer.trim() === "" && isPressing(distance) ? "pressing" : "quiet"}>
        {sayDistance(distance)}
      </span>
    </>
  );
}
