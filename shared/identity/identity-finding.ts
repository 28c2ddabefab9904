import type { Finding } from "../finding.ts";

/** Everything that the checks of numbers and codes can remark. */
export const identityFindingCodes = [
  "credit-code-length",
  "credit-code-characters",
  "credit-code-division",
  "credit-code-check-digit",
  "resident-id-length",
  "resident-id-characters",
  "resident-id-birth-date",
  "resident-id-check-digit",
  "account-number-length",
  "account-number-characters",
  "union-number-form",
  "invoice-number-length",
  "invoice-number-characters",
  "invoice-number-year",
  "invoice-code-length",
  "invoice-code-characters",
  "invoice-code-missing",
  "invoice-code-not-expected",
  "filing-number-length",
  "filing-number-form-unknown",
  "licence-number-form-unknown",
] as const;
export type IdentityFindingCode = (typeof identityFindingCodes)[number];

/** A remark on a number or code as typed. It never blocks: real ones break the published rules. */
export interface IdentityFinding extends Finding {
  readonly code: IdentityFindingCode;
  readonly severity: "warning" | "info";
}

/** A remark that something is probably mistyped. `detail` never repeats the whole number. */
export function identityWarning(
  code: IdentityFindingCode,
  field: string | null,
  detail: Readonly<Record<string, string>> = {},
): IdentityFinding {
  return { code, severity: "warning", field, detail };
}
