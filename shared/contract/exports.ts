import { z } from "zod";
import { date, id, money, text } from "../model/fields.ts";
import { method } from "./method.ts";

const missingItem = z.strictObject({
  article: text,
  ruleTitle: text,
  subjectName: text,
  what: text,
  action: text,
});

/** Three figures that stand beside each other and are never added up. */
const summary = z.strictObject({ certain: money, provenCeiling: money, lacking: z.int() });

const exported = z.strictObject({
  exportedAt: z.iso.datetime({ offset: true }),
  profileTitle: text,
  path: text,
  seal: text,
});

const exportsView = z.strictObject({
  asOf: date,
  profiles: z.array(z.strictObject({ id, title: text })).readonly(),
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
});

/** What stands between the studio and its application package, and the packages made so far. */
export type ExportsView = z.infer<typeof exportsView>;

/** Something that an application still lacks, with what to do about it. */
export type MissingView = z.infer<typeof missingItem>;

/** A package of the history. */
export type ExportedView = z.infer<typeof exported>;

const progress = z.strictObject({
  step: z.enum(["rendering", "writing", "checking", "recomputing"]),
  /** Whole percent of the step. */
  percent: z.int().min(0).max(100),
});

/** How far an export or a verification is. */
export type ExportProgress = z.infer<typeof progress>;

const written = z.strictObject({
  path: text,
  seal: text,
  files: z.int(),
  bytes: z.int(),
  documents: z.array(z.strictObject({ title: text, pages: z.int() })).readonly(),
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
});

/** What a verification found. */
export type VerificationView = z.infer<typeof verification>;

/** What a package would hold and lack under a profile; null is the policy's first. */
export const showExports = method(z.strictObject({ profile: id.nullable() }), exportsView);

/** Writes and verifies a package at an absolute path of this machine: a folder, or a ZIP when it ends in `.zip`. */
export const writeExport = method(
  z.strictObject({ out: z.string().trim().min(1, "请写明存放位置"), profile: id, replace: z.boolean() }),
  written,
  progress,
);

/** Verifies a package that stands somewhere on this machine: every byte, and its figures from the records inside. */
export const verifyExport = method(z.strictObject({ path: z.string().trim().min(1) }), verification, progress);
