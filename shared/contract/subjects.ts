import { z } from "zod";
import { date, money, text, year } from "../model/fields.ts";
import { subjectKeySchema, subjectKindSchema, subjectSchema } from "../model/subject.ts";
import { workDetailSchema } from "../model/work.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";

const subjects = z.strictObject({
  /** The province whose policy the workspace applies. */
  province: text,
  subjects: z.array(subjectSchema).readonly(),
  /** What the next undo takes back; null when there is nothing. */
  undoable: z.string().nullable(),
});

/** Every work, site, base, person, project and enterprise-year of the workspace. */
export type SubjectsView = z.infer<typeof subjects>;

const newSubject = z.strictObject({
  kind: subjectKindSchema,
  name: text,
  claimYear: year,
  costFrom: date.nullable(),
  costTo: date.nullable(),
  /** What the first questions about a work were answered; not looked at for other kinds. */
  medium: workDetailSchema.shape.medium,
  class: workDetailSchema.shape.class,
  classOn: date.nullable(),
  filedInProvince: z.enum(["yes", "no", "unknown"]),
});

/** A subject as it is first entered. */
export type NewSubject = z.infer<typeof newSubject>;

const standard = z.strictObject({
  source: text,
  classes: z.array(z.strictObject({ id: workDetailSchema.shape.class, title: text, filing: text })).readonly(),
  /** The class that the investment falls into; null when amounts do not decide. */
  suggested: workDetailSchema.shape.class.nullable(),
});

/** The filing classes in force for a medium on a day. */
export type FilingStandard = z.infer<typeof standard>;

/** All subjects. */
export const listSubjects = method(z.strictObject({}), subjects);

/** Adds a subject under an id of its own and gives it back. */
export const createSubject = method(newSubject, subjectSchema);

/**
 * Keeps what was changed of a subject since it was shown as `was`, drafts included, and gives back all of it; `key` is what it was called
 * before, and what points at it follows.
 */
export const saveSubject = method(
  z.strictObject({ key: subjectKeySchema, was: subjectSchema, subject: subjectSchema }),
  subjectSchema,
);

/** Removes a subject; refused with a sentence while records point at it. */
export const removeSubject = method(z.strictObject({ key: subjectKeySchema }), booksDone);

/** The filing classes for a medium on a day, and which one an investment falls into; null when the policy pack knows none. */
export const classifyWork = method(
  z.strictObject({ medium: workDetailSchema.shape.medium, on: date, investment: money.nullable() }),
  standard.nullable(),
);
