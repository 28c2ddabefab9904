import { Segmented } from "antd";
import { type ReactNode, useState } from "react";
import type { LedgerShare, ReconciliationHead } from "../../../shared/contract/reconciliation.ts";
import { ListTable } from "../../components/ListTable.tsx";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
import { bySize, headFigures, ledgerText, type ShareView, shareNames } from "./reconciliation-view.ts";

interface Props {
  /** Null until it is worked out. */
  readonly head: ReconciliationHead | null;
  readonly children: ReactNode;
}

/** Where the books stand: the sum that always adds up, what is open, what is at risk; broken down on request. */
export function BooksHead({ head, children }: Props) {
  return (
    <section className="books-head" aria-label="账目现状">
      <div className="books-row">
        {head === null ? <p role="status">正在算账…</p> : <p className="books-sum money">{ledgerText(head)}</p>}
        {children}
      </div>
      {head !== null && (
        <>
          <dl className="books-figures">
            {headFigures(head).map(({ title, value, note, isWarning }) => (
              <div key={title} className={isWarning ? "open" : ""}>
                <dt>{title}</dt>
                <dd className="value">{value}</dd>
                <dd className="quiet">{note}</dd>
              </div>
            ))}
          </dl>
          <details>
            <summary>按作品、类别、月份、销售方看</summary>
            <Shares head={head} />
          </details>
        </>
      )}
    </section>
  );
}

function Shares({ head: { shares } }: { readonly head: ReconciliationHead }) {
  const [view, setView] = useState<ShareView>("subject");
  return (
    <>
      <Segmented<ShareView>
        aria-label="账目按什么分"
        value={view}
        onChange={setView}
        options={Object.entries(shareNames).map(([value, label]) => ({ value: value as ShareView, label }))}
      />
      <ListTable
        key={view}
        label={`账目按${shareNames[view]}分`}
        columns={columns}
        rows={bySize(shares[view])}
        rowKey="id"
        pageSize={20}
      />
    </>
  );
}

const columns: readonly ListColumn<LedgerShare>[] = [
  { title: "名称", read: ({ title }) => title },
  amountColumn("已录（元）", ({ recorded }) => recorded),
  amountColumn("可计入", ({ eligible }) => eligible),
  amountColumn("不计入", ({ ineligible }) => ineligible),
  amountColumn("未定", ({ undecided }) => undecided),
];
