import { z } from "zod";
import { text } from "../model/fields.ts";
import { method } from "./method.ts";
import { targetSchema } from "./target.ts";

/** What can be found, in the order in which it is listed. */
export const searchGroups = [
  ...(["studio", "subjects", "invoices", "payments", "papers", "budget", "revenues", "evidence"] as const),
  ...(["decisions", "grants", "deadlines", "wanted", "findings", "policy", "readings", "forms"] as const),
] as const;

/** A kind of what can be found. */
export type SearchGroup = (typeof searchGroups)[number];

const hit = z.strictObject({
  target: targetSchema,
  title: text,
  detail: text,
  /** What matched beside title and detail; null where they say it. */
  hint: text.nullable(),
});

/** Something that was found. */
export type SearchHit = z.infer<typeof hit>;

const group = z.strictObject({
  group: z.enum(searchGroups),
  /** The best of them. */
  hits: z.array(hit).readonly(),
  total: z.int(),
});

const found = z.strictObject({
  groups: z.array(group).readonly(),
  /** Whether the findings of the books and what is still wanted were looked through: they are worked out only when asked for. */
  withFindings: z.boolean(),
  /** What the next undo takes back; null when there is nothing. */
  undoable: z.string().nullable(),
});

/** What was found, kind by kind; kinds without any are left out. */
export type SearchResult = z.infer<typeof found>;

/**
 * Looks through every record and the policy for all the words of a question. Findings of the books and wanted proofs are looked
 * through where they are known, and worked out when `findings` says so.
 */
export const searchEverything = method(z.strictObject({ question: z.string().max(200), findings: z.boolean() }), found);

/** The calls of the search. */
export const searchMethods = { "search.find": searchEverything } as const;
