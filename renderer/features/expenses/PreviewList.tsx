import { Alert, Button, Checkbox, Segmented, Table } from "antd";
import { type ComponentProps, useMemo, useState } from "react";
import type { ImportPreview } from "../../../shared/contract/intake.ts";
import { CopyTable } from "../../components/CopyTable.tsx";
import { copiedColumns, type ListColumn, shownColumns } from "../../components/list-columns.ts";
import { ColumnsForm } from "./ColumnsForm.tsx";
import {
  mayNameTravellers,
  otherOwnersText,
  type PreviewRow,
  previewRows,
  type ResultFilter,
  resultFilters,
  savable,
} from "./intake-view.ts";

interface Props {
  readonly preview: ImportPreview;
  readonly sentence: string | null;
  readonly isWarning: boolean;
  readonly isResumed: boolean;
  readonly isStopped: boolean;
  readonly save: () => void;
  readonly abandon: () => void;
  readonly areTravellersKept: boolean;
  readonly keepTravellers: (areKept: boolean) => void;
  /** Where a person can say what the columns of a file mean. */
  readonly columns: Pick<ComponentProps<typeof ColumnsForm>, "api" | "tray" | "name">;
}

/** What each file was read as; nothing is stored before 保存. */
export function PreviewList(props: Props) {
  const { preview, sentence, save, abandon, columns } = props;
  const [filter, setFilter] = useState<ResultFilter>("all");
  const rows = useMemo(() => previewRows(preview, filter), [preview, filter]);
  const [naming, setNaming] = useState<number | null>(null);
  const [drawn, copied] = useMemo(() => {
    const all = previewColumns(setNaming);
    return [shownColumns(all), copiedColumns(all)];
  }, []);
  const count = savable(preview);
  const others = otherOwnersText(preview);
  return (
    <>
      {sentence !== null && (
        <Alert role={props.isResumed ? "status" : "alert"} type={toneOf(props)} showIcon title={sentence} />
      )}
      {others !== null && <Alert role="alert" type="warning" showIcon title={others} />}
      <p role="status">
        已读取 {preview.files.length} 个文件，还没有保存。{count === 0 && "没有可以保存的新内容。"}
      </p>
      <div className="expense-tools">
        <Segmented<ResultFilter>
          aria-label="列出哪些文件"
          value={filter}
          onChange={setFilter}
          options={[...resultFilters(preview)]}
        />
        {mayNameTravellers(preview) && (
          <Checkbox checked={props.areTravellersKept} onChange={({ target }) => props.keepTravellers(target.checked)}>
            保留乘车人姓名、证件号码和车牌（平时不保存）
          </Checkbox>
        )}
        <span className="expense-actions">
          <Button type="primary" disabled={count === 0} onClick={save} autoFocus={count > 0 && !props.isResumed}>
            保存
          </Button>
          <Button onClick={abandon} autoFocus={count === 0 && !props.isResumed}>
            放弃
          </Button>
        </span>
      </div>
      {naming !== null && (
        <ColumnsForm
          key={naming}
          api={columns.api}
          tray={columns.tray}
          file={naming}
          name={(named) => {
            setNaming(null);
            columns.name(named);
          }}
          leave={() => setNaming(null)}
        />
      )}
      <CopyTable label="导入预览" columns={copied} rows={rows}>
        <Table<PreviewRow>
          aria-label="导入预览"
          virtual
          size="small"
          rowKey="key"
          columns={drawn}
          dataSource={rows}
          pagination={false}
          scroll={{ y: 320, x: 1056 }}
        />
      </CopyTable>
    </>
  );
}

const toneOf = ({ isWarning, isResumed, isStopped }: Props): "warning" | "info" | "success" => {
  if (isWarning) return "warning";
  return isResumed || isStopped ? "info" : "success";
};

const previewColumns = (nameColumns: (file: number) => void): readonly ListColumn<PreviewRow>[] => [
  {
    title: "结果",
    width: 100,
    read: ({ result }) => result,
    show: ({ result, isRefused }) => (isRefused ? <strong>{result}</strong> : result),
  },
  { title: "读作", width: 90, read: ({ type }) => type },
  { title: "文件", width: 200, isCut: true, read: ({ file }) => file },
  { title: "内容", width: 366, read: ({ about }) => about }, // wraps: the amount stands at its end
  {
    title: "说明",
    width: 300,
    read: ({ notes }) => notes.join("；"),
    show: ({ key, file, notes, isNameable }) => (
      <>
        {notes.map((note) => (
          <div key={note}>{note}</div>
        ))}
        {isNameable && (
          <Button size="small" aria-label={`指明各列 ${file}`} onClick={() => nameColumns(key)}>
            指明各列
          </Button>
        )}
      </>
    ),
  },
];
