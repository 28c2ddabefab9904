import { type LocalDate, parseDateText } from "../../../shared/dates.ts";
import type { InvoiceKind } from "../../../shared/model/invoice.ts";
import { type Fen, parseSignedYuan } from "../../../shared/money.ts";

/** What a tax QR code states. Its last field, four hexadecimal signs by a rule that is not published, proves nothing offline. */
export interface QrPayload {
  /** Null where the code's type names no kind that is known. */
  readonly kind: InvoiceKind | null;
  readonly code: string | null;
  readonly number: string;
  /** With or without tax, by type; null where the type is not known or the text is no amount. */
  readonly amount: { readonly field: "amountExTax" | "total"; readonly value: Fen } | null;
  readonly issuedOn: LocalDate | null;
  readonly checkCode: string | null;
}

interface PayloadType {
  readonly kind: InvoiceKind;
  readonly amount: "amountExTax" | "total";
}

const old = (kind: InvoiceKind): PayloadType => ({ kind, amount: "amountExTax" });
const digital = (kind: InvoiceKind): PayloadType => ({ kind, amount: "total" });

// Seen on real papers or stated by two readers of them; the four older ones mean the amount without tax.
const types: ReadonlyMap<string, PayloadType> = new Map([
  ["01", old("vat-special")],
  ["04", old("vat-ordinary")],
  ["08", old("vat-special")],
  ["10", old("vat-ordinary")],
  ["31", digital("digital-special")],
  ["32", digital("digital-ordinary")],
  ["51", digital("railway")],
  ["61", digital("air")],
]);

const longestPayload = 200;

/** The invoice or ticket that a QR code states; null for every other text: links, payment codes, names. */
export function parseQrPayload(text: string): QrPayload | null {
  if (text.length > longestPayload) return null;
  const [version, type = "", code = "", number = "", amount = "", date = "", check = ""] = text
    .trim()
    .split(/[,，]/)
    .map((part) => part.trim());
  if (version !== "01" || !/^\d{2}$/.test(type)) return null;
  const known = types.get(type);
  if (!isIdentity(code, number, type)) return null;
  const value = parseSignedYuan(amount);
  const hasDate = /^\d{8}$/.test(date);
  return {
    kind: known?.kind ?? null,
    code: code === "" ? null : code,
    number,
    // A comma within the amount would make its beginning look like one, and move the date from its place.
    amount: known === undefined || value === null || !hasDate ? null : { field: known.amount, value },
    issuedOn: hasDate ? parseDateText(date) : null,
    checkCode: /^\d{20}$/.test(check) ? check : null,
  };
}

const isIdentity = (code: string, number: string, type: string): boolean => {
  if (code !== "") return /^\d{10}$|^\d{12}$/.test(code) && /^\d{8}$/.test(number);
  // Airlines' numbers lack a digit now and then.
  return type === "61" ? /^\d{19,20}$/.test(number) : /^\d{20}$/.test(number);
};
