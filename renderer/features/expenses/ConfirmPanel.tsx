import { Alert, Button } from "antd";
import { useCallback, useState } from "react";
import type { Api } from "../../api/api.ts";
import { OriginalView } from "../../components/OriginalView.tsx";
import { useBooksList } from "../../components/use-books-list.ts";
import { ConfirmForm } from "./ConfirmForm.tsx";
import { waitingText } from "./confirm-view.ts";

interface Props {
  readonly api: Api;
  /** Another value after every import, which may bring pictures. */
  readonly imports: number;
  /** The invoice that a link has led to; null without one. */
  readonly asked: string | null;
  /** Hears that an invoice is another one now. */
  readonly onChanged: () => void;
}

/** Invoices read from pictures wait here until a person has compared them with the picture; nothing is shown when there are none. */
export function ConfirmPanel({ api, imports, asked, onChanged }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: an import may bring what has to be confirmed
  const load = useCallback(() => api.call("confirmations.list", {}), [api, imports]);
  const list = useBooksList(load, onChanged);
  const ask = useCallback((sha256: string) => api.call("originals.show", { sha256 }), [api]);
  // Null until a person has opened or closed it, or gone on.
  const [chosen, setIsOpen] = useState<boolean | null>(null);
  const [place, setPlace] = useState<number | null>(null);
  const invoices = list.value?.invoices ?? [];
  const wanted = invoices.findIndex(({ invoice }) => invoice === asked);
  const isOpen = chosen ?? wanted >= 0;
  if (invoices.length === 0 && !isOpen) return null;
  const shown = invoices[place ?? wanted] ?? invoices[0];
  return (
    <section className="confirmations" aria-labelledby="confirmations">
      <div className="expense-head">
        <h2 id="confirmations">确认识别结果</h2>
        <span>{waitingText(invoices)}</span>
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? "收起" : "确认识别结果"}
        </Button>
      </div>
      {list.trouble !== null && <Alert role="alert" type="error" showIcon title={list.trouble} />}
      {isOpen && shown !== undefined && (
        <div className="confirm-panes">
          <ConfirmForm
            key={shown.invoice}
            invoice={shown}
            kinds={list.value?.kinds ?? []}
            isBusy={list.isBusy}
            confirm={(confirmation) => {
              setIsOpen(true);
              return list.act(() => api.call("confirmations.confirm", confirmation));
            }}
            skip={invoices.length > 1 ? () => setPlace((invoices.indexOf(shown) + 1) % invoices.length) : null}
          />
          <div className="confirm-originals">
            {shown.files.map(({ sha256 }) => (
              <OriginalView key={sha256} sha256={sha256} ask={ask} />
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
