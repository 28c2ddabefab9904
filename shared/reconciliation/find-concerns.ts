import { addFen, type Fen, zeroFen } from "../money.ts";
import type { Steps } from "../steps.ts";
import { concernKey } from "./answers-to.ts";
import { allExposed, type Concern, concernOf } from "./concern.ts";
import { findAccountConcerns } from "./find-account-concerns.ts";
import { findBookingConcerns } from "./find-booking-concerns.ts";
import { findClaimConcerns } from "./find-claim-concerns.ts";
import { findContractConcerns } from "./find-contract-concerns.ts";
import { findCostConcerns } from "./find-cost-concerns.ts";
import { findDayConcerns } from "./find-day-concerns.ts";
import { findGrantConcerns } from "./find-grant-concerns.ts";
import { findInvoiceConcerns } from "./find-invoice-concerns.ts";
import { findMissingContracts } from "./find-missing-contracts.ts";
import { findOpenConcerns } from "./find-open-concerns.ts";
import { findOriginalConcerns } from "./find-original-concerns.ts";
import { findPaperConcerns } from "./find-paper-concerns.ts";
import { findPaymentConcerns } from "./find-payment-concerns.ts";
import { findRevenueConcerns } from "./find-revenue-concerns.ts";
import { findSettlementConcerns } from "./find-settlement-concerns.ts";
import { findStatementConcerns } from "./find-statement-concerns.ts";
import type { FindTerms } from "./find-terms.ts";

/** Without any bank statement one finding speaks for all invoices, and the whole claim is unproven. */
function paymentConcerns({ records, matching, chains }: FindTerms): readonly Concern[] {
  const costs = chains.invoices.map(({ invoice }) => invoice);
  if (records.payments.length > 0 || records.settlements.length > 0 || costs.length === 0)
    return [...findOpenConcerns(matching), ...findPaymentConcerns(matching)];
  const exposed = allExposed(costs);
  const detail = { count: String(costs.length) };
  const told = { code: "statements-missing", severity: "warning", records: [], rule: "four-proofs" } as const;
  return [concernOf({ ...told, exposed, detail })];
}

const more = (a: Fen | "all", b: Fen | "all"): Fen | "all" => (a === "all" || b === "all" ? "all" : addFen(a, b));

/** What is found twice, of an accepted and of a proposed part of one row, is told once and exposes both parts. */
function toldOnce(concerns: readonly Concern[]): readonly Concern[] {
  return [...Map.groupBy(concerns, concernKey).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    if (others.length === 0) return [first];
    const exposed = new Map(first.exposed);
    for (const other of others)
      for (const [invoice, amount] of other.exposed)
        exposed.set(invoice, more(exposed.get(invoice) ?? zeroFen, amount));
    return [{ ...first, exposed }];
  });
}

const questions: readonly ((terms: FindTerms) => readonly Concern[])[] = [
  paymentConcerns,
  findSettlementConcerns,
  findAccountConcerns,
  ({ records }) => findStatementConcerns(records),
  findMissingContracts,
  findContractConcerns,
  findPaperConcerns,
  findRevenueConcerns,
  findInvoiceConcerns,
  findOriginalConcerns,
  findDayConcerns,
  findGrantConcerns,
  findClaimConcerns,
  findBookingConcerns,
  ({ gathered, records }) => findCostConcerns(gathered.ledger.entries, records.invoices),
];

/** All that an audit would ask about the books, in the order of the chain: money, papers, invoices, the claim, the ledger; one kind at a step. */
export function* findConcerns(terms: FindTerms): Steps<null, readonly Concern[]> {
  const found: Concern[] = [];
  for (const ask of questions) {
    for (const concern of ask(terms)) found.push(concern);
    yield null;
  }
  return toldOnce(found);
}
