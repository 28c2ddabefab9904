import type { OverviewView } from "../../../shared/contract/overview.ts";
import { canDrawLedger, ledgerParts, ledgerText } from "./overview-view.ts";

/** Recorded cost and its three parts, to the fen, as one bar and in figures. */
export function Books({ ledger }: { readonly ledger: OverviewView["ledger"] }) {
  const parts = ledgerParts(ledger);
  return (
    <section className="panel" aria-labelledby="books">
      <h2 id="books">支出</h2>
      {canDrawLedger(ledger) && (
        <div className="ledger-bar" aria-hidden="true">
          {parts
            .filter(({ share }) => share > 0)
            .map(({ kind, share }) => (
              <span key={kind} className={kind} style={{ flexGrow: share }} />
            ))}
        </div>
      )}
      <dl className="ledger">
        {parts.map(({ kind, title, value }) => (
          <div key={kind}>
            <dt>
              <span className={`swatch ${kind}`} aria-hidden="true" />
              {title}
            </dt>
            <dd className="money">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{ledgerText(ledger)}</p>
    </section>
  );
}
