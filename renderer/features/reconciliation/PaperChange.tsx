import { useCallback, useEffect, useRef } from "react";
import type { ChainView, EnteredPaper } from "../../../shared/contract/chain.ts";
import type { Api } from "../../api/api.ts";
import type { BooksList } from "../../components/use-books-list.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { PaperForm } from "./PaperForm.tsx";
import { paperTitle } from "./paper-view.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ChainView>;
  readonly view: ChainView;
  readonly end: EnteredPaper["end"];
  readonly id: string;
  readonly done: () => void;
}

/** A recorded contract or acceptance with all that it says, to be changed in its place. */
export function PaperChange({ api, list, view, end, id, done }: Props) {
  const [loaded] = useLoaded(useCallback(() => api.call("chain.paper", { end, id }), [api, end, id]));
  const frame = useRef<HTMLElement>(null);
  const isThere = loaded.kind === "loaded";
  useEffect(() => {
    if (isThere) frame.current?.querySelector("input")?.focus();
  }, [isThere]);
  return (
    <section ref={frame} aria-label={end === "contract" ? "修改这份合同" : "修改这份验收交付"}>
      <WhenLoaded loaded={loaded} waiting="正在打开…">
        {(known) => (
          <>
            <h3>修改：{paperTitle(known)}</h3>
            <PaperForm {...{ api, list, view, end, known, done }} party="" invoices={[]} />
          </>
        )}
      </WhenLoaded>
    </section>
  );
}
