import type { ChainDetail, ChainJoint } from "../../../shared/contract/chain.ts";
import type { ChainEnd } from "../../../shared/model/chain-link.ts";
import type { Records } from "../../../shared/model/records.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import type { ChainPaper, ChainPayment, Chains, Joint } from "../../../shared/reconciliation/chain.ts";
import { vouchersText } from "../bookings/vouchers-text.ts";
import { otherSideOf } from "./match-items.ts";
import { recordsById } from "./records-by-id.ts";
import { budgetTitle } from "./show-chains.ts";

/** The chain of one invoice; null when it is not there or has none. */
export function chainDetail(id: string, records: Records, { invoices }: Chains): ChainDetail | null {
  const chain = invoices.find(({ invoice }) => invoice === id);
  const invoice = recordsById(records).invoices.get(id);
  if (chain === undefined || invoice === undefined) return null;
  const joint = (known: Joint, end: "budgetLine" | "contract" | "acceptance", papers: readonly ChainPaper[]) =>
    ({ ...known, papers: papers.map((paper) => linkedPaper(id, end, paper, records)) }) satisfies ChainJoint;
  const { joints } = chain;
  return {
    ...{ id, number: invoice.number, party: otherSideOf(invoice, records.studio) },
    ...{ partyTaxId: invoice.sellerTaxId ?? "", amount: chain.amount },
    budget: joint(joints.budget, "budgetLine", chain.budgetLines),
    contract: joint(joints.contract, "contract", chain.contracts),
    acceptance: joint(joints.acceptance, "acceptance", chain.acceptances),
    payment: { ...joints.payment, papers: chain.payments.map((payment) => paidPaper(payment, records)) },
    vouchers: vouchersText(records, id),
  };
}

function linkedPaper(invoice: string, end: ChainEnd, { record, amount, via }: ChainPaper, records: Records) {
  const link = records.chainLinks.find((one) => one.invoice === invoice && one[end] === record);
  return { link: link?.id ?? null, title: titleOf(end, record, records), amount, via };
}

function titleOf(end: ChainEnd, record: string, { contracts, acceptances, budget, subjects }: Records): string {
  if (end === "contract") {
    const contract = contracts.find(({ id }) => id === record);
    return [contract?.number, contract?.title, contract?.party].filter(Boolean).join(" · ");
  }
  if (end === "acceptance") return acceptances.find(({ id }) => id === record)?.title ?? record;
  const line = budget.find(({ id }) => id === record);
  const names = new Map<string, string>(subjects.map((subject) => [subjectKey(subject), subject.name]));
  return line === undefined ? record : budgetTitle(line, names);
}

function paidPaper({ settlement, payment, amount, on }: ChainPayment, records: Records) {
  const row = recordsById(records).payments.get(payment ?? "");
  const booked = row === undefined ? "" : vouchersText(records, row.id);
  const words = [
    ...[on ?? "", row?.counterpartyName ?? "", settlement === null ? "待确认" : ""],
    booked === "" ? "" : `记账凭证 ${booked}`,
  ];
  return { link: null, title: words.filter((word) => word !== "").join(" · "), amount, via: "link" as const };
}
