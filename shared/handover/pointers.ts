import type { RecordNoun } from "../model/record-nouns.ts";
import { isObject, objectOf } from "./json-value.ts";
import type { RecordState } from "./record-states.ts";

/** The fields by which records of a noun point at others; what they point at must be there. */
export const pointers: Readonly<Partial<Record<RecordNoun, Readonly<Record<string, RecordNoun>>>>> = {
  budget: { subject: "subjects" },
  allocations: { invoice: "invoices", subject: "subjects" },
  statements: { sha256: "originals" },
  payments: { statement: "statements" },
  revenues: { subject: "subjects", sha256: "originals" },
  evidence: { subject: "subjects", sha256: "originals" },
  decisions: { subject: "subjects" },
  grants: { subject: "subjects" },
  contracts: { subject: "subjects", sha256: "originals" },
  acceptances: { sha256: "originals" },
  chainLinks: {
    ...{ budgetLine: "budget", contract: "contracts", invoice: "invoices", acceptance: "acceptances" },
    revenue: "revenues",
  },
  settlements: { invoice: "invoices", revenue: "revenues", payment: "payments" },
  matchRefusals: { invoice: "invoices", revenue: "revenues", payment: "payments" },
  exclusions: { invoice: "invoices" },
  answers: { evidence: "evidence" },
  signOffs: { subject: "subjects" },
  forms: { sha256: "originals", subject: "subjects" },
  journalEntries: { sha256: "originals" },
};

// Lists within a record whose entries are files.
const fileLists: Readonly<Partial<Record<RecordNoun, string>>> = { invoices: "files", payments: "receipts" };

/** The records that a record points at; an invoice or a payment also at the originals it is known from. */
export function pointedAt({ noun, text }: RecordState): readonly Pick<RecordState, "noun" | "key">[] {
  if (text === null) return [];
  const form = objectOf(text);
  const named = Object.entries(pointers[noun] ?? {}).flatMap(([field, target]) => {
    const key = form[field];
    return typeof key === "string" ? [{ noun: target, key }] : [];
  });
  const list = form[fileLists[noun] ?? ""];
  const files = Array.isArray(list) ? list.filter(isObject) : [];
  const originals = files.flatMap(({ sha256 }) =>
    typeof sha256 === "string" ? [{ noun: "originals" as const, key: sha256 }] : [],
  );
  return [...named, ...originals];
}
