import { intakeFinding } from "../intake-finding.ts";
import type { InvoiceRecord } from "../reading.ts";
import type { PrivateKeys } from "./private-keys.ts";
import type { CheckedRecord } from "./record-of-print.ts";

const fields = ["issuedOn", "amountExTax", "taxAmount", "total", "buyerTaxId", "sellerTaxId"] as const;

const fieldNames = {
  issuedOn: "开票日期",
  amountExTax: "合计金额",
  taxAmount: "合计税额",
  total: "价税合计",
  buyerTaxId: "购买方识别号",
  sellerTaxId: "销售方识别号",
} as const satisfies Readonly<Record<(typeof fields)[number], string>>;

/** The printed record checked against the issuer's own entries: where they disagree the field is null, and told. */
export function joinPrivateKeys({ record, findings }: CheckedRecord, keys: PrivateKeys): CheckedRecord {
  const filled = fields.filter((field) => record[field] === null && keys[field] !== null && !inDoubt(field));
  const differing = fields.filter(
    (field) => record[field] !== null && keys[field] !== null && record[field] !== keys[field],
  );
  const joined: InvoiceRecord = {
    ...record,
    ...Object.fromEntries(filled.map((field) => [field, keys[field]])),
    ...Object.fromEntries(differing.map((field) => [field, null])),
    // The lines were proven by the sum that is now in doubt.
    ...(differing.includes("amountExTax") || differing.includes("taxAmount") ? { lines: [] } : {}),
  };
  const isAnswered = (field: string | null): boolean => filled.some((one) => one === field);
  return {
    record: joined,
    findings: [
      ...findings.filter(({ field }) => !isAnswered(field)),
      ...differing.map((field) => intakeFinding("pdf-key-differs", "error", field, { name: fieldNames[field] })),
    ],
  };

  // What the page itself contradicts stays open: a third voice does not settle it. Nor is an absent tax a missing one.
  function inDoubt(field: (typeof fields)[number]): boolean {
    if (field === "taxAmount" && record.amountExTax !== null) return true;
    return findings.some((one) => one.code.startsWith("pdf-") && one.field === field && one.severity === "error");
  }
}
