import type { ExportsView } from "../../../shared/contract/exports.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";

/** The three figures of an application that stand beside each other. */
export const summaryOf = ({ totals, missing }: Dossier): ExportsView["summary"] => ({
  certain: totals.certain,
  provenCeiling: totals.provenCeiling,
  lacking: missing.length,
});
