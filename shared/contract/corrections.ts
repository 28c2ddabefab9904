import { z } from "zod";
import { correctionSchema } from "../model/correction.ts";
import { method } from "./method.ts";

const form = correctionSchema
  .omit({ id: true, note: true, evidence: true })
  // Proofs by their printed numbers: what stands in the letter.
  .extend({ evidence: z.array(z.int().min(1)).readonly() })
  .strict();

/** A point that the authority asked to have corrected, with its answer and the numbers of the proofs enclosed. */
export type CorrectionForm = z.output<typeof form>;

const corrections = z.strictObject({
  corrections: z.array(form).readonly(),
  /** The proofs that an answer can enclose. */
  evidence: z.array(z.strictObject({ number: z.int().min(1), title: z.string() })).readonly(),
});

/** The points of the authority's notices, and the proofs that answers can enclose. */
export type CorrectionsView = z.output<typeof corrections>;

/** All points, by notice and number. */
export const listCorrections = method(z.strictObject({}), corrections);

/** Records a point, or changes the one of the same notice and number. */
export const saveCorrection = method(form, corrections);

/** Removes a point entered by mistake. */
export const removeCorrection = method(form.pick({ notice: true, number: true }).strict(), corrections);
