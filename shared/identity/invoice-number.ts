import { type LocalDate, yearOf } from "../dates.ts";
import { toPlainCode } from "../half-width.ts";
import { type IdentityFinding, identityWarning } from "./identity-finding.ts";

/** What identifies an invoice; 数电票 have no code. */
export interface InvoiceIdentity {
  readonly code: string | null;
  readonly number: string;
  readonly issuedOn: LocalDate | null;
}

/**
 * Remarks on an invoice's number and code as read: 20 digits that begin with the year and no code (数电票), or 8 digits with a code
 * of 10 or 12 (older ones). None on an empty number.
 */
export function checkInvoiceNumber(invoice: InvoiceIdentity): readonly IdentityFinding[] {
  const number = toPlainCode(invoice.number);
  if (number === "") return [];
  if (!/^\d+$/.test(number)) return [identityWarning("invoice-number-characters", "number")];
  if (number.length === 20) return checkDigital(number, invoice);
  if (number.length === 8) return checkCode(toPlainCode(invoice.code ?? ""));
  return [identityWarning("invoice-number-length", "number", { length: String(number.length) })];
}

function checkDigital(number: string, { code, issuedOn }: InvoiceIdentity): readonly IdentityFinding[] {
  const findings = toPlainCode(code ?? "") === "" ? [] : [identityWarning("invoice-code-not-expected", "code")];
  if (issuedOn === null || number.slice(0, 2) === issuedOn.slice(2, 4)) return findings;
  const detail = { inNumber: `20${number.slice(0, 2)}`, issued: String(yearOf(issuedOn)) };
  return [...findings, identityWarning("invoice-number-year", "number", detail)];
}

function checkCode(code: string): readonly IdentityFinding[] {
  if (code === "") return [identityWarning("invoice-code-missing", "code")];
  if (!/^\d+$/.test(code)) return [identityWarning("invoice-code-characters", "code")];
  const fits = code.length === 10 || code.length === 12;
  return fits ? [] : [identityWarning("invoice-code-length", "code", { length: String(code.length) })];
}
