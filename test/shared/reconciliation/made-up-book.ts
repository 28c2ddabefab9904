import type { Invoice } from "../../../shared/model/invoice.ts";
import type { Records } from "../../../shared/model/records.ts";
import { invoice, yuan } from "../ledger/made-up-cost.ts";
import { payment } from "./made-up-payment.ts";

/** The seller of the made-up bills. */
export const seller = "沈阳虚构影像器材租赁有限公司";
/** A bill of so many yuan whose number ends in its id. */
export const bill = (id: string, amount: number, change: Partial<Invoice> = {}): Invoice =>
  invoice({
    ...{ id: `-${id}`, number: `2621200000000000${id.padStart(4, "0")}`, sellerName: seller, lines: [] },
    ...{ amountExTax: null, taxAmount: null, total: yuan(amount), ...change },
  });
/** So many yuan paid to the seller. */
export const paid = (id: string, amount: number, change: Parameters<typeof payment>[0] = {}) =>
  payment({ id, amount: yuan(amount), counterpartyName: seller, ...change });

/** A named book with the matches an accountant would make, and what is left to a person. */
export interface Book {
  readonly name: string;
  readonly given: Partial<Records>;
  readonly matches: readonly string[];
  readonly ambiguous?: readonly string[];
}
