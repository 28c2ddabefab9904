import { Table, type TableColumnsType } from "antd";
import { useCallback } from "react";
import type { VarianceRow } from "../../../shared/contract/variances.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { differenceText, percentText } from "./variances-view.ts";

/** 预算执行: the budget held against what was contracted, invoiced and paid. */
export function VariancesTab({ api }: { readonly api: Api }) {
  const [loaded] = useLoaded(useCallback(() => api.call("variances.list", {}), [api]));
  return (
    <WhenLoaded loaded={loaded} waiting="正在比较预算和实际…">
      {({ rows }) =>
        rows.length === 0 ? (
          <p>还没有预算和支出可比。预算从预算表或填报表导入。</p>
        ) : (
          <Table<VarianceRow>
            aria-label="预算执行"
            size="small"
            rowKey="id"
            columns={columns}
            dataSource={rows}
            pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
          />
        )
      }
    </WhenLoaded>
  );
}

const amount = (title: string, dataIndex: "budget" | "contracted" | "invoiced" | "paid") => ({
  ...{ title, dataIndex, align: "right" as const, className: "money" },
  render: (value: Fen) => formatYuan(value),
});

const columns: TableColumnsType<VarianceRow> = [
  { title: "作品或项目", dataIndex: "subject" },
  { title: "类别", dataIndex: "category" },
  { title: "预算科目", dataIndex: "heads" },
  amount("预算（元）", "budget"),
  amount("已签合同", "contracted"),
  amount("已开票", "invoiced"),
  amount("已确认付款", "paid"),
  { title: "结余", align: "right", className: "money", render: (_, row) => differenceText(row) },
  { title: "执行", align: "right", className: "money", render: (_, row) => percentText(row) },
];
