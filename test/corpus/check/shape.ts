import type { Json } from "../corpus-file.ts";

type Printed = Readonly<Record<string, Json>>;

const amountKeys =
  /^(amount|amountExTax|taxAmount|otherCharges|total|balance|openingBalance|closingBalance|gross|platformShare|net|debit|credit)$/;
const dateKeys = /^(issuedOn|bookedOn|from|to)$/;

/** Whether a leaf is written as the page of formats says. */
function isWellWritten(key: string, value: Json): boolean {
  if (value === null) return true;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (amountKeys.test(key)) return /^-?\d+\.\d{2}$/.test(text);
  if (dateKeys.test(key)) return /^\d{4}-\d{2}-\d{2}$/.test(text);
  return key !== "taxRate" || text.includes("%") === false || /^[\d.]+%$/.test(text);
}

const leaves = (key: string, value: Json): readonly (readonly [string, Json])[] => {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((one) => leaves(key, one));
  if (typeof value !== "object" || value === null) return [[key, value]];
  return Object.entries(value).flatMap(([name, one]) => leaves(name, one as Json));
};

/** What is wrong with the form of a printed reading, whatever it says: money, dates, rates, provenance of null fields. */
export function shapeTrouble(got: Printed): readonly string[] {
  const record = (got["record"] ?? {}) as Printed;
  const badly = leaves("", record).filter(([key, value]) => !isWellWritten(key, value));
  const empty = Object.keys((got["provenance"] ?? {}) as Printed).filter((field) => (record[field] ?? null) === null);
  return [
    ...badly.map(([key, value]) => `${key} is written as ${JSON.stringify(value)}`),
    ...empty.map((field) => `provenance of ${field}, which is null`),
    ...((got["others"] ?? []) as readonly Printed[]).flatMap(shapeTrouble),
  ];
}
