import { Button, Input, Segmented, Select } from "antd";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { ChainItem, ChainView } from "../../../shared/contract/chain.ts";
import type { Target } from "../../../shared/contract/target.ts";
import type { Api } from "../../api/api.ts";
import { targetId, targetMark } from "../../components/page.ts";
import { type BooksList, useBooksList } from "../../components/use-books-list.ts";
import { ChainPane } from "./ChainPane.tsx";
import { chainColumns } from "./chain-columns.tsx";
import { type ChainFilter, chainFilters, listedChains, spokenChain } from "./chain-view.ts";
import { KeyTable } from "./KeyTable.tsx";
import { toggled } from "./lines-view.ts";
import { PapersPanel } from "./PapersPanel.tsx";
import { SettlementChains } from "./SettlementChains.tsx";
import { TabFrame } from "./TabFrame.tsx";
import { useLines } from "./use-lines.ts";

interface Props {
  readonly api: Api;
  readonly onChanged: () => void;
  readonly target: Target | null;
}

type Panel = "invoices" | "contracts" | "acceptances" | "settlements";

const panels: { readonly value: Panel; readonly label: string }[] = [
  { value: "invoices", label: "发票的链条" },
  { value: "contracts", label: "合同" },
  { value: "acceptances", label: "验收交付" },
  { value: "settlements", label: "收益的链条" },
];

function panelOf(target: Target | null): Panel {
  if (target?.kind === "contract") return "contracts";
  return target?.kind === "acceptance" ? "acceptances" : "invoices";
}

/** 链条: which budget line, contract, payment and acceptance stand behind each invoice, and what is missing. */
export function ChainTab({ api, onChanged, target }: Props) {
  const [panel, setPanel] = useState(panelOf(target));
  const list = useBooksList(
    useCallback(() => api.call("chain.list", {}), [api]),
    onChanged,
  );
  return (
    <>
      <Segmented<Panel> aria-label="链条的哪一部分" value={panel} onChange={setPanel} options={panels} />
      <TabFrame api={api} list={list} undoable={list.value?.undoable ?? null} waiting="正在串起各种凭证…">
        {(view) => (
          <>
            {panel === "invoices" && <Invoices {...{ api, list, view }} asked={targetId(target, "invoice")} />}
            {panel === "contracts" && <PapersPanel key="contract" end="contract" {...{ api, list, view, target }} />}
            {panel === "acceptances" && (
              <PapersPanel key="acceptance" end="acceptance" {...{ api, list, view, target }} />
            )}
            {panel === "settlements" && <SettlementChains api={api} list={list} view={view} />}
          </>
        )}
      </TabFrame>
    </>
  );
}

interface InvoicesProps {
  readonly api: Api;
  readonly list: BooksList<ChainView>;
  readonly view: ChainView;
  /** The invoice that a link has led to; null without one. */
  readonly asked: string | null;
}

function Invoices({ api, list, view, asked }: InvoicesProps) {
  const [filter, setFilter] = useState<ChainFilter>("all");
  const [text, setText] = useState("");
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const words = useDeferredValue(text);
  const firstLine = asked === null ? null : { id: asked, mark: targetMark({ kind: "invoice", id: asked }) };
  const listed = useMemo(() => listedChains(view.invoices, filter, words), [view.invoices, filter, words]);
  const { items, active, onActive } = useLines(listed, firstLine);
  const mark = ({ id }: ChainItem): void => setMarked(toggled(marked, id));
  const alike = items.filter(({ party }) => party === active?.party).map(({ id }) => id);
  return (
    <>
      <search className="match-tools" aria-label="筛选链条">
        <Select<ChainFilter>
          aria-label="缺什么"
          value={filter}
          onChange={setFilter}
          options={chainFilters(view.invoices)}
        />
        <Input.Search
          aria-label="搜索销售方、票号或作品"
          placeholder="销售方、票号、作品"
          allowClear
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        {alike.length > 1 && (
          <Button onClick={() => setMarked(new Set(alike))}>选中这个销售方的 {alike.length} 张</Button>
        )}
        {marked.size > 0 && <Button onClick={() => setMarked(new Set())}>不选了（{marked.size}）</Button>}
      </search>
      {items.length === 0 ? (
        <p>没有符合条件的发票。</p>
      ) : (
        <div className="match-panes">
          <KeyTable
            label="发票的链条"
            {...{ items, active, marked, onActive }}
            first={firstLine}
            spoken={spokenChain}
            columns={chainColumns}
            width={600}
            height={400}
            keys={{ " ": mark }}
          />
          {active !== null && <ChainPane key={active.id} {...{ api, list, view, item: active, marked }} />}
        </div>
      )}
    </>
  );
}
