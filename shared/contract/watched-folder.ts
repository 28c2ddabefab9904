import { z } from "zod";
import { text } from "../model/fields.ts";
import { filesRead, importPreview } from "./intake.ts";
import { method } from "./method.ts";

const offered = z.strictObject({
  /** The file's path within the folder. */
  id: z.string(),
  /** In bytes. */
  size: z.int(),
});

const view = z.strictObject({
  /** Null where no folder is watched for this workspace on this machine. */
  folder: text.nullable(),
  /** Why nothing can be seen of the folder, and what to do; null when all is well. */
  trouble: text.nullable(),
  /** New files, finished and not yet in the workspace, offered and never taken. */
  files: z.array(offered).readonly(),
  /** How many files the person has passed over. */
  ignored: z.int(),
  /** Whether a page may name the folder: in the desktop; in the browser only the command line can. */
  isChoosable: z.boolean(),
});

/** The folder that is watched for a workspace, and what is new in it. */
export type WatchedFolder = z.infer<typeof view>;

const files = z.array(z.string()).min(1).readonly();

/** The calls about the watched folder. */
export const watchMethods = {
  "watch.show": method(z.strictObject({}), view),
  /** Watches a folder from now on; `isExistingOffered` offers what lies in it already. */
  "watch.choose": method(z.strictObject({ folder: text.min(1), isExistingOffered: z.boolean() }), view),
  "watch.stop": method(z.strictObject({}), view),
  /** Passes over files until they change. */
  "watch.ignore": method(z.strictObject({ files }), view),
  /** Offers again what was passed over. */
  "watch.offer-again": method(z.strictObject({}), view),
  /** Reads offered files into a tray, as they stand, for the usual preview. */
  "watch.preview": method(z.strictObject({ tray: z.uuid(), files }), importPreview, filesRead),
} as const;
