import { Table, type TableProps } from "antd";
import { useMemo } from "react";
import { CopyTable } from "./CopyTable.tsx";
import { copiedColumns, type ListColumn, shownColumns } from "./list-columns.ts";

interface Props<Row extends object>
  extends Pick<TableProps<Row>, "summary" | "scroll" | "tableLayout" | "rowSelection" | "onRow" | "rowClassName"> {
  /** What the table is called: `预算明细`. */
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  /** The field that names a row, or what does. */
  readonly rowKey: (keyof Row & string) | ((row: Row) => string);
  /** How many rows stand on a page of it. */
  readonly pageSize: number;
  /** The page to begin with, from 1. */
  readonly firstPage?: number;
  /** The rows that are chosen in it. */
  readonly selected?: readonly Row[];
  readonly className?: string;
}

/** A list by pages, whose rows all go into a spreadsheet and onto paper. */
export function ListTable<Row extends object>(props: Props<Row>) {
  const { label, columns, rows, rowKey, pageSize, firstPage = 1, selected = [], ...rest } = props;
  const [shown, copied] = useMemo(() => [shownColumns(columns), copiedColumns(columns)], [columns]);
  return (
    <CopyTable {...{ label, rows, selected }} columns={copied}>
      <Table<Row>
        aria-label={label}
        size="small"
        rowKey={rowKey}
        columns={shown}
        dataSource={rows}
        pagination={{ pageSize, defaultCurrent: firstPage, hideOnSinglePage: true, showSizeChanger: false }}
        {...rest}
      />
    </CopyTable>
  );
}
