import { z } from "zod";
import { count, text } from "../model/fields.ts";
import { booksDone } from "./books.ts";
import { changeView } from "./changes.ts";
import { method } from "./method.ts";
import { storingProgress } from "./storing.ts";

const offer = z.strictObject({
  suggestedPath: text,
  /** How many changes the other copy has not been told yet, as far as is known. */
  changes: count,
  undoable: z.string().nullable(),
});

/** What there is to hand over. */
export type HandOverOffer = z.infer<typeof offer>;

const written = z.strictObject({
  path: text,
  changes: count,
  /** Originals whose files are gone, so that they are not carried. */
  missing: count,
});

/** A change set that was written. */
export type HandOverWritten = z.infer<typeof written>;

/** The file of changes as it was handed over by the page. */
const file = z.strictObject({ tray: z.uuid(), paths: z.array(z.string().min(1)).max(1).readonly() });

const side = z.enum(["mine", "theirs"]);

/** Whose state is taken. */
export type HandOverSide = z.infer<typeof side>;

const conflict = z.strictObject({ id: z.string(), title: text, field: text, base: text, mine: text, theirs: text });

/** What both copies changed, and not to the same. */
export type HandOverConflict = z.infer<typeof conflict>;

const preview = z.strictObject({
  by: text,
  writtenAt: z.iso.datetime(),
  studio: text,
  /** How many records of each kind it adds, changes or removes. */
  counts: z.array(z.strictObject({ kind: changeView.shape.kind, noun: z.string(), count: z.int() })).readonly(),
  /** Each of them, field by field; the first five hundred. */
  brought: z.array(changeView.pick({ kind: true, noun: true, title: true, fields: true })).readonly(),
  conflicts: z.array(conflict).readonly(),
  /** What is done about removals, proofs' numbers and missing files, as sentences. */
  notices: z.array(text).readonly(),
});

/** What a change set of another copy would do here; nothing of it is written. */
export type HandOverPreview = z.infer<typeof preview>;

/** A record that a change set brings. */
export type BroughtRecord = HandOverPreview["brought"][number];

/** What there is to hand over. */
export const showHandOver = method(z.strictObject({}), offer);

const progress = z.strictObject({ percent: z.int().min(0).max(100) });

/** How far the writing or the reading of a change set is, in whole percent. */
export type HandOverProgress = z.infer<typeof progress>;

/** Writes the changes that the other copy was not told yet, or all of them, into a file. */
export const writeHandOver = method(z.strictObject({ path: text.min(1), all: z.boolean() }), written, progress);

/** Reads a change set and says what it would do. */
export const readHandOver = method(z.strictObject({ file }), preview, progress);

/** Merges a change set, each conflict as it was decided; all of it or nothing. */
export const mergeHandOver = method(
  z.strictObject({ file, decisions: z.record(z.string(), side) }),
  booksDone,
  storingProgress,
);
