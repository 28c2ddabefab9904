import { Table, type TableColumnsType, Tag } from "antd";
import { useCallback } from "react";
import type { CarriedLine, CarryingReceipt } from "../../../shared/contract/carries.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
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
      <Table<CarryingReceipt>
        aria-label={title}
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={line.receipts}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      />
    </section>
  );
}

const amount = (title: string, dataIndex: "base" | "carries") => ({
  ...{ title, dataIndex, align: "right" as const, className: "money" },
  render: (value: Fen) => formatYuan(value),
});

const columns: TableColumnsType<CarryingReceipt> = [
  { title: "发票号码", dataIndex: "number" },
  { title: "销售方", dataIndex: "seller" },
  amount("可计入（元）", "base"),
  amount("撑起的金额", "carries"),
  { title: "作用", key: "effect", render: (_, receipt) => receiptText(receipt) },
  {
    title: "审计",
    key: "exposed",
    render: (_, { isExposed }) => (isExposed ? <Tag color="warning">有发现未说明</Tag> : null),
  },
];
