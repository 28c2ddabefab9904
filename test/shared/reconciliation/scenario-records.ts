import type { Allocation } from "../../../shared/model/allocation.ts";
import type { ChainLink } from "../../../shared/model/chain-link.ts";
import type { Contract } from "../../../shared/model/contract.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import type { Payment } from "../../../shared/model/payment.ts";
import type { Records } from "../../../shared/model/records.ts";
import { subtractFen, zeroFen } from "../../../shared/money.ts";
import { allocation, creditCode, invoice, studioName, work } from "../ledger/made-up-cost.ts";
import { acceptance, contract, link, settlement, statement } from "./made-up-papers.ts";
import { payment, revenue } from "./made-up-payment.ts";
import type { Scenario } from "./scenario.ts";
import { proven } from "./sound-book.ts";

type Bill = Scenario["invoices"][number];

const numberOf = (bills: readonly Bill[], id: string): string =>
  String(26_212_000_000_000_000_001n + BigInt(bills.findIndex((bill) => bill.id === id)));

const ours = (name: string): string => (name === "本单位" ? studioName : name);

function invoiceOf(bill: Bill, bills: readonly Bill[]): Invoice {
  const { id, seller, buyer, total, tax, on, kind, redOf, voided } = bill;
  return invoice({
    ...{ id, number: numberOf(bills, id), kind, issuedOn: on, total, lines: [], ...proven },
    ...{ sellerName: ours(seller), sellerTaxId: seller === "本单位" ? creditCode : null },
    ...(buyer === null ? {} : { buyerName: buyer, buyerTaxId: null }),
    ...{ amountExTax: tax === null ? null : subtractFen(total, tax), taxAmount: tax },
    ...{ red: redOf !== null, redOf: redOf === null ? null : numberOf(bills, redOf), voided },
  });
}

const isCost = ({ seller }: Bill): boolean => seller !== "本单位";

function allocationsOf({ id, total, redOf, spent }: Bill): readonly Allocation[] {
  if (redOf !== null) return [];
  const parts = spent ?? [{ gross: total, category: "venue", place: "in" as const }];
  return parts.map((part, index) => allocation({ id: `${id}/${index}`, invoice: id, line: 0, ...part }));
}

function paymentOf(
  { in: income, out, memo, name, account, id, on }: Scenario["rows"][number],
  bills: readonly Bill[],
): Payment {
  return payment({
    ...{ id, bookedOn: on, direction: income === undefined ? "out" : "in", amount: income ?? out ?? zeroFen },
    ...{ counterpartyName: name === null ? null : ours(name), counterpartyAccount: account },
    memo: memo.replace(/\{(.+?)\}/g, (_, cited: string) => numberOf(bills, cited).slice(-8)),
  });
}

interface Papers {
  readonly contracts: readonly Contract[];
  readonly chainLinks: readonly ChainLink[];
}

/** Every seller has a contract with the applicant, and what was delivered is accepted: papers are not what these books are about. */
function papersFor(bills: readonly Bill[], related: readonly string[]): Papers {
  const bySeller = Map.groupBy(
    bills.filter((bill) => isCost(bill) && bill.redOf === null && !bill.voided),
    ({ seller }) => seller,
  );
  const contracts = [...bySeller.keys()].map((party, index) =>
    contract({
      id: `合同${index}`,
      number: `HT-${index}`,
      party,
      amount: null,
      related: related.includes(party),
      signedOn: null,
    }),
  );
  const links = contracts.flatMap(({ id, party }) => [
    link({ contract: id, acceptance: "y1" }),
    ...(bySeller.get(party) ?? []).map((bill) => link({ contract: id, invoice: bill.id })),
  ]);
  return { contracts, chainLinks: links };
}

/** The records of a scenario's book; what it does not say is in order. */
export function scenarioRecords(scenario: Scenario): Partial<Records> {
  const { invoices: bills, rows, related, costFrom, costTo } = scenario;
  const papers = papersFor(bills, related);
  return {
    subjects: [work({ costFrom, costTo })],
    invoices: bills.map((bill) => invoiceOf(bill, bills)),
    allocations: bills.filter(isCost).flatMap(allocationsOf),
    statements: rows.length === 0 ? [] : [statement()],
    payments: rows.map((row) => paymentOf(row, bills)),
    revenues: scenario.revenues.map((one) => revenue(one)),
    ...{ contracts: papers.contracts, acceptances: [acceptance()] },
    chainLinks: [...papers.chainLinks, ...scenario.links.map((ends) => link(ends))],
    settlements: scenario.settlements.map(({ row, ...rest }) => settlement({ ...rest, payment: row })),
    matchRefusals: scenario.refusals.map(({ row, ...ends }, index) => ({
      id: `拒${index}`,
      ...ends,
      payment: row,
      note: "",
    })),
    matchingRules: scenario.rules.map((rule) => ({ ...rule, note: "", statedBy: "会计", statedOn: null })),
    exclusions: scenario.excluded.map((id) => ({
      id: `不申报${id}`,
      invoice: id,
      reason: "",
      decidedBy: "",
      decidedOn: null,
    })),
  };
}
