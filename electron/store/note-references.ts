import type { RecordNoun } from "../../shared/model/record-nouns.ts";
import type { Notes } from "./notes.ts";
import type { RecordTable } from "./record-table.ts";
import type { RecordTables } from "./workspace-tables.ts";

const pointingBy = <F extends string, N extends RecordNoun>(field: F, nouns: readonly N[]) =>
  nouns.map((noun) => ({ noun, field }));

/** What points at a record and so takes on its new key, by the foreign keys of the database. */
export const followers = {
  subjects: pointingBy("subject", [
    ...(["budget", "allocations", "revenues", "evidence", "decisions", "grants"] as const),
    ...(["contracts", "signOffs", "forms"] as const),
  ]),
  invoices: pointingBy("invoice", ["allocations", "chainLinks", "settlements", "matchRefusals", "exclusions"]),
};

/** What is removed together with a record that it points at, by the foreign keys of the database. */
export const heirs = {
  statements: { noun: "payments", field: "statement" },
  invoices: { noun: "matchRefusals", field: "invoice" },
  revenues: { noun: "matchRefusals", field: "revenue" },
  payments: { noun: "matchRefusals", field: "payment" },
} as const;

/** Before a record gets another key: notes all that will point at the new one. */
export function noteFollowers(tables: RecordTables, notes: Notes, noun: keyof typeof followers, key: string): void {
  for (const follower of followers[noun]) notePointing(tables, notes, follower, key);
}

/** Before a record is removed: notes all that goes with it, and what goes with that. */
export function noteHeirs(tables: RecordTables, notes: Notes, noun: RecordNoun, key: string): void {
  if (!isHeld(noun)) return;
  for (const id of notePointing(tables, notes, heirs[noun], key)) noteHeirs(tables, notes, heirs[noun].noun, id);
}

const isHeld = (noun: RecordNoun): noun is keyof typeof heirs => Object.hasOwn(heirs, noun);

type Pointing = (typeof followers)[keyof typeof followers][number] | (typeof heirs)[keyof typeof heirs];

function notePointing(tables: RecordTables, notes: Notes, { noun, field }: Pointing, key: string): readonly string[] {
  const table = tables[noun] as unknown as RecordTable<Readonly<Record<string, string>> & { readonly id: string }>;
  const ids = table.listBy(field, key).map(({ id }) => id);
  for (const id of ids) notes.following(noun, id);
  return ids;
}
