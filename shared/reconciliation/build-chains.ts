import type { Records } from "../model/records.ts";
import type { Chains } from "./chain.ts";
import { settledWith } from "./chain-payments.ts";
import { contractChains } from "./contract-chains.ts";
import { invoiceChains } from "./invoice-chains.ts";
import type { Matching } from "./proposal.ts";
import { revenueChains } from "./revenue-chains.ts";

/** Every invoice, contract and settlement with the papers it hangs together with. Pure: the order of the records changes nothing. */
export function buildChains(records: Records, matching: Matching): Chains {
  const settled = settledWith(records, matching);
  const invoices = invoiceChains(records, settled);
  return { invoices, contracts: contractChains(records, invoices), revenues: revenueChains(records, settled) };
}
