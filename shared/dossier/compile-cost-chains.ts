import { recordedOf } from "../ledger/invoice-lines.ts";
import type { Invoice } from "../model/invoice.ts";
import type { Records } from "../model/records.ts";
import type { SubjectKey } from "../model/subject.ts";
import { addFen, type Fen, negateFen, subtractFen, zeroFen } from "../money.ts";
import type { ChainPaper, Chains } from "../reconciliation/chain.ts";
import type { Reconciliation } from "../reconciliation/reconcile.ts";
import { eligibleByInvoice } from "../reconciliation/risk.ts";
import type { BookCodes } from "./book-codes.ts";
import type { ContractRow, CostChainRow, PaperShare } from "./books.ts";
import type { DossierTerms } from "./dossier-terms.ts";

type NameOf = (record: string) => string;

const share =
  (nameOf: NameOf) =>
  ({ record, amount, via }: ChainPaper): PaperShare => ({
    ...{ name: nameOf(record), amount, isStated: via !== "category" },
  });

function paperNames({ budget, contracts, acceptances }: Records, subjectName: (key: SubjectKey) => string) {
  const names = new Map([
    ...budget.map(({ id, subject, head }) => [id, `${subjectName(subject)}·${head}`] as const),
    ...contracts.map(({ id, number }) => [id, number] as const),
    ...acceptances.map(({ id, title }) => [id, title] as const),
  ]);
  return share((record) => names.get(record) ?? record);
}

/** What each invoice carries of the support that is certain. */
function carriedBy({ carries }: Reconciliation): ReadonlyMap<string, Fen> {
  const sums = new Map<string, Fen>();
  for (const { receipts, status } of carries.lines)
    if (status === "met")
      for (const { invoice, carries: amount } of receipts)
        sums.set(invoice, addFen(sums.get(invoice) ?? zeroFen, amount));
  return sums;
}

/** Every cost invoice of the ledger in its chain, by day; red letters stand with the invoices they take back. */
export function compileCostChains(
  { records, gathered }: DossierTerms,
  reconciliation: Reconciliation,
  codes: BookCodes,
  subjectName: (key: SubjectKey) => string,
): readonly CostChainRow[] {
  const invoices = new Map<string, Invoice>(records.invoices.map((invoice) => [invoice.id, invoice]));
  const eligible = eligibleByInvoice(gathered.ledger.entries);
  const subjects = Map.groupBy(gathered.ledger.entries, ({ invoice }) => invoice);
  const [papers, carried] = [paperNames(records, subjectName), carriedBy(reconciliation)];
  const rows = reconciliation.chains.invoices.flatMap((chain): readonly CostChainRow[] => {
    const [invoice, code] = [invoices.get(chain.invoice), codes.invoices.get(chain.invoice)];
    if (invoice === undefined || code === undefined) return [];
    const recorded = recordedOf(invoice);
    const keys = new Set((subjects.get(invoice.id) ?? []).flatMap(({ subject }) => subject ?? []));
    return [
      {
        ...{ code, number: invoice.number, issuedOn: invoice.issuedOn, seller: invoice.sellerName ?? "" },
        subjects: [...keys].map(subjectName).join("、"),
        recorded,
        takenBack: negateFen(subtractFen(recorded, chain.amount)),
        eligible: eligible.get(invoice.id) ?? zeroFen,
        carries: carried.get(invoice.id) ?? zeroFen,
        budgetLines: chain.budgetLines.map(papers),
        contracts: chain.contracts.map(papers),
        acceptances: chain.acceptances.map(papers),
      },
    ];
  });
  return rows.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** Every contract with what was invoiced under it, paid and accepted, by number. */
export function compileContracts({ contracts }: Records, chains: Chains): readonly ContractRow[] {
  const byId = new Map(chains.contracts.map((chain) => [chain.contract, chain]));
  const rows = contracts.flatMap((contract): readonly ContractRow[] => {
    const chain = byId.get(contract.id);
    if (chain === undefined) return [];
    const { number, title, direction, party, related, signedOn } = contract;
    const { amount, invoiced, paid, accepted } = chain;
    return [{ number, title, direction, party, isRelated: related, signedOn, amount, invoiced, paid, accepted }];
  });
  const key = ({ number, party }: ContractRow): string => `${number} ${party}`;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
