import { isApplicantName, isBuyer, isSale } from "../../../shared/ledger/is-party.ts";
import type { Studio } from "../../../shared/model/studio.ts";
import type { Reading } from "../../intake/reading.ts";

/**
 * Whose file it is by its own words where that is not the applicant: the buyer of an invoice that the applicant neither got nor issued, the
 * holder of a bank account. Null where it is the applicant's, or cannot be told. Who keeps several studios may have the wrong one open.
 */
export function otherOwner(reading: Reading, studio: Studio): string | null {
  if (reading.type === "invoice") {
    const { record } = reading;
    const isOther = isBuyer(record, studio) === false && !isSale(record, studio);
    return isOther ? (record.buyerName ?? record.buyerTaxId) : null;
  }
  if (reading.type !== "statement") return null;
  const { accountName } = reading.record;
  return isApplicantName(accountName, studio) === false ? accountName : null;
}
