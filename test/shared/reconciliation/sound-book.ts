import { localDate } from "../../../shared/dates.ts";
import type { Records } from "../../../shared/model/records.ts";
import { allocation, invoice } from "../ledger/made-up-cost.ts";
import { acceptance, contract, link, settlement, statement } from "./made-up-papers.ts";
import { payment } from "./made-up-payment.ts";

/** What an original that somebody verified adds to an invoice. */
export const proven = {
  verification: { checkedOn: localDate("2026-03-10"), by: "会计", result: "一致" },
  files: [{ sha256: "a".repeat(64), fileName: "1.xml", source: "xml" as const }],
};
/** A proven bill of 106 yuan whose number ends in its id. */
export const bill = (id: string, change: Parameters<typeof invoice>[0] = {}) =>
  invoice({ id: `-${id}`, number: `2621200000000000000${id}`, ...proven, ...change });
/** All of a bill spent on the work. */
export const spent = (id: string, change: Parameters<typeof allocation>[0] = {}) =>
  allocation({ id: `a${id}`, invoice: `-${id}`, ...change });

/** A book of one bill, contracted, accepted, paid and verified, the payment not yet accepted by a person. */
export const sound = {
  ...{ invoices: [bill("1")], allocations: [spent("1")], payments: [payment()], statements: [statement()] },
  ...{ contracts: [contract()], acceptances: [acceptance()] },
  chainLinks: [link({ contract: "c1", invoice: "-1" }), link({ contract: "c1", acceptance: "y1" })],
} satisfies Partial<Records>;
/** The same book with the payment accepted. */
export const settled = { ...sound, settlements: [settlement()] } satisfies Partial<Records>;
