import { Button, Segmented } from "antd";
import { useCallback, useState } from "react";
import type { EvidenceView } from "../../../shared/contract/evidence.ts";
import type { Api } from "../../api/api.ts";
import { BooksFrame } from "../../components/BooksFrame.tsx";
import { type PageProps, targetId } from "../../components/page.ts";
import { type BooksList, useBooksList } from "../../components/use-books-list.ts";
import { EvidencePane } from "./EvidencePane.tsx";
import { EvidenceTable } from "./EvidenceTable.tsx";
import { type EvidenceFilter, filterNames, filterOf, firstFilter, nextOf, waitingFirst } from "./evidence-view.ts";
import { WantedList } from "./WantedList.tsx";
import "./evidence.css";

const nothing = (): void => undefined;

/** 材料: every proof, what it proves, what is still lacking, and the paper beside its record. */
export function EvidencePage({ api, navigate, target }: PageProps<Api>) {
  const list = useBooksList(
    useCallback(() => api.call("evidence.list", {}), [api]),
    nothing,
  );
  const undo = () => api.call("books.undo", {});
  return (
    <BooksFrame list={list} undoable={list.value?.undoable ?? null} undo={undo} waiting="正在列出材料…">
      {(view) => (
        <>
          <Filed {...{ api, navigate, list, view }} first={targetId(target, "evidence")} />
          <WantedList {...{ api, navigate, list, view }} />
        </>
      )}
    </BooksFrame>
  );
}

interface Props extends Pick<PageProps<Api>, "navigate"> {
  readonly api: Api;
  readonly list: BooksList<EvidenceView>;
  readonly view: EvidenceView;
  /** The proof to begin with; null to begin with what waits. */
  readonly first: string | null;
}

function Filed({ api, navigate, list, view, first }: Props) {
  const [filter, setFilter] = useState<EvidenceFilter>(() => firstFilter(view, first));
  const [open, setOpen] = useState(first ?? waitingFirst(view));
  const items = view.items.filter((one) => filterOf(one) === filter);
  const shown = items.find(({ id }) => id === open) ?? null;
  const counts = Map.groupBy(view.items, filterOf);
  const options = (Object.keys(filterNames) as EvidenceFilter[]).map((value) => ({
    value,
    label: `${filterNames[value]} ${counts.get(value)?.length ?? 0}`,
  }));
  return (
    <section aria-labelledby="evidence-list">
      <h2 id="evidence-list">全部材料</h2>
      {view.items.length === 0 && (
        <p>
          还没有材料。把证明文件（PDF、图片、Word 等）和票据一起
          <Button type="link" size="small" onClick={() => navigate("expenses")}>
            拖进“支出”页
          </Button>
          ，认不出是票据的会放到这里，等您归类。
        </p>
      )}
      {view.items.length > 0 && (
        <Segmented<EvidenceFilter> aria-label="显示哪些材料" options={options} value={filter} onChange={setFilter} />
      )}
      <div className="evidence-panes">
        <EvidenceTable key={filter} {...{ api, list, view, items, open }} setOpen={setOpen} />
        {shown !== null && (
          <EvidencePane
            key={shown.id}
            {...{ api, navigate, list, view, item: shown }}
            onFiled={() => setOpen(nextOf(items, shown.id))}
          />
        )}
      </div>
    </section>
  );
}
