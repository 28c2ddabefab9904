import type { Payment, Statement } from "../model/payment.ts";
import type { Records } from "../model/records.ts";
import { paymentClass } from "../reconciliation/payment-class.ts";
import type { Reconciliation } from "../reconciliation/reconcile.ts";
import type { BookCodes } from "./book-codes.ts";
import type { BankRow, BankUse } from "./books.ts";

const ids = (payments: readonly (Payment | null)[]): ReadonlySet<string> =>
  new Set(payments.flatMap((payment) => payment?.id ?? []));

/** What each bank row is to the books; what a person accepted goes before what matching only proposes. */
function usesOf(records: Records, { matching }: Reconciliation): (payment: Payment) => BankUse {
  const settled = new Set(records.settlements.flatMap(({ payment }) => payment ?? []));
  const proposed = ids(matching.proposals.flatMap(({ payments }) => payments));
  const ambiguous = ids(matching.ambiguities.flatMap(({ payments }) => payments));
  const setAside = ids(matching.setAside.map(({ payment }) => payment));
  return (payment) => {
    if (settled.has(payment.id)) return "settles";
    if (setAside.has(payment.id)) return "set-aside";
    if (proposed.has(payment.id)) return "proposed";
    if (ambiguous.has(payment.id)) return "ambiguous";
    const own = paymentClass(payment, records.studio);
    return own === "ordinary" ? "unexplained" : own;
  };
}

const accountText = (statement: Statement): string =>
  [statement.bank ?? "", statement.account ?? ""].filter((text) => text !== "").join("\n");

/** The applicant's account: the statement's, or where only a bank receipt is there, the one that it names. */
function accountOf({ statement: id, receipts = [] }: Payment, statements: ReadonlyMap<string, Statement>): string {
  const statement = statements.get(id ?? "");
  if (statement !== undefined) return accountText(statement);
  return receipts.find(({ account }) => account !== null)?.account ?? "";
}

/** Every payment with its use, by account, day and place in the statement. */
export function compileBank(
  records: Records,
  reconciliation: Reconciliation,
  { payments: codes }: BookCodes,
): readonly BankRow[] {
  const statements = new Map(records.statements.map((statement) => [statement.id, statement]));
  const useOf = usesOf(records, reconciliation);
  const rules = new Map(reconciliation.matching.setAside.map(({ payment, rule }) => [payment.id, rule.note]));
  return records.payments
    .map((payment) => ({
      code: codes.get(payment.id) ?? "",
      account: accountOf(payment, statements),
      ...{ bookedOn: payment.bookedOn, direction: payment.direction, amount: payment.amount },
      ...{ counterparty: payment.counterpartyName ?? "", memo: payment.memo ?? "", serial: payment.serial ?? "" },
      use: useOf(payment),
      note: rules.get(payment.id) ?? "",
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
