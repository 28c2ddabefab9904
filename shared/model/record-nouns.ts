import { z } from "zod";
import { type Records, recordsSchema } from "./records.ts";
import { type Subject, subjectKey } from "./subject.ts";

/** The kinds of records, named as in `Records`, in an order in which none points at one of a later kind. */
export const recordNouns = [
  ...(["studio", "policy", "choices", "originals", "subjects", "budget", "invoices", "allocations"] as const),
  ...(["statements", "payments", "revenues", "evidence", "decisions", "grants", "contracts", "acceptances"] as const),
  ...(["chainLinks", "settlements", "matchRefusals", "matchingRules", "exclusions", "answers", "signOffs"] as const),
  "corrections",
  "forms",
  ...(["categoryRules", "columnMappings", "deadlines", "submissions", "journalEntries"] as const),
] as const satisfies readonly (keyof Records)[];
export type RecordNoun = (typeof recordNouns)[number];

/** A record of one noun; of the two that a workspace has once, the record itself. */
export type RecordOf<N extends RecordNoun> = N extends RecordNoun
  ? Records[N] extends readonly (infer R)[]
    ? R
    : Records[N]
  : never;

/** A record as a file writes it, read back from its text: money as yuan text. */
export type RecordForm = Readonly<Record<string, unknown>>;

const singleSchemas = new Map(recordNouns.map((noun): [RecordNoun, z.ZodType] => [noun, singleSchema(noun)]));

/** What a record of a noun must be. */
export const recordSchemaOf = <N extends RecordNoun>(noun: N): z.ZodType<RecordOf<N>> =>
  singleSchemas.get(noun) as z.ZodType<RecordOf<N>>; // every noun has its schema

function singleSchema(noun: RecordNoun): z.ZodType {
  const schema: z.ZodType = recordsSchema.shape[noun];
  // A list of records is `array(…).readonly()`.
  return schema instanceof z.ZodReadonly ? ((schema.unwrap() as z.ZodArray).element as z.ZodType) : schema;
}

/** By what a record is named among those of its noun; the two that a workspace has once are named as their noun. */
export function recordKey(noun: RecordNoun, record: object): string {
  if (noun === "studio" || noun === "policy") return noun;
  if (noun === "subjects") return subjectKey(record as Subject);
  return noun === "originals" ? (record as { readonly sha256: string }).sha256 : (record as { readonly id: string }).id;
}

/** A record as a file writes it, the fields in the model's order. */
export const recordForm = <N extends RecordNoun>(noun: N, record: RecordOf<N>): RecordForm =>
  z.encode(recordSchemaOf(noun), record) as RecordForm;

/** A record as JSON of its file form, the fields in the model's order: the same record is always the same text. */
export const recordText = <N extends RecordNoun>(noun: N, record: RecordOf<N>): string =>
  JSON.stringify(recordForm(noun, record));

/** The record that a text of `recordText` holds; null when it is none of this noun. */
export function parseRecord<N extends RecordNoun>(noun: N, text: string): RecordOf<N> | null {
  const decoded = z.safeDecode(recordSchemaOf(noun), JSON.parse(text));
  return decoded.success ? decoded.data : null;
}
