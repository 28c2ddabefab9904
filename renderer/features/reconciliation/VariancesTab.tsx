import { useCallback } from "react";
import type { VarianceRow } from "../../../shared/contract/variances.ts";
import type { Api } from "../../api/api.ts";
import { ListTable } from "../../components/ListTable.tsx";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
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
          <ListTable label="预算执行" columns={columns} rows={rows} rowKey="id" pageSize={100} />
        )
      }
    </WhenLoaded>
  );
}

const columns: readonly ListColumn<VarianceRow>[] = [
  { title: "作品或项目", read: ({ subject }) => subject },
  { title: "类别", read: ({ category }) => category },
  { title: "预算科目", read: ({ heads }) => heads },
  amountColumn("预算（元）", ({ budget }) => budget),
  amountColumn("已签合同", ({ contracted }) => contracted),
  amountColumn("已开票", ({ invoiced }) => invoiced),
  amountColumn("已确认付款", ({ paid }) => paid),
  amountColumn("结余", ({ difference, budget }) => (budget === 0n ? null : difference), { show: differenceText }),
  { title: "执行", read: percentText, isFigure: true },
];
