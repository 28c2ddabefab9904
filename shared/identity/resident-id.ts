import { parseDateText } from "../dates.ts";
import { toPlainCode } from "../half-width.ts";
import { type IdentityFinding, identityWarning } from "./identity-finding.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character (GB 11643-1999, ISO 7064 MOD 11-2) that belongs to the first 17 digits; null when they are not 17 digits. */
export function residentIdCheckCharacter(first17: string): string | null {
  if (!/^\d{17}$/.test(first17)) return null;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17.charAt(index)), 0);
  return "10X98765432".charAt(sum % 11);
}

/** Remarks on a 公民身份号码 as typed, none on an empty one. Years before 1900 are good: the standard's own example has one. */
export function checkResidentId(text: string, field: string | null = null): readonly IdentityFinding[] {
  const number = toPlainCode(text);
  if (number === "") return [];
  if (!/^\d*X?$/.test(number)) return [identityWarning("resident-id-characters", field)];
  if (number.length !== 18) return [identityWarning("resident-id-length", field, { length: String(number.length) })];
  const born = parseDateText(number.slice(6, 14));
  const findings = born === null ? [identityWarning("resident-id-birth-date", field)] : [];
  const right = residentIdCheckCharacter(number.slice(0, 17)) === number.charAt(17);
  // What the last character should be is not said: it would hand out a number that may be another person's.
  return right ? findings : [...findings, identityWarning("resident-id-check-digit", field)];
}
