import { Button } from "antd";
import { type HTMLAttributes, useState } from "react";
import type { ChainView, PaperItem } from "../../../shared/contract/chain.ts";
import type { Target } from "../../../shared/contract/target.ts";
import type { Api } from "../../api/api.ts";
import { ListTable } from "../../components/ListTable.tsx";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
import { targetId, targetMark } from "../../components/page.ts";
import type { BooksList } from "../../components/use-books-list.ts";
import { PaperChange } from "./PaperChange.tsx";
import { PaperForm } from "./PaperForm.tsx";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ChainView>;
  readonly view: ChainView;
  readonly end: "contract" | "acceptance";
  /** What the page was opened at. */
  readonly target: Target | null;
}

const pageSize = 50;

const words = {
  contract: { name: "合同", empty: "还没有登记合同。" },
  acceptance: { name: "验收交付", empty: "还没有登记验收交付。" },
} as const;

/** The contracts, or the acceptances, with how much of each is used. */
export function PapersPanel({ api, list, view, end, target }: Props) {
  const [round, setRound] = useState(0);
  const [changed, setChanged] = useState<string | null>(null);
  const papers = end === "contract" ? view.contracts : view.acceptances;
  const { name, empty } = words[end];
  const asked = targetId(target, end);
  const remove = (id: string) => list.act(() => api.call("chain.remove", { end, id }));
  const acts: ListColumn<PaperItem> = {
    title: "",
    show: ({ id, title }) => (
      <span className="paper-acts">
        <Button size="small" disabled={list.isBusy} aria-label={`修改${name} ${title}`} onClick={() => setChanged(id)}>
          修改
        </Button>
        <Button size="small" disabled={list.isBusy} aria-label={`删去${name} ${title}`} onClick={() => remove(id)}>
          删去
        </Button>
      </span>
    ),
  };
  return (
    <>
      {papers.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <ListTable
          label={name}
          columns={[...columns, acts]}
          rows={papers}
          rowKey="id"
          pageSize={pageSize}
          firstPage={
            1 +
            Math.floor(
              Math.max(
                0,
                papers.findIndex(({ id }) => id === asked),
              ) / pageSize,
            )
          }
          onRow={({ id }) => targetMark({ kind: end, id }) as HTMLAttributes<HTMLElement>}
        />
      )}
      {changed !== null && papers.some(({ id }) => id === changed) && (
        <PaperChange key={changed} {...{ api, list, view, end }} id={changed} done={() => setChanged(null)} />
      )}
      <details open={asked === "new"}>
        <summary {...targetMark({ kind: end, id: "new" })}>登记新的{name}</summary>
        <PaperForm key={round} {...{ api, list, view, end }} party="" invoices={[]} done={() => setRound(round + 1)} />
      </details>
    </>
  );
}

const columns: readonly ListColumn<PaperItem>[] = [
  { title: "名称", read: ({ title }) => title },
  { title: "对方或验收人", read: ({ party }) => party },
  amountColumn("金额（元）", ({ amount }) => amount),
  amountColumn("已对应发票", ({ used }) => used),
  amountColumn("还剩", ({ open }) => open),
  { title: "文件", read: ({ hasFile }) => (hasFile ? "有" : "没有") },
];
