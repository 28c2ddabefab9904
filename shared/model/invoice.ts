import { z } from "zod";
import { date, id, sha256, signedMoney, text } from "./fields.ts";

/** Where a value was read from; best first is decided in intake. */
export const sourceSchema = z.enum(["xml", "xbrl", "ofd", "pdf", "qr", "ocr", "csv", "html", "xls", "xlsx", "typed"]);
export type Source = z.output<typeof sourceSchema>;

/** One of the files that an invoice is known from. */
export const invoiceFileSchema = z.strictObject({ sha256, fileName: text, source: sourceSchema });
export type InvoiceFile = z.output<typeof invoiceFileSchema>;

/**
 * A line of an invoice; a discount line is negative. `taxRate` reads "6%"; `taxAmount` null means exempt or not printed;
 * `classificationCode` is absent where the file does not state it.
 */
export const invoiceLineSchema = z.strictObject({
  name: text,
  amountExTax: signedMoney,
  taxRate: text.nullable(),
  taxAmount: signedMoney.nullable(),
  classificationCode: text.optional().describe("税收分类编码，19 位"),
});
export type InvoiceLine = z.output<typeof invoiceLineSchema>;

export const invoiceKindSchema = z.enum([
  "digital-special",
  "digital-ordinary",
  "vat-special",
  "vat-ordinary",
  "toll",
  "railway",
  "air",
  "other",
]);
export type InvoiceKind = z.output<typeof invoiceKindSchema>;

/** Who travelled and on which numbers and plates; a record has it only where a person asked to keep it, and no package carries it. */
export const personalDetailsSchema = z.strictObject({
  names: z.array(text).readonly(),
  idNumbers: z.array(text).readonly(),
  plates: z.array(text).readonly(),
});
export type PersonalDetails = z.output<typeof personalDetailsSchema>;

/** An invoice or ticket (发票、客票): one record however many files it came in. Money is signed: a red-letter invoice is negative. */
export const invoiceSchema = z.strictObject({
  id: id.describe("code-number；数电票为 -number，见 invoiceId"),
  number: text,
  code: text.nullable().describe("发票代码；数电票没有"),
  kind: invoiceKindSchema,
  issuedOn: date.nullable(),
  buyerName: text.nullable(),
  buyerTaxId: text.nullable(),
  sellerName: text.nullable(),
  sellerTaxId: text.nullable(),
  amountExTax: signedMoney.nullable(),
  taxAmount: signedMoney.nullable(),
  otherCharges: signedMoney.nullable(),
  total: signedMoney.nullable(),
  red: z.boolean(),
  redOf: text.nullable().describe("被红冲的蓝字发票号码"),
  voided: z.boolean().describe("已作废"),
  checkCode: text.nullable(),
  lines: z.array(invoiceLineSchema).readonly(),
  files: z.array(invoiceFileSchema).readonly(),
  provenance: z.record(z.string(), sourceSchema).readonly().describe("字段 → 读自哪里"),
  verification: z.strictObject({ checkedOn: date, by: text, result: text }).nullable().describe("查验记录；空为未查验"),
  personalDetails: personalDetailsSchema.optional().describe("乘车人、证件号码、车牌：只在要求保留时才有"),
  note: text,
});
export type Invoice = z.output<typeof invoiceSchema>;

/** What makes two files the same invoice: code and number, the code empty for 数电票. */
export const invoiceId = (invoice: { readonly code: string | null; readonly number: string }): string =>
  `${invoice.code ?? ""}-${invoice.number}`;
