import { toPlainCode } from "../half-width.ts";
import { type IdentityFinding, identityWarning } from "./identity-finding.ts";

// GB 32100-2015: digits and capital letters without I, O, S, V and Z.
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** The check digit (校验码) that belongs to the first 17 characters; null when one of them is not of the alphabet. */
export function creditCodeCheckDigit(first17: string): string | null {
  const values = [...first17].map((character) => alphabet.indexOf(character));
  if (values.length !== 17 || values.includes(-1)) return null;
  let [sum, weight] = [0, 1];
  for (const value of values) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  // A sum that 31 divides gives 0; published code that looks up position 31 of the alphabet finds nothing there.
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** The whole code of made-up companies; throws unless 17 characters of the alphabet are given. */
export function withCreditCodeCheckDigit(first17: string): string {
  const digit = creditCodeCheckDigit(first17);
  if (digit === null) throw new Error(`not the first 17 characters of a credit code: ${first17}`);
  return `${first17}${digit}`;
}

/** The code as it is compared: half width, capitals, without blanks. */
export const normalizeCreditCode = toPlainCode;

/** Remarks on a 统一社会信用代码 as typed, none on an empty one. A wrong check digit only warns: some real codes have one. */
export function checkCreditCode(text: string, field: string | null = null): readonly IdentityFinding[] {
  const code = normalizeCreditCode(text);
  if (code === "") return [];
  const strange = [...new Set(code)].filter((character) => !alphabet.includes(character)).join("");
  if (strange !== "") return [identityWarning("credit-code-characters", field, { characters: strange })];
  if (code.length !== 18) return [identityWarning("credit-code-length", field, { length: String(code.length) })];
  const findings = /^..\d{6}/.test(code) ? [] : [identityWarning("credit-code-division", field)];
  const expected = creditCodeCheckDigit(code.slice(0, 17)) as string; // the alphabet was checked above
  if (expected === code.charAt(17)) return findings;
  return [...findings, identityWarning("credit-code-check-digit", field, { expected, given: code.charAt(17) })];
}
