import { z } from "zod";
import { evidenceSchema } from "../model/evidence.ts";
import { text } from "../model/fields.ts";
import { subjectKeySchema, subjectKindSchema } from "../model/subject.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";
import { storingProgress } from "./storing.ts";
import { targetSchema } from "./target.ts";

const served = z.strictObject({ article: text, title: text, ruleTitles: z.array(text).readonly() });

/** A line of the assessment that something counts in, and the place of it there. */
const claimed = z.strictObject({ title: text, target: targetSchema });

const item = evidenceSchema.extend({
  kindTitle: text,
  subjectName: text,
  /** The conditions that it proves, of whatever rule. */
  serves: z.array(served).readonly(),
  /** The lines of the assessment that it counts in. */
  claims: z.array(claimed).readonly(),
});

/** A proof with what it proves. */
export type EvidenceItem = z.infer<typeof item>;

const kind = z.strictObject({
  id: z.string(),
  title: text,
  keep: text,
  /** The kinds of subjects that it speaks of; null where it is a paper of the applicant as a whole. */
  kinds: z.array(subjectKindSchema).readonly().nullable(),
});

/** A kind of proof that the policy knows. */
export type EvidenceKind = z.infer<typeof kind>;

const wanted = z.strictObject({
  kind: z.string(),
  title: text,
  keep: text,
  authority: text.nullable(),
  subject: subjectKeySchema.nullable(),
  subjectName: text,
  /** What asks for it: article and support item. */
  askedBy: z.array(text).readonly(),
  /** The same as places in the assessment; none for what every application needs. */
  claims: z.array(claimed).readonly(),
});

/** A proof that something claimed or open still lacks. */
export type WantedEvidence = z.infer<typeof wanted>;

const view = z.strictObject({
  items: z.array(item).readonly(),
  wanted: z.array(wanted).readonly(),
  kinds: z.array(kind).readonly(),
  subjects: z.array(z.strictObject({ key: subjectKeySchema, kind: subjectKindSchema, name: text })).readonly(),
  undoable: z.string().nullable(),
});

/** All proofs, what each proves, and what is still lacking. */
export type EvidenceView = z.infer<typeof view>;

const filed = evidenceSchema.pick({
  ...({ id: true, kind: true, subject: true, title: true } as const),
  ...({ documentNumber: true, issuedOn: true, pages: true, note: true } as const),
});

/** What a person says of a proof. */
export type FiledEvidence = z.infer<typeof filed>;

/** All proofs, what each proves, and what is still lacking. */
export const listEvidence = method(z.strictObject({}), view);

/** Files a proof: its kind, whose it is, what it is called. A record that the same proof does not exist goes. */
export const fileEvidence = method(filed, booksDone);

/** Files several proofs alike; all or none. */
export const fileEvidenceAlike = method(
  z.strictObject({
    ids: z.array(z.string()).min(1).readonly(),
    kind: z.string(),
    subject: subjectKeySchema.nullable(),
  }),
  booksDone,
);

/** Records that a proof does not exist, so that its condition counts as not met instead of unknown. */
export const recordAbsence = method(
  z.strictObject({ kind: z.string(), subject: subjectKeySchema.nullable() }),
  booksDone,
);

/** Removes a proof's record; the original stays. */
export const removeEvidence = method(z.strictObject({ id: z.string() }), booksDone);

/** Keeps a file as a proof of a kind right away: number, name of the file as title. */
export const addEvidence = method(
  z.strictObject({
    kind: z.string(),
    subject: subjectKeySchema.nullable(),
    tray: z.uuid(),
    paths: z.array(z.string().min(1)).max(1).readonly(),
  }),
  booksDone,
  storingProgress,
);

/** Puts another file in the place of a proof's: its number and all that was said of it stay, the file before stays in the workspace. */
export const replaceEvidenceFile = method(
  z.strictObject({ id: z.string(), tray: z.uuid(), paths: z.array(z.string().min(1)).max(1).readonly() }),
  booksDone,
  storingProgress,
);

/** The calls about proofs. */
export const evidenceMethods = {
  "evidence.list": listEvidence,
  "evidence.file": fileEvidence,
  "evidence.file-alike": fileEvidenceAlike,
  "evidence.record-absence": recordAbsence,
  "evidence.add": addEvidence,
  "evidence.replace": replaceEvidenceFile,
  "evidence.remove": removeEvidence,
} as const;
