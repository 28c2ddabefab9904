import type { MendedInPage } from "../../shared/contract/mended-in.ts";
import type { Target } from "../../shared/contract/target.ts";

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

/** What that page is to be opened at: costs that are undecided stand among many others. */
export const mendingTarget = (mendedIn: MendedInPage): Target | undefined =>
  mendedIn === "expenses" ? { kind: "undecided", id: "missing" } : undefined;
