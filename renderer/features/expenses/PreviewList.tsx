import { Alert, Button, Segmented, Table, type TableProps } from "antd";
import { useMemo, useState } from "react";
import type { ImportPreview } from "../../../shared/contract/intake.ts";
import { type PreviewRow, previewRows, type ResultFilter, resultFilters, savable } from "./intake-view.ts";

interface Props {
  readonly preview: ImportPreview;
  readonly sentence: string | null;
  readonly save: () => void;
  readonly abandon: () => void;
}

/** What each file was read as; nothing is stored before 保存. */
export function PreviewList({ preview, sentence, save, abandon }: Props) {
  const [filter, setFilter] = useState<ResultFilter>("all");
  const rows = useMemo(() => previewRows(preview, filter), [preview, filter]);
  const count = savable(preview);
  return (
    <>
      {sentence !== null && <Alert role="alert" type="warning" showIcon title={sentence} />}
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
        <span className="expense-actions">
          <Button type="primary" disabled={count === 0} onClick={save} autoFocus={count > 0}>
            保存
          </Button>
          <Button onClick={abandon} autoFocus={count === 0}>
            放弃
          </Button>
        </span>
      </div>
      <Table<PreviewRow>
        aria-label="导入预览"
        virtual
        size="small"
        rowKey="key"
        columns={columns}
        dataSource={rows}
        pagination={false}
        scroll={{ y: 320, x: 1056 }}
      />
    </>
  );
}

const columns: NonNullable<TableProps<PreviewRow>["columns"]> = [
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
    render: (_, { notes }) => notes.map((note) => <div key={note}>{note}</div>),
  },
];
