import { recordedOf } from "../ledger/invoice-lines.ts";
import type { Records } from "../model/records.ts";
import { type Fen, maxFen, minFen, subtractFen, sumFen, zeroFen } from "../money.ts";
import type { ChainPaper } from "./chain.ts";
import { boundless, coveredBy, lessRedLetters, papersOf, type Reach, reachOf, strandsBetween } from "./chain-papers.ts";
import type { NetInvoice } from "./net-invoices.ts";

type Papers = ReadonlyMap<string, readonly ChainPaper[]>;

/** What stands for a contract stands for its invoices, the earliest first, as far as it reaches. */
function byContract(nets: readonly NetInvoice[], contracts: Papers, direct: Papers, ofContract: Papers): Papers {
  const left = new Map<ChainPaper, Fen>([...ofContract.values()].flat().map((paper) => [paper, paper.amount]));
  return new Map(
    nets.flatMap(({ invoice: { id }, amount }) => {
      if (!contracts.has(id)) return [];
      let open = maxFen(subtractFen(amount, coveredBy(direct.get(id) ?? [])), zeroFen);
      const found = (contracts.get(id) ?? []).flatMap((contract) =>
        (ofContract.get(contract.record) ?? []).flatMap((paper): readonly ChainPaper[] => {
          const taken = minFen(minFen(open, contract.amount), left.get(paper) ?? zeroFen);
          if (taken <= 0n) return [];
          open = subtractFen(open, taken);
          left.set(paper, subtractFen(left.get(paper) ?? zeroFen, taken));
          return [{ record: paper.record, amount: taken, via: "contract" }];
        }),
      );
      return [[id, found] as const];
    }),
  );
}

/** Where nothing ties an invoice to the budget, its allocations meet the first budget line of their category. */
function byCategory(nets: readonly NetInvoice[], { budget, allocations }: Records): Papers {
  const lines = Map.groupBy(
    budget.filter(({ category }) => category !== null).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ({ subject, category }) => `${subject} ${category}`,
  );
  const met = allocations.flatMap(({ invoice, subject, category, gross }) => {
    const [line] = lines.get(`${subject} ${category}`) ?? [];
    return line === undefined ? [] : [{ invoice, paper: { record: line.id, amount: gross, via: "category" } as const }];
  });
  const groups = Map.groupBy(met, ({ invoice }) => invoice);
  return new Map(
    nets.map(({ invoice, amount }) => {
      const papers = (groups.get(invoice.id) ?? []).map(({ paper }) => paper);
      return [invoice.id, lessRedLetters(papers, amount, recordedOf(invoice))];
    }),
  );
}

/** The papers linked to invoices themselves, less what red letters took of them. */
function direct(
  nets: readonly NetInvoice[],
  { chainLinks }: Records,
  end: "contract" | "acceptance" | "budgetLine",
  reach: Reach,
): Papers {
  const strands = strandsBetween(chainLinks, "invoice", end);
  const linked = nets.filter(({ invoice }) => strands.has(invoice.id));
  return new Map(
    linked.map(({ invoice, amount }) => {
      const papers = papersOf(strands.get(invoice.id), amount, reach);
      return [invoice.id, lessRedLetters(papers, amount, recordedOf(invoice))];
    }),
  );
}

/** The papers linked to contracts; one without a sum is as large as all that was invoiced. */
function ofContracts(
  nets: readonly NetInvoice[],
  { chainLinks, contracts }: Records,
  end: "acceptance" | "budgetLine",
  reach: Reach,
): Papers {
  const strands = strandsBetween(chainLinks, "contract", end);
  const invoiced = sumFen(nets.map(({ amount }) => amount));
  const inOrder = contracts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return new Map(inOrder.map(({ id, amount }) => [id, papersOf(strands.get(id), amount ?? invoiced, reach)]));
}

/** The papers of cost invoices by kind, in the order of days: linked themselves, or by way of their contract. */
export function invoicePapers(
  nets: readonly NetInvoice[],
  records: Records,
): Readonly<Record<"contracts" | "acceptances" | "budgetLines", (invoice: string) => readonly ChainPaper[]>> {
  const contracts = direct(nets, records, "contract", boundless);
  const reach = reachOf(records.acceptances, records.chainLinks, "acceptance");
  const around = (end: "acceptance" | "budgetLine", own: Reach) => {
    const near = direct(nets, records, end, own);
    const far = byContract(nets, contracts, near, ofContracts(nets, records, end, own));
    return (invoice: string): readonly ChainPaper[] => [...(near.get(invoice) ?? []), ...(far.get(invoice) ?? [])];
  };
  const [acceptances, planned] = [around("acceptance", reach), around("budgetLine", boundless)];
  const categories = byCategory(nets, records);
  return {
    contracts: (invoice) => contracts.get(invoice) ?? [],
    acceptances,
    budgetLines: (invoice) => {
      const own = planned(invoice);
      return own.length > 0 ? own : (categories.get(invoice) ?? []);
    },
  };
}
