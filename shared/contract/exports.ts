import { z } from "zod";
import { date, id, money, sha256, text } from "../model/fields.ts";
import { submissionSchema } from "../model/submission.ts";
import { mendedIn } from "./mended-in.ts";
import { method } from "./method.ts";

const missingItem = z.strictObject({
  article: text,
  ruleTitle: text,
  subjectName: text,
  what: text,
  action: text,
  mendedIn,
});

/** Three figures that stand beside each other and are never added up. */
const summary = z.strictObject({ certain: money, provenCeiling: money, lacking: z.int() });

const exported = z.strictObject({
  exportedAt: z.iso.datetime({ offset: true }),
  profileTitle: text,
  path: text,
  seal: text,
  /** When and to whom it was handed in, as a person marked it. */
  submissions: z.array(submissionSchema.omit({ package: true })).readonly(),
});

/** A point of a notice, as far as a round of corrections must know it. */
const roundPoint = z.strictObject({
  /** The package that it is about; null where that is not known, and every round takes it up. */
  package: sha256.nullable(),
  notice: text,
  number: z.int(),
  isAnswered: z.boolean(),
});

const exportsView = z.strictObject({
  asOf: date,
  /** The ways to hand in; `note` says which practice one follows, empty where it is the authority's own. */
  profiles: z.array(z.strictObject({ id, title: text, note: text })).readonly(),
  /** The profile that the list of what is missing was made for. */
  profile: id,
  /** What should be there before the application is submitted. */
  blocking: z.array(missingItem).readonly(),
  /** What may still be added. */
  optional: z.array(missingItem).readonly(),
  summary,
  /** A free name in the user's documents folder. */
  suggestedPath: text,
  /** Packages exported from this workspace, newest first. */
  history: z.array(exported).readonly(),
  /** All points of notices, for the letter of a round of corrections. */
  points: z.array(roundPoint).readonly(),
});

/** What stands between the studio and its application package, and the packages made so far. */
export type ExportsView = z.infer<typeof exportsView>;

/** Something that an application still lacks, with what to do about it. */
export type MissingView = z.infer<typeof missingItem>;

/** A package of the history. */
export type ExportedView = z.infer<typeof exported>;

const progress = z.strictObject({
  step: z.enum([
    ...(["computing", "laying-out", "rendering", "binding", "tabulating"] as const),
    ...(["writing", "checking", "recomputing"] as const),
  ]),
  /** Whole percent of the step. */
  percent: z.int().min(0).max(100),
});

/** How far work on a package is: its making step by step, then its writing and what is checked of it. */
export type ExportProgress = z.infer<typeof progress>;

const previewed = z.strictObject({
  id: z.string(),
  title: text,
  pages: z.int(),
  /** The PDF in base64; null where it is too large for the window. */
  base64: z.string().nullable(),
});

/** A document of the application to be looked at before it is exported. */
export type PreviewedDocument = z.infer<typeof previewed>;

/** The application's documents, or its bound proofs, as an export of today would hold them; nothing is written. */
export const previewExport = method(
  z.strictObject({ profile: id, proofs: z.boolean() }),
  z.strictObject({
    documents: z.array(previewed).readonly(),
    /** What was found while the proofs were bound, as sentences that say what to do. */
    notes: z.array(text).readonly(),
  }),
  progress,
);

const written = z.strictObject({
  path: text,
  seal: text,
  files: z.int(),
  bytes: z.int(),
  documents: z.array(z.strictObject({ title: text, pages: z.int() })).readonly(),
  /** What was found while the proofs were bound, as sentences that say what to do. */
  notes: z.array(text).readonly(),
  summary,
});

/** A package that was written, read back byte by byte and recomputed. */
export type PackageView = z.infer<typeof written>;

const verification = z.strictObject({
  path: text,
  valid: z.boolean(),
  files: z.int(),
  bytes: z.int(),
  seal: text.nullable(),
  /** Whether its seal is that of a package exported from this workspace under this path. */
  recorded: z.boolean(),
  problems: z.array(text).readonly(),
  /** Why its documents were not made again for comparison; null when they were. */
  remark: text.nullable(),
});

/** What a verification found. */
export type VerificationView = z.infer<typeof verification>;

/** What a package would hold and lack under a profile; null is the policy's first. */
export const showExports = method(z.strictObject({ profile: id.nullable() }), exportsView);

/** Writes and verifies a package at an absolute path of this machine: a folder, or a ZIP when it ends in `.zip`. */
export const writeExport = method(
  z.strictObject({
    out: z.string().trim().min(1, "请写明存放位置"),
    profile: id,
    replace: z.boolean(),
    /** The package that this one follows as a round of corrections; null for a first application. */
    follows: z.string().trim().min(1).nullable(),
  }),
  written,
  progress,
);

/** Verifies a package that stands somewhere on this machine, an encrypted one with its password: every byte, and its figures from the records inside. */
export const verifyExport = method(
  z.strictObject({ path: z.string().trim().min(1, "请写明申报包的位置"), password: z.string().nullable() }),
  verification,
  progress,
);

const encrypted = z.strictObject({ path: text, bytes: z.int(), seal: text });

/** An encrypted copy that was read back with its password. */
export type EncryptedView = z.infer<typeof encrypted>;

/** Writes an encrypted copy (AES-256) of a package as a ZIP. */
export const encryptExport = method(
  z.strictObject({
    package: z.string().trim().min(1),
    out: z.string().trim().min(1, "请写明存放位置"),
    password: z.string(),
    replace: z.boolean(),
  }),
  encrypted,
  progress,
);
