import { createHash } from "node:crypto";
import type { JournalEntry } from "../../../shared/model/journal-entry.ts";

/** What of a line of the books says which line it is, whichever file it came in. */
export type EntryContent = Pick<
  JournalEntry,
  "bookedOn" | "bookingNumber" | "summary" | "accountCode" | "account" | "debit" | "credit"
>;

/**
 * What two prints of the same line have in common: its day, voucher and amounts. Accounts are written in many ways, and a summary may
 * have been corrected; only where no voucher is stated the summary has to tell lines apart.
 */
export const lineKey = ({ bookedOn, bookingNumber, debit, credit, summary }: EntryContent): string =>
  JSON.stringify([bookedOn, bookingNumber, String(debit), String(credit), bookingNumber === null ? summary : null]);

const lastLevel = (account: string): string =>
  account
    .split(/[\\/_>|—-]/)
    .at(-1)
    ?.trim() ?? "";

/** Whether two prints of a line may be of one account: by their codes where both have one, else by their names. */
export function isSameAccount(one: EntryContent, other: EntryContent): boolean {
  if (one.accountCode !== null && other.accountCode !== null) {
    const [a, b] = [one.accountCode, other.accountCode].map((code) => code.replace(/[.-]/g, ""));
    return a === b;
  }
  if (one.account === "" || other.account === "") return true;
  return one.account.includes(lastLevel(other.account)) || other.account.includes(lastLevel(one.account));
}

/** The id of a line by what it says and by how many lines that say the same come before it, from 0. */
export function entryId(content: EntryContent, ordinal: number): string {
  const account = content.accountCode ?? content.account;
  const digest = createHash("sha256")
    .update(JSON.stringify([lineKey(content), account, ordinal]))
    .digest("hex");
  return `je-${digest.slice(0, 24)}`;
}
