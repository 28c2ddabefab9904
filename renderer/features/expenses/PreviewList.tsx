import { Alert, Button, Checkbox, Segmented, Table, type TableProps } from "antd";
import { type ComponentProps, useMemo, useState } from "react";
import type { ImportPreview } from "../../../shared/contract/intake.ts";
import { ColumnsForm } from "./ColumnsForm.tsx";
import {
  mayNameTravellers,
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
  const shownColumns = useMemo(() => previewColumns(setNaming), []);
  const count = savable(preview);
  return (
    <>
      {sentence !== null && (
        <Alert role={props.isResumed ? "status" : "alert"} type={toneOf(props)} showIcon title={sentence} />
      )}
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
      <Table<PreviewRow>
        aria-label="导入预览"
        virtual
        size="small"
        rowKey="key"
        columns={shownColumns}
        dataSource={rows}
        pagination={false}
        scroll={{ y: 320, x: 1056 }}
      />
    </>
  );
}

const toneOf = ({ isWarning, isResumed }: Props): "warning" | "info" | "success" => {
  if (isWarning) return "warning";
  return isResumed ? "info" : "success";
};

const previewColumns = (nameColumns: (file: number) => void): NonNullable<TableProps<PreviewRow>["columns"]> => [
  {
    title: "结果",
    width: 100,
    render: (_, { result, isRefused }) => (isRefused ? <strong>{result}</strong> : result),
  },
  { title: "读作", dataIndex: "type", width: 90 },
  { title: "文件", dataIndex: "file", width: 200, ellipsis: true },
  { title: "内容", dataIndex: "about", width: 366, ellipsis: true },
  {
    title: "说明",
    width: 300,
    render: (_, { key, file, notes, isNameable }) => (
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
