import { Button } from "antd";
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import type { ExpenseRow } from "../../../shared/contract/expenses.ts";
import type { Api } from "../../api/api.ts";
import { OriginalView } from "../../components/OriginalView.tsx";
import type { BooksList } from "../../components/use-books-list.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { CheckedForm } from "./CheckedForm.tsx";
import { ElsewhereForm } from "./ElsewhereForm.tsx";
import { reasonText, stateNames } from "./expenses-view.ts";

interface Props {
  readonly api: Api;
  readonly row: ExpenseRow;
  /** Carries out a change of the books, after which the list is asked for anew. */
  readonly act: BooksList<unknown>["act"];
  /** Another number whenever the pane is asked for the focus. */
  readonly focusing: number;
  readonly leave: () => void;
  readonly close: () => void;
}

/** An original is opened once the person stays on its row. */
const pause = 140;

/** The invoice behind the active row: what it says, what was found out about it, and its originals. */
export function ExpensePane({ api, row, act, focusing, leave, close }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusing > 0) heading.current?.focus();
  }, [focusing]);
  const invoice = useRested(row.invoice);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  };
  return (
    <section className="expense-pane" aria-label="原件" onKeyDown={onKeyDown}>
      <div className="expense-head">
        <h3 ref={heading} tabIndex={-1}>
          {row.seller} {row.item}
        </h3>
        <Button size="small" onClick={close}>
          收起原件
        </Button>
      </div>
      <p className="quiet">
        {stateNames[row.state]} {reasonText(row)}
      </p>
      <Paper key={invoice} {...{ api, invoice }} />
      {row.invoice === invoice && <ElsewhereForm key={`elsewhere ${invoice}`} {...{ api, row, act }} />}
    </section>
  );
}

function Paper({ api, invoice }: { readonly api: Api; readonly invoice: string }) {
  const [loaded] = useLoaded(useCallback(() => api.call("expenses.paper", { invoice }), [api, invoice]));
  const ask = useCallback((sha256: string) => api.call("originals.show", { sha256 }), [api]);
  return (
    <WhenLoaded loaded={loaded} waiting="正在打开这张发票…">
      {({ facts, files }) => (
        <>
          {files.length === 0 && <p>这张发票没有原件文件：它是按填报表或手工登记的。</p>}
          {files.map(({ sha256 }) => (
            <OriginalView key={sha256} sha256={sha256} ask={ask} />
          ))}
          <dl className="expense-facts" aria-label="票面内容">
            {facts.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <CheckedForm api={api} invoice={invoice} />
        </>
      )}
    </WhenLoaded>
  );
}

function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
