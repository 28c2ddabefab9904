import { localDate } from "../../../shared/dates.ts";
import type { Acceptance } from "../../../shared/model/acceptance.ts";
import type { BudgetLine } from "../../../shared/model/budget.ts";
import type { ChainLink } from "../../../shared/model/chain-link.ts";
import type { Contract } from "../../../shared/model/contract.ts";
import type { Grant } from "../../../shared/model/grant.ts";
import type { Statement } from "../../../shared/model/payment.ts";
import type { Settlement } from "../../../shared/model/settlement.ts";
import { studioName, yuan } from "../ledger/made-up-cost.ts";

const onFile = { sha256: "c".repeat(64), fileName: "文件.pdf", mediaType: "application/pdf", note: "" };

/** A contract of 106 yuan with the made-up seller, signed before its invoice. */
export const contract = (change: Partial<Contract> = {}): Contract => ({
  ...{ id: "c1", direction: "cost", number: "HT-1", title: "拍摄服务", party: "虚构服务商", partyTaxId: null },
  ...{ partyAccount: null, related: false, signedOn: localDate("2026-03-01"), amount: yuan(106), subject: "work/w1" },
  ...onFile,
  ...change,
});

/** An acceptance without an amount. */
export const acceptance = (change: Partial<Acceptance> = {}): Acceptance => ({
  ...{ id: "y1", title: "验收单", acceptedOn: localDate("2026-03-10"), acceptedBy: "制片", amount: null },
  ...onFile,
  ...change,
});

/** A link between the ends that are named; all of it unless an amount is given. */
export const link = (ends: Partial<ChainLink>): ChainLink => ({
  ...{ budgetLine: null, contract: null, invoice: null, acceptance: null, revenue: null, amount: null, note: "" },
  id: Object.values(ends).join("–"),
  ...ends,
});

/** An accepted settlement of the made-up invoice by the made-up payment. */
export const settlement = (change: Partial<Settlement> = {}): Settlement => ({
  ...{ id: "h1", invoice: "-1", revenue: null, payment: "p1", way: "bank", amount: yuan(106), on: null, note: "" },
  ...{ acceptedBy: "会计", acceptedOn: localDate("2026-04-01") },
  ...change,
});

/** A statement of the applicant's account. */
export const statement = (change: Partial<Statement> = {}): Statement => ({
  ...{ id: "s1", account: "62220001", accountName: studioName, bank: "虚构银行", openingBalance: null },
  ...{ closingBalance: null, balanced: true, sha256: "d".repeat(64), fileName: "流水.csv" },
  ...change,
});

/** A budget line of 200 yuan for the venue. */
export const budgetLine = (change: Partial<BudgetLine> = {}): BudgetLine => ({
  ...{ id: "b1", subject: "work/w1", head: "场地费", category: "venue", amount: yuan(200), note: "" },
  ...change,
});

/** Support by a city's programme. */
export const grant = (change: Partial<Grant> = {}): Grant => ({
  ...{ id: "g1", subject: "work/w1", programme: "示例市扶持", authority: "示例市", rule: null, amount: yuan(30) },
  ...{ decidedOn: null, receivedOn: null, note: "" },
  ...change,
});
