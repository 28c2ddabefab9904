import { z } from "zod";
import { text } from "../model/fields.ts";
import { method } from "./method.ts";
import { targetSchema } from "./target.ts";

const place = z.strictObject({
  /** Names the form: `budget new`, `budget bg-1`. */
  form: z.string().min(1).max(400),
  /** What a person would call it: `新的预算行`. */
  title: text.max(400),
  /** The page on which the form stands, and what it is opened at; null where the page alone shows it. */
  page: z.string(),
  target: targetSchema.nullable(),
});

/** Which form a draft is of, and where that stands. */
export type DraftPlace = z.infer<typeof place>;

const draft = place.extend({
  /** What was typed, as JSON that only the form itself understands. */
  value: z.string().max(1_000_000),
  savedAt: z.iso.datetime({ offset: true }),
});

/** What was typed into a form and not saved. */
export type Draft = z.infer<typeof draft>;

const nothing = z.strictObject({});

/** All that was typed and not saved, newest first. */
export const listDrafts = method(nothing, z.strictObject({ drafts: z.array(draft).readonly() }));

/** What was typed into a form; null when nothing waits. */
export const findDraft = method(z.strictObject({ form: z.string() }), draft.nullable());

/** Keeps what is typed; what was kept of the same form before is replaced. */
export const keepDraft = method(draft.omit({ savedAt: true }), nothing);

/** Forgets what was typed into forms; those without any are passed over. */
export const dropDrafts = method(z.strictObject({ forms: z.array(z.string()).readonly() }), nothing);

/** The calls about what is typed and not saved. */
export const draftMethods = {
  "drafts.list": listDrafts,
  "drafts.find": findDraft,
  "drafts.keep": keepDraft,
  "drafts.drop": dropDrafts,
} as const;
