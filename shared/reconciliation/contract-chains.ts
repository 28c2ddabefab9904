import { recordedOf } from "../ledger/invoice-lines.ts";
import type { Contract } from "../model/contract.ts";
import type { Records } from "../model/records.ts";
import { type Fen, subtractFen, sumFen, zeroFen } from "../money.ts";
import type { ChainPaper, ContractChain, InvoiceChain } from "./chain.ts";
import { boundless, coveredBy, papersOf, shareOf, strandsBetween } from "./chain-papers.ts";

interface UnderContract {
  readonly contract: string;
  readonly paper: ChainPaper;
  readonly paid: Fen;
  readonly proposed: Fen;
  readonly accepted: Fen;
}

/** An invoice as each of its contracts sees it: its share, and the same share of what was paid and accepted. */
function underContracts({ invoice, amount, contracts, joints }: InvoiceChain): readonly UnderContract[] {
  const bare = { record: "", amount: subtractFen(amount, coveredBy(contracts)), via: "link" } as const;
  const parts = bare.amount > 0n ? [...contracts, bare] : contracts;
  return contracts.map((paper, index) => ({
    contract: paper.record,
    paper: { ...paper, record: invoice },
    paid: shareOf(joints.payment.covered, parts, index),
    proposed: shareOf(joints.payment.proposed, parts, index),
    accepted: shareOf(joints.acceptance.covered, parts, index),
  }));
}

/** The invoices that the applicant issued under its income contracts. */
function issuedUnder({ chainLinks, invoices }: Records): (contract: string) => readonly ChainPaper[] {
  const totals = new Map(invoices.map((invoice) => [invoice.id, recordedOf(invoice)]));
  const strands = strandsBetween(chainLinks, "contract", "invoice");
  return (contract) =>
    (strands.get(contract) ?? []).map(({ record, amount }) => ({
      ...{ record, amount: amount ?? totals.get(record) ?? zeroFen, via: "link" },
    }));
}

/** Every contract with what was invoiced under it, paid and accepted, in the order of ids. */
export function contractChains(records: Records, chains: readonly InvoiceChain[]): readonly ContractChain[] {
  const under = Map.groupBy(chains.flatMap(underContracts), ({ contract }) => contract);
  const budget = strandsBetween(records.chainLinks, "contract", "budgetLine");
  const sales = issuedUnder(records);
  const chainOf = ({ id, amount, direction }: Contract): ContractChain => {
    const parts = under.get(id) ?? [];
    const invoices = direction === "income" ? sales(id) : parts.map(({ paper }) => paper);
    const invoiced = coveredBy(invoices);
    const budgetLines = papersOf(budget.get(id), amount ?? invoiced, boundless);
    return {
      ...{ contract: id, amount, budgetLines, invoices, invoiced },
      paid: sumFen(parts.map(({ paid }) => paid)),
      proposed: sumFen(parts.map(({ proposed }) => proposed)),
      accepted: sumFen(parts.map(({ accepted }) => accepted)),
      open: amount === null ? null : subtractFen(amount, invoiced),
    };
  };
  return records.contracts.map(chainOf).toSorted((a, b) => (a.contract < b.contract ? -1 : 1));
}
