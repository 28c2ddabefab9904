import "../../components/panel.css";
import "./results.css";
import { useCallback } from "react";
import type { ResultsView } from "../../../shared/contract/results.ts";
import type { Api } from "../../api/api.ts";
import { BooksFrame } from "../../components/BooksFrame.tsx";
import { type PageProps, targetId } from "../../components/page.ts";
import { useBooksList } from "../../components/use-books-list.ts";
import { Decisions } from "./Decisions.tsx";
import { Grants } from "./Grants.tsx";
import { capSentence } from "./results-view.ts";

const nothing = (): void => undefined;

/** 结果与历年: what authorities granted and decided, and what it leaves of the caps. */
export function ResultsPage({ api, target }: Pick<PageProps<Api>, "api" | "target">) {
  const list = useBooksList(
    useCallback(() => api.call("results.list", {}), [api]),
    nothing,
  );
  const undo = () => api.call("books.undo", {});
  return (
    <BooksFrame list={list} undoable={list.value?.undoable ?? null} undo={undo} waiting="正在列出结果…">
      {(view) => (
        <>
          <Grants {...{ api, list, view }} asked={targetId(target, "grant")} />
          <Caps view={view} />
          <Decisions {...{ api, list, view }} asked={targetId(target, "decision")} />
        </>
      )}
    </BooksFrame>
  );
}

/** What was granted under this policy uses up its caps; the other pages do not take it off. */
function Caps({ view: { caps, undated } }: { readonly view: ResultsView }) {
  if (caps.length === 0 && undated === 0) return null;
  return (
    <section aria-labelledby="granted-caps">
      <h2 id="granted-caps">已获的占用了多少上限</h2>
      <ul className="plain-list panel">
        {caps.map((cap) => (
          <li key={cap.id} className="entry">
            <strong>{cap.title}</strong>
            {cap.scope !== "" && <span className="quiet"> · {cap.scope}</span>}
            <p>{capSentence(cap)}</p>
          </li>
        ))}
      </ul>
      {undated > 0 && (
        <p className="remark">{undated} 笔本政策的扶持看不出算在哪一年，没有计入按年的上限。请补填作品或日期。</p>
      )}
      <p className="quiet">“工作台”和“测算”的数字不扣除已获的部分；同一作品同一条能不能再申报，以主管部门为准。</p>
    </section>
  );
}
