import { z } from "zod";
import { date, signedMoney } from "../model/fields.ts";
import { method } from "./method.ts";
import { storingProgress } from "./storing.ts";

const nothing = z.strictObject({});

/** Names one gathering of files, from the first file that is handed over until it is saved or dropped. */
const tray = z.strictObject({ tray: z.uuid() });

const previewFile = z.strictObject({
  /** As it was handed over, with its folders. */
  file: z.string(),
  type: z.enum([
    "invoice",
    "ticket",
    "receipt",
    "statement",
    "revenue",
    "budget",
    "ledger",
    "workbook",
    "evidence",
    "unknown",
  ]),
  result: z.enum(["new", "twin", "duplicate", "refused"]),
  /** The seller of an invoice, the payee of a voucher; null for other files and where it is not stated. */
  party: z.string().nullable(),
  on: date.nullable(),
  total: signedMoney.nullable(),
  /** What a table holds: of a settlement a sentence for each work, of a statement or a budget one. */
  holds: z.array(z.string()).readonly(),
  findings: z
    .array(z.strictObject({ severity: z.enum(["error", "warning", "info"]), sentence: z.string() }))
    .readonly(),
  /** Where invoices of it that are recorded already are used, a sentence each. */
  usedIn: z.array(z.string()).readonly(),
  /** Whether a person can say what its columns mean: `columns.show`. */
  isNameable: z.boolean(),
  /** Whose it is by its own words where that is not the applicant: an invoice's buyer, a statement's holder; null otherwise. */
  otherOwner: z.string().nullable(),
});

/** What an import would make of each file; nothing is stored yet. */
export const importPreview = z.strictObject({ files: z.array(previewFile).readonly() });

/** What an import would make of each file; nothing is stored yet. */
export type ImportPreview = z.infer<typeof importPreview>;

/** One file of a preview. */
export type PreviewFile = ImportPreview["files"][number];

/** How many files have been read. */
export const filesRead = z.strictObject({ done: z.int(), total: z.int() });

const saved = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("saved"), files: z.int().describe("收下的文件数：新的和同票另一份") }),
  /** The workspace is no longer what the preview was made for: nothing was stored, and this is the new preview. */
  z.strictObject({ kind: z.literal("changed"), sentence: z.string(), preview: importPreview }),
]);

const current = z.strictObject({
  current: z
    .discriminatedUnion("kind", [
      tray.extend({ kind: z.literal("reading"), done: z.int(), total: z.int() }),
      tray.extend({ kind: z.literal("saving"), ...storingProgress.shape }),
      tray.extend({ kind: z.literal("preview"), preview: importPreview, areTravellersKept: z.boolean() }),
    ])
    .nullable(),
});

/** An import that was begun and neither saved nor dropped; null where there is none. */
export type CurrentImport = z.infer<typeof current>["current"];

/** The import that a page was left in, which stays until it is saved or dropped. */
export const currentTray = method(nothing, current);

/** Opens a tray for files. In the browser they are sent to the host under its name. */
export const openTray = method(nothing, tray);

/** Reads what lies in the tray and what stands at the paths (desktop only), and works out what saving it would store. */
export const previewTray = method(
  tray.extend({ paths: z.array(z.string().min(1)).readonly() }),
  importPreview,
  filesRead,
);

/** Keeps travellers' names, identity numbers and plates with their tickets, or leaves them out again: reads those files once more. */
export const keepTravellers = method(tray.extend({ areKept: z.boolean() }), importPreview, filesRead);

/** Stores exactly what was previewed, all of it or nothing. Stopped in time, the preview stands as it did. */
export const saveTray = method(tray, saved, storingProgress);

/** Stops the saving of a tray, whoever began it. The answer of that saving says whether it came in time. */
export const stopSavingTray = method(tray, nothing);

/** Forgets the tray and removes the files in it; a tray that is not there is no trouble. */
export const dropTray = method(tray, nothing);
