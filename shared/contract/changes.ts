import { z } from "zod";
import { text } from "../model/fields.ts";
import { method } from "./method.ts";

const field = z.strictObject({ name: text, before: text, after: text });

/** A change of a record, to be shown. */
export const changeView = z.strictObject({
  sequence: z.int(),
  at: z.iso.datetime(),
  by: text,
  kind: z.enum(["added", "changed", "removed"]),
  noun: z.string(),
  title: text,
  fields: z.array(field).readonly(),
});

/** A change of a record: who, when, before and after. */
export type ChangeView = z.infer<typeof changeView>;

const asked = z.strictObject({
  /** Only changes of this kind of record; null is all. */
  noun: z.string().nullable(),
  by: text.nullable(),
  /** Words of the record's name or its fields. */
  text,
  /** Only changes before this one, to go further back; null begins with the latest. */
  before: z.int().nullable(),
});

/** Which changes are asked for. */
export type AskedChanges = z.infer<typeof asked>;

const page = z.strictObject({
  changes: z.array(changeView).readonly(),
  /** Kinds of records that have changes, and the people who made them, to choose from. */
  nouns: z.array(z.string()).readonly(),
  people: z.array(text).readonly(),
  /** Whether there are earlier ones. */
  hasMore: z.boolean(),
});

/** Some of the changes, latest first. */
export type ChangesPage = z.infer<typeof page>;

/** The audit trail, latest first, a hundred at a time. */
export const listChanges = method(asked, page);
