import { type LocalDate, parseDateText } from "../../../shared/dates.ts";
import type { Finding } from "../../../shared/finding.ts";
import { toPlainCode } from "../../../shared/half-width.ts";
import { type Fen, fenToYuanText } from "../../../shared/money.ts";
import { readAmount } from "../einvoice/read-amount.ts";
import { intakeFinding } from "../intake-finding.ts";
import { type ClaimField, claimNames, type OfdClaims } from "./ofd-claims.ts";

/** A value that the sources agree on; null where none states it or two differ. */
export interface Settled<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
  /** Whether two sources stated different values. */
  readonly differs: boolean;
}

/** A text without blanks at its ends. */
export const settleText = (field: ClaimField, sources: readonly OfdClaims[]): Settled<string> =>
  settle(
    field,
    sources,
    (text) => ({ value: text.trim() }),
    (text) => text.normalize("NFKC").replace(/\s/g, ""),
  );

/** A number or code, leading zeros kept, blanks and full width taken away. */
export const settleCode = (field: ClaimField, sources: readonly OfdClaims[]): Settled<string> =>
  settle(
    field,
    sources,
    (text) => ({ value: toPlainCode(text) || null }),
    (text) => text,
  );

/** A day. */
export const settleDate = (field: ClaimField, sources: readonly OfdClaims[]): Settled<LocalDate> =>
  settle(
    field,
    sources,
    (text) => {
      const value = parseDateText(text);
      return value === null
        ? { value, finding: intakeFinding("invoice-date-unreadable", "error", field, { value: text.slice(0, 40) }) }
        : { value };
    },
    (date) => date,
  );

/** An amount; asterisks state none. */
export const settleAmount = (field: ClaimField, sources: readonly OfdClaims[]): Settled<Fen> =>
  settle(
    field,
    sources,
    (text) => {
      const { amount, findings } = readAmount(text.trim().replace(/^´/, ""), field, claimNames[field]);
      const [finding] = findings;
      return finding === undefined ? { value: amount } : { value: amount, finding };
    },
    fenToYuanText,
  );

interface ReadClaim<T> {
  readonly value: T | null;
  readonly finding?: Finding;
}

/** The first source's value, unless another source states another one: then neither is taken, and both are shown. */
function settle<T>(
  field: ClaimField,
  sources: readonly OfdClaims[],
  read: (text: string) => ReadClaim<T>,
  keyOf: (value: T) => string,
): Settled<T> {
  const reads = sources.flatMap(({ fields }) => {
    const text = fields[field];
    return text === undefined || text === null ? [] : [read(text)];
  });
  const values = reads.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first] = values;
  const findings = reads.flatMap(({ finding }) => finding ?? []);
  if (first === undefined) return { value: null, findings, differs: false };
  const other = values.find((value) => keyOf(value) !== keyOf(first));
  if (other === undefined) return { value: first, findings, differs: false };
  const detail = { name: claimNames[field], first: keyOf(first), second: keyOf(other) };
  return {
    value: null,
    findings: [...findings, intakeFinding("ofd-sources-differ", "error", field, detail)],
    differs: true,
  };
}
