import { invoiceNumberOf, type Purchase } from "../purchase.ts";
import { basaltPurchases, beancurdPurchases } from "./animation.ts";
import { companyPurchases, lighthousePurchases } from "./lighthouse.ts";
import { otherProjectPurchases, researchPurchases } from "./projects.ts";
import { watchmakerPurchases } from "./watchmaker.ts";

/** Every purchase of the sample. */
export const purchases: readonly Purchase[] = [
  ...watchmakerPurchases,
  ...basaltPurchases,
  ...beancurdPurchases,
  ...lighthousePurchases,
  ...companyPurchases,
  ...researchPurchases,
  ...otherProjectPurchases,
];

/** The invoice number of a purchase by its key. */
export function numberOf(key: string): string {
  const found = purchases.find((purchase) => purchase.key === key);
  if (found === undefined) throw new Error(`no purchase ${key}`);
  return invoiceNumberOf(found);
}
