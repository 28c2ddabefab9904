import type { Ledger } from "../ledger/build-ledger.ts";
import { type LedgerTotals, totalLedger } from "../ledger/total-ledger.ts";
import type { Records } from "../model/records.ts";
import { formatYuan } from "../money.ts";
import { allExposed, type Concern, nothingExposed } from "./concern.ts";
import { findCostConcerns } from "./find-cost-concerns.ts";
import { findInvoiceConcerns } from "./find-invoice-concerns.ts";
import { findPaymentConcerns } from "./find-payment-concerns.ts";
import { matchPayments } from "./match-payments.ts";
import { type MatchTerms, usualTerms } from "./match-terms.ts";
import { type PaymentClass, paymentClass } from "./payment-class.ts";
import type { Matching } from "./proposal.ts";
import { percentText, type Risk, weighRisk } from "./risk.ts";

/** The books of a studio held against its bank: matches, what an auditor would ask, the ledger's sums and the risk. */
export interface Reconciliation {
  readonly matching: Matching;
  /** Rows for which no invoice is expected, by class: wages, taxes, fees, transfers between own accounts. */
  readonly withoutInvoice: ReadonlyMap<PaymentClass, number>;
  readonly concerns: readonly Concern[];
  readonly ledger: LedgerTotals;
  readonly risk: Risk;
}

/** Without any bank statement one finding speaks for all invoices, and the whole claim is unproven. */
function paymentConcerns(records: Records, matching: Matching): readonly Concern[] {
  if (records.payments.length > 0 || records.invoices.length === 0) return findPaymentConcerns(matching);
  const invoices = records.invoices.map(({ id }) => id).toSorted();
  const detail = { count: String(invoices.length), rule: "four-proofs" };
  return [
    {
      code: "statements-missing",
      severity: "warning",
      field: null,
      records: [],
      exposed: allExposed(invoices),
      detail,
    },
  ];
}

function riskConcern({ isOverLine, share, atRisk, claimed }: Risk): readonly Concern[] {
  if (!isOverLine || share === null) return [];
  const detail = {
    amount: formatYuan(atRisk),
    claimed: formatYuan(claimed),
    share: percentText(share),
    rule: "risk-line",
  };
  return [{ code: "risk-over-line", severity: "warning", field: null, records: [], exposed: nothingExposed, detail }];
}

function countClasses({ payments, studio }: Records): ReadonlyMap<PaymentClass, number> {
  const classes = Map.groupBy(payments, (payment) => paymentClass(payment, studio));
  return new Map([...classes].filter(([name]) => name !== "ordinary").map(([name, { length }]) => [name, length]));
}

/** Matches the records and says what an audit would find in them; the ledger is the one built over the same records. */
export function reconcile(records: Records, ledger: Ledger, terms: MatchTerms = usualTerms): Reconciliation {
  const matching = matchPayments(records, terms);
  const found = [
    ...paymentConcerns(records, matching),
    ...findInvoiceConcerns(records.invoices, records.studio),
    ...findCostConcerns(ledger.entries, records.invoices),
  ];
  const risk = weighRisk(found, ledger.entries);
  return {
    matching,
    withoutInvoice: countClasses(records),
    concerns: [...riskConcern(risk), ...found],
    ledger: totalLedger(ledger.entries),
    risk,
  };
}
