import type { Invoice } from "../model/invoice.ts";

/** The fields of an invoice that only the recognition of characters (OCR) has seen, and that no person has compared with the paper yet. */
export const unconfirmedFields = ({ provenance }: Pick<Invoice, "provenance">): readonly string[] =>
  Object.entries(provenance).flatMap(([field, source]) => (source === "ocr" ? [field] : []));

/** Whether anything of an invoice waits for a person's confirmation: until then its cost is undecided. */
export const isUnconfirmed = (invoice: Pick<Invoice, "provenance">): boolean => unconfirmedFields(invoice).length > 0;
