import { z } from "zod";
import { correctionSchema } from "../model/correction.ts";
import { date, sha256, text } from "../model/fields.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";

const form = correctionSchema
  .omit({ id: true, note: true, evidence: true })
  // Proofs by their printed numbers: what stands in the letter.
  .extend({ evidence: z.array(z.int().min(1)).readonly() })
  .strict();

/** A point that the authority asked to have corrected, with its answer and the numbers of the proofs enclosed. */
export type CorrectionForm = z.output<typeof form>;

/** How far the last day for the answer lies ahead, as with every deadline. */
const listed = form.extend({
  distance: z.strictObject({ days: z.int(), workdays: z.int().nullable() }).nullable(),
});

/** A point as it is listed. */
export type ListedCorrection = z.output<typeof listed>;

const answerable = z.strictObject({
  seal: sha256,
  exportedAt: z.iso.datetime({ offset: true }),
  path: text,
  /** When it was handed in, as a person marked it; null for one that is not marked. */
  submittedOn: date.nullable(),
});

/** A package that a notice can be about. */
export type NoticedPackage = z.output<typeof answerable>;

const corrections = z.strictObject({
  corrections: z.array(listed).readonly(),
  /** The proofs that an answer can enclose. */
  evidence: z.array(z.strictObject({ number: z.int().min(1), title: z.string() })).readonly(),
  /** The packages that a notice can be about, newest first. */
  packages: z.array(answerable).readonly(),
  undoable: z.string().nullable(),
});

/** The points of the authority's notices, the proofs that answers can enclose, and the packages that notices can be about. */
export type CorrectionsView = z.output<typeof corrections>;

const point = form.pick({ notice: true, number: true }).strict();

/** By what a point is told apart: its notice and its number there. */
export type CorrectionPoint = z.output<typeof point>;

/** The calls about 补正. */
export const correctionMethods = {
  /** All points, by notice and number. */
  "corrections.list": method(z.strictObject({}), corrections),
  /** Records a point (`was` null), or changes the one that is named, which may get another number or notice. */
  "corrections.save": method(z.strictObject({ form, was: point.nullable() }), booksDone),
  /** Removes a point entered by mistake. */
  "corrections.remove": method(point, booksDone),
} as const;
