import type { MendedInPage } from "../../shared/contract/mended-in.ts";

/** The keys of the pages on which something missing is mended, the nearest first. */
export const mendingPages: Readonly<Record<MendedInPage, readonly string[]>> = {
  readings: ["readings"],
  // Proofs are brought in like receipts where there is no page of their own.
  materials: ["evidence", "expenses"],
  expenses: ["expenses"],
  revenues: ["revenues"],
  decisions: ["results"],
  corrections: ["exports"],
  records: ["subjects"],
};
