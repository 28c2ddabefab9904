import { Tag } from "antd";
import { useCallback } from "react";
import type { CarriedLine, CarryingReceipt } from "../../../shared/contract/carries.ts";
import type { Api } from "../../api/api.ts";
import { ListTable } from "../../components/ListTable.tsx";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { carriedText, receiptText } from "./carries-view.ts";

/** 支撑票据: which receipts carry a claim, and which add nothing because a cap is reached. */
export function CarriesTab({ api }: { readonly api: Api }) {
  const [loaded] = useLoaded(useCallback(() => api.call("carries.list", {}), [api]));
  return (
    <WhenLoaded loaded={loaded} waiting="正在看哪些票据撑起申报金额…">
      {({ lines }) =>
        lines.length === 0 ? (
          <p>还没有按票据计算的申报事项。</p>
        ) : (
          lines.map((line) => <Line key={line.id} line={line} />)
        )
      }
    </WhenLoaded>
  );
}

function Line({ line }: { readonly line: CarriedLine }) {
  const title = `${line.subject} · ${line.title}`;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p>{carriedText(line)}</p>
      <ListTable label={title} columns={columns} rows={line.receipts} rowKey="id" pageSize={20} />
    </section>
  );
}

const columns: readonly ListColumn<CarryingReceipt>[] = [
  { title: "发票号码", read: ({ number }) => number },
  { title: "销售方", read: ({ seller }) => seller },
  amountColumn("可计入（元）", ({ base }) => base),
  amountColumn("撑起的金额", ({ carries }) => carries),
  { title: "作用", read: receiptText },
  {
    title: "审计",
    read: ({ isExposed }) => (isExposed ? "有发现未说明" : ""),
    show: ({ isExposed }) => (isExposed ? <Tag color="warning">有发现未说明</Tag> : null),
  },
];
