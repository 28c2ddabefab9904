import type { ImportPreview, PreviewFile } from "../../../shared/contract/intake.ts";
import type { Studio } from "../../../shared/model/studio.ts";
import { sayInvoiceUse } from "../../../shared/wording/invoice-use-words.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import type { Reading } from "../../intake/reading.ts";
import type { ImportPlan } from "./import-plan.ts";
import { otherOwner } from "./other-owner.ts";
import { sayTable } from "./say-table.ts";

/** By what a person knows the paper: who was paid, when, how much. */
function about(reading: Reading): Pick<PreviewFile, "party" | "on" | "total"> {
  if (reading.type === "invoice" || reading.type === "ticket") {
    const { sellerName, issuedOn, total } = reading.record;
    return { party: sellerName, on: issuedOn, total };
  }
  if (reading.type === "receipt") {
    const { payeeName, bookedOn, amount } = reading.record;
    return { party: payeeName, on: bookedOn, total: amount };
  }
  return { party: null, on: null, total: null };
}

/** What each file was read as and what saving would make of it, in the order of the readings; `nameOf` says what the person calls a file. The studio is null while it is not known. */
export const previewImport = (
  readings: readonly Reading[],
  plan: ImportPlan,
  nameOf: (path: string) => string,
  studio: Studio | null,
): ImportPreview => ({
  files: readings.map((reading, index) => {
    const outcome = plan.outcomes[index];
    if (outcome === undefined) throw new Error("a plan has an outcome for each reading");
    const { type, result, findings } = outcome;
    const usedIn = outcome.usedIn.map(sayInvoiceUse);
    const said = findings.map((finding) => ({ severity: finding.severity, sentence: sayFinding(finding) }));
    const isNameable = (reading.tables?.length ?? 0) > 0;
    const known = { ...about(reading), holds: sayTable(reading) };
    const owner = studio === null ? null : otherOwner(reading, studio);
    return {
      file: nameOf(reading.file),
      type,
      result,
      ...known,
      findings: said,
      usedIn,
      isNameable,
      otherOwner: owner,
    };
  }),
});
