import type { Allocation } from "../model/allocation.ts";
import type { Invoice } from "../model/invoice.ts";
import { type ReceiptWords, receiptWords } from "./receipt-words.ts";

/** What a workspace decided before about receipts that are alike. */
export interface DecidedBefore {
  readonly alike: "seller-and-item" | "seller" | "item";
  readonly category: string;
  /** How many invoices it was decided for. */
  readonly invoices: number;
}

type Alike = DecidedBefore["alike"];

/** Category → the invoices that were filed under it. */
type Filed = Map<string, Set<string>>;

/** What lines have to share to be alike; null where a line does not say it. */
const keyOf: Readonly<Record<Alike, (words: ReceiptWords) => string | null>> = {
  "seller-and-item": ({ sellerName, item }) =>
    sellerName === "" || item === "" ? null : JSON.stringify([sellerName, item]),
  seller: ({ sellerName }) => (sellerName === "" ? null : sellerName),
  item: ({ item }) => (item === "" ? null : item),
};

/** From the most to the least alike. */
const order: readonly Alike[] = ["seller-and-item", "seller", "item"];

/** One decision may be a slip, or the first of a kind. */
const fewest = 2;

function unanimous(alike: Alike, filed: Filed | undefined): DecidedBefore | null {
  const [only, ...others] = [...(filed ?? [])];
  if (only === undefined || others.length > 0) return null;
  const [category, { size: invoices }] = only;
  return invoices < fewest ? null : { alike, category, invoices };
}

/** Looks up what was decided before, the most alike first; silent where lines that are as alike were filed in different ways. */
export type DecisionFinder = (words: ReceiptWords) => DecidedBefore | null;

/** Remembers how lines were filed, by seller and item. */
export function decisionFinder(
  invoices: readonly Invoice[],
  allocations: readonly Pick<Allocation, "invoice" | "line" | "category">[],
): DecisionFinder {
  const invoicesById = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  const known: Record<Alike, Map<string, Filed>> = { "seller-and-item": new Map(), seller: new Map(), item: new Map() };
  for (const { invoice: id, line, category } of allocations) {
    const invoice = invoicesById.get(id);
    if (invoice === undefined) continue;
    const words = receiptWords(invoice, line);
    for (const alike of order) file(known[alike], keyOf[alike](words), category, id);
  }
  return (words) => {
    for (const alike of order) {
      const filed = known[alike].get(keyOf[alike](words) ?? "");
      if (filed !== undefined && filed.size > 1) return null;
      const found = unanimous(alike, filed);
      if (found !== null) return found;
    }
    return null;
  };
}

function file(byKey: Map<string, Filed>, key: string | null, category: string, invoice: string): void {
  if (key === null) return;
  const filed: Filed = byKey.get(key) ?? new Map();
  filed.set(category, (filed.get(category) ?? new Set()).add(invoice));
  byKey.set(key, filed);
}
