import type {
  ChainItem,
  ChainView,
  Cover,
  PaperItem,
  SaleLinkItem,
  SettlementChainItem,
} from "../../../shared/contract/chain.ts";
import type { BudgetLine } from "../../../shared/model/budget.ts";
import { isRefusedSale } from "../../../shared/model/chain-link.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Revenue } from "../../../shared/model/revenue.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import { type Fen, subtractFen, sumFen } from "../../../shared/money.ts";
import type { ChainPaper, Chains, InvoiceChain, Joint } from "../../../shared/reconciliation/chain.ts";
import type { Matching } from "../../../shared/reconciliation/proposal.ts";
import { otherSideOf } from "./match-items.ts";
import { recordsById } from "./records-by-id.ts";

/** How far a joint is covered; of a paper that asks for nothing, in full. */
export function coverOf({ covered, proposed, open }: Joint): Cover {
  if (open <= 0n) return "full";
  if (subtractFen(open, proposed) <= 0n) return "proposed";
  return covered === 0n && proposed === 0n ? "none" : "part";
}

/** The chain of every paper, to be listed. */
export function chainView(records: Records, chains: Chains, matching: Matching): Omit<ChainView, "undoable"> {
  const names = new Map<string, string>(records.subjects.map((subject) => [subjectKey(subject), subject.name]));
  return {
    invoices: invoiceItems(records, chains, names),
    contracts: contractItems(records, chains),
    acceptances: acceptanceItems(records, chains),
    budgetLines: budgetItems(records, chains, names),
    settlements: settlementItems(records, chains, names),
    proposedLinks: matching.links.flatMap((link) => saleItem(records, names, link) ?? []),
    refusedLinks: records.chainLinks.filter(isRefusedSale).flatMap((link) => {
      const item = saleItem(records, names, link);
      return item === null ? [] : [{ ...item, link: link.id }];
    }),
    subjects: [...names].map(([id, title]) => ({ id, title })),
  };
}

type Names = ReadonlyMap<string, string>;

/** A sale invoice and a settlement, as they are told of each other; null where one of them is not there. */
function saleItem(
  records: Records,
  names: Names,
  { revenue: id, invoice: sale }: { readonly revenue: string | null; readonly invoice: string | null },
): SaleLinkItem | null {
  const { revenues, invoices } = recordsById(records);
  const [revenue, invoice] = [revenues.get(id ?? ""), invoices.get(sale ?? "")];
  if (revenue === undefined || invoice === undefined) return null;
  return {
    ...{ revenue: revenue.id, invoice: invoice.id, platform: revenue.platform, net: revenue.net },
    ...{ period: periodOf(revenue), subject: names.get(revenue.subject) ?? revenue.subject },
    ...{ number: invoice.number, buyer: invoice.buyerName ?? "" },
  };
}

const periodOf = ({ from, to }: Pick<Revenue, "from" | "to">): string => `${from ?? ""}至${to ?? ""}`;

function invoiceItems(records: Records, chains: Chains, names: Names): readonly ChainItem[] {
  const { invoices } = recordsById(records);
  const allocated = Map.groupBy(records.allocations, ({ invoice }) => invoice);
  const subjectsOf = (invoice: string): string =>
    [...new Set((allocated.get(invoice) ?? []).map(({ subject }) => names.get(subject) ?? subject))].join("、");
  return chains.invoices.flatMap(({ invoice: id, amount, joints }) => {
    const invoice = invoices.get(id);
    if (invoice === undefined) return [];
    return [
      {
        ...{ id, number: invoice.number, party: otherSideOf(invoice, records.studio), subjects: subjectsOf(id) },
        ...{ on: invoice.issuedOn, amount, budget: coverOf(joints.budget), contract: coverOf(joints.contract) },
        ...{ payment: coverOf(joints.payment), acceptance: coverOf(joints.acceptance) },
      },
    ];
  });
}

function contractItems({ contracts }: Records, chains: Chains): readonly PaperItem[] {
  const byId = new Map(chains.contracts.map((chain) => [chain.contract, chain]));
  return contracts.map(({ id, number, title, party, amount, sha256 }) => {
    const used = byId.get(id)?.invoiced ?? (0n as Fen);
    const open = byId.get(id)?.open ?? null;
    return {
      id,
      title: [number, title].filter(Boolean).join(" "),
      party,
      amount,
      used,
      open,
      hasFile: sha256 !== null,
    };
  });
}

type Papers = (chain: InvoiceChain) => readonly ChainPaper[];

/** How much of a paper all invoices use. */
function usedBy({ invoices }: Chains, papers: Papers): ReadonlyMap<string, Fen> {
  const all = Map.groupBy(invoices.flatMap(papers), ({ record }) => record);
  return new Map([...all].map(([record, own]) => [record, sumFen(own.map(({ amount }) => amount))]));
}

const openOf = (amount: Fen | null, used: Fen): Fen | null => (amount === null ? null : subtractFen(amount, used));

function acceptanceItems({ acceptances }: Records, chains: Chains): readonly PaperItem[] {
  const uses = usedBy(chains, (chain) => chain.acceptances);
  return acceptances.map(({ id, title, acceptedBy, amount, sha256 }) => {
    const used = uses.get(id) ?? (0n as Fen);
    return { id, title, party: acceptedBy, amount, used, open: openOf(amount, used), hasFile: sha256 !== null };
  });
}

function budgetItems({ budget }: Records, chains: Chains, names: Names): readonly PaperItem[] {
  const uses = usedBy(chains, (chain) => chain.budgetLines);
  return budget.map((line) => {
    const used = uses.get(line.id) ?? (0n as Fen);
    const { id, amount } = line;
    return {
      id,
      title: budgetTitle(line, names),
      party: "",
      amount,
      used,
      open: subtractFen(amount, used),
      hasFile: true,
    };
  });
}

/** A budget line by its subject and head. */
export const budgetTitle = ({ subject, head }: BudgetLine, names: Names): string =>
  `${names.get(subject) ?? subject} · ${head}`;

function settlementItems(records: Records, chains: Chains, names: Names): readonly SettlementChainItem[] {
  const { revenues, invoices } = recordsById(records);
  return chains.revenues.flatMap(({ revenue: id, amount, joints, invoices: papers }) => {
    const revenue = revenues.get(id);
    if (revenue === undefined) return [];
    return [
      {
        ...{ id, platform: revenue.platform, period: periodOf(revenue), amount },
        subject: names.get(revenue.subject) ?? revenue.subject,
        ...{ invoiced: coverOf(joints.invoice), received: coverOf(joints.payment) },
        invoices: papers.map(({ record }) => invoices.get(record)?.number ?? record).join("、"),
      },
    ];
  });
}
