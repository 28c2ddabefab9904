import { assess } from "../calculation/assess.ts";
import type { Assessment } from "../calculation/assessment.ts";
import type { Invoice } from "../model/invoice.ts";
import type { Payment } from "../model/payment.ts";
import { type Fen, zeroFen } from "../money.ts";
import type { Bookkeeping } from "./booked.ts";
import { checkBookkeeping } from "./bookkeeping.ts";
import type { Chains, InvoiceChain } from "./chain.ts";
import type { Matching } from "./proposal.ts";
import type { ReviewedBooks } from "./reviewed-books.ts";
import { eligibleByInvoice } from "./risk.ts";
import { type SpendLine, spendLines } from "./spend-lines.ts";

/** What findings are looked for in: the books, their matching and chains, and quick ways to a record. */
export interface FindTerms extends ReviewedBooks {
  readonly matching: Matching;
  readonly chains: Chains;
  /** The company's own books held against the papers. */
  readonly bookkeeping: Bookkeeping;
  readonly assessment: Assessment;
  readonly spendLines: readonly SpendLine[];
  readonly invoices: ReadonlyMap<string, Invoice>;
  readonly payments: ReadonlyMap<string, Payment>;
  /** The chain of a cost invoice; undefined for what is none. */
  readonly chainOf: (invoice: string) => InvoiceChain | undefined;
  /** What of an invoice is claimed as eligible; zero for none. */
  readonly eligibleOf: (invoice: string) => Fen;
}

/** Makes ready what findings are looked for in. */
export function findTerms(books: ReviewedBooks, matching: Matching, chains: Chains): FindTerms {
  const eligible = eligibleByInvoice(books.gathered.ledger.entries);
  const chainByInvoice = new Map(chains.invoices.map((chain) => [chain.invoice, chain]));
  const assessment = assess(books.gathered.facts, books.pack);
  return {
    bookkeeping: checkBookkeeping(books.records),
    ...{ ...books, matching, chains, assessment, spendLines: spendLines(books, assessment) },
    invoices: new Map(books.records.invoices.map((invoice) => [invoice.id, invoice])),
    payments: new Map(books.records.payments.map((payment) => [payment.id, payment])),
    chainOf: (invoice) => chainByInvoice.get(invoice),
    eligibleOf: (invoice) => eligible.get(invoice) ?? zeroFen,
  };
}

/** Whether anything of an invoice is claimed; of what is not, no proof is asked. */
export const isClaimed = ({ eligibleOf }: FindTerms, invoice: string): boolean => eligibleOf(invoice) > 0n;

const tickets: ReadonlySet<Invoice["kind"]> = new Set(["railway", "air", "toll"]);

/** Whether the paper is a ticket: it is contract and proof of carriage in one. */
export const isTicket = ({ kind }: Pick<Invoice, "kind">): boolean => tickets.has(kind);

/** A seller as the invoice names it; empty where it names none. */
export const sellerOf = (invoice: Pick<Invoice, "sellerName"> | undefined): string => invoice?.sellerName?.trim() ?? "";
