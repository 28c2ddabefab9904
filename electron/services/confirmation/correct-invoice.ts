import { parseLocalDate } from "../../../shared/dates.ts";
import { toPlainCode } from "../../../shared/half-width.ts";
import { unconfirmedFields } from "../../../shared/ledger/unconfirmed.ts";
import { type Invoice, invoiceId, invoiceKindSchema, type Source } from "../../../shared/model/invoice.ts";
import { addFen, type Fen, fenToYuanText, formatYuan, parseMoney, zeroFen } from "../../../shared/money.ts";
import { err, ok, type Result } from "../../../shared/result.ts";

const texts = ["buyerName", "sellerName"] as const;
const codes = ["number", "code", "buyerTaxId", "sellerTaxId", "redOf", "checkCode"] as const;
const sums = ["amountExTax", "taxAmount", "otherCharges", "total"] as const;

/** The fields that a person compares with the paper, in the order in which they stand there. */
export const confirmableFields = [
  ...(["kind", "code", "number", "issuedOn", "buyerName", "buyerTaxId", "sellerName", "sellerTaxId"] as const),
  ...(["amountExTax", "taxAmount", "otherCharges", "total", "redOf", "checkCode"] as const),
];
export type ConfirmableField = (typeof confirmableFields)[number];

/** Why a correction cannot be taken. */
export type CorrectionProblem =
  | {
      readonly kind: "unknown-field" | "not-a-date" | "not-an-amount" | "unknown-kind";
      readonly field: string;
      readonly value: string;
    }
  | { readonly kind: "number-missing" }
  | { readonly kind: "sums-differ"; readonly parts: string; readonly total: string };

const isOneOf = <T extends string>(list: readonly T[], field: string): field is T => list.some((one) => one === field);

type Parsed = Result<unknown, CorrectionProblem>;
type ValueProblem = Extract<CorrectionProblem, { readonly field: string }>["kind"];

function parsedSum(field: string, value: string): Parsed {
  if (value === "") return ok(null);
  const amount = parseMoney(value);
  return amount.ok ? ok(amount.value) : err({ kind: "not-an-amount", field, value });
}

function parsed(field: string, typed: string): Parsed {
  const value = typed.trim();
  const taken = (fits: boolean, kind: ValueProblem, made: unknown = value): Parsed =>
    fits ? ok(made) : err({ kind, field, value });
  if (isOneOf(sums, field)) return parsedSum(field, value);
  if (isOneOf(codes, field)) return ok(toPlainCode(value) || null);
  if (field === "issuedOn") return taken(value === "" || parseLocalDate(value) !== null, "not-a-date", value || null);
  if (field === "kind") return taken(invoiceKindSchema.safeParse(value).success, "unknown-kind");
  return taken(isOneOf(texts, field), "unknown-field", value || null);
}

/** A value as a person types it; empty for null. */
export function typedValue(invoice: Invoice, field: ConfirmableField): string {
  const value = invoice[field];
  if (value === null) return "";
  return typeof value === "bigint" ? fenToYuanText(value) : value;
}

function checkSums({ amountExTax, taxAmount, otherCharges, total }: Invoice): CorrectionProblem | null {
  if (amountExTax === null || taxAmount === null || total === null) return null;
  const parts: Fen = addFen(addFen(amountExTax, taxAmount), otherCharges ?? zeroFen);
  return parts === total ? null : { kind: "sums-differ", parts: formatYuan(parts), total: formatYuan(total) };
}

/** What is asked of a person's word: the corrections as typed, and whether the lines are dropped. */
export interface Correction {
  readonly values: Readonly<Record<string, string>>;
  readonly dropsLines: boolean;
}

/**
 * The invoice as a person confirms it: what was corrected, and every field that only a picture showed, counts as typed from now on.
 * Refused where a value is none of its kind, the number is gone, or the sums do not add up.
 */
export function correctInvoice(
  invoice: Invoice,
  { values, dropsLines }: Correction,
): Result<Invoice, CorrectionProblem> {
  const changed: [string, unknown][] = [];
  for (const [field, typed] of Object.entries(values)) {
    const value = parsed(field, typed);
    if (!value.ok) return value;
    if (value.value !== invoice[field as ConfirmableField]) changed.push([field, value.value]); // a field that parses is confirmable
  }
  const lines = dropsLines ? [] : invoice.lines;
  const corrected = { ...invoice, ...Object.fromEntries(changed), lines } as Invoice; // each value was parsed as its field's
  if (!corrected.number) return err({ kind: "number-missing" });
  const problem = checkSums(corrected);
  if (problem !== null) return err(problem);
  const provenance = confirmedSources(
    corrected,
    changed.map(([field]) => field),
  );
  return ok({ ...corrected, id: invoiceId(corrected), provenance });
}

// 数电票 and tickets have numbers of this length and no code.
const digitalLength = 20;

function confirmedSources(invoice: Invoice, changed: readonly string[]): Invoice["provenance"] {
  const sources: Record<string, Source> = { ...invoice.provenance };
  for (const field of [...unconfirmedFields(invoice), ...changed]) sources[field] = "typed";
  // An old invoice without its code may be another one: with a person's word on it, that is settled.
  if (invoice.code === null && invoice.number.length < digitalLength) sources["number"] = "typed";
  const stated = Object.entries(sources).filter(([field]) => {
    const value = (invoice as Readonly<Record<string, unknown>>)[field];
    return value !== null && !(Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(stated);
}

/** Two records that a correction shows to be one invoice: what a data file says stands, the rest is as confirmed; all files are kept. */
export function mergeInvoices(standing: Invoice, confirmed: Invoice): Invoice {
  const known = new Set(standing.files.map(({ sha256 }) => sha256));
  const isWeak = (field: ConfirmableField): boolean => standing[field] === null || standing.provenance[field] === "ocr";
  const taken = confirmableFields.filter((field) => isWeak(field) && confirmed[field] !== null);
  return {
    ...standing,
    ...Object.fromEntries(taken.map((field) => [field, confirmed[field]])),
    files: [...standing.files, ...confirmed.files.filter(({ sha256 }) => !known.has(sha256))],
    provenance: {
      ...standing.provenance,
      ...Object.fromEntries(taken.map((field): [string, Source] => [field, confirmed.provenance[field] ?? "typed"])),
    },
  };
}
