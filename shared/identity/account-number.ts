import { toPlainCode } from "../half-width.ts";
import { type IdentityFinding, identityWarning } from "./identity-finding.ts";

/** The number as it is compared: half width, without the blanks and hyphens that people group it by. */
export const normalizeAccountNumber = (text: string): string => toPlainCode(text).replaceAll("-", "");

/**
 * Remarks on a company's bank account number as typed, none on an empty one. Banks share no check digit, the lengths run from
 * 8 to 27, and a leading zero counts.
 */
export function checkAccountNumber(text: string, field: string | null = null): readonly IdentityFinding[] {
  const number = normalizeAccountNumber(text);
  if (number === "") return [];
  if (!/^\d+$/.test(number)) return [identityWarning("account-number-characters", field)];
  const fits = number.length >= 8 && number.length <= 27;
  return fits ? [] : [identityWarning("account-number-length", field, { length: String(number.length) })];
}

/** Remarks on a 联行号 as typed, which has 12 digits; none on an empty one. */
export function checkUnionNumber(text: string, field: string | null = null): readonly IdentityFinding[] {
  const number = toPlainCode(text);
  return number === "" || /^\d{12}$/.test(number) ? [] : [identityWarning("union-number-form", field)];
}
