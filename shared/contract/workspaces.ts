import { z } from "zod";
import { text } from "../model/fields.ts";
import { method } from "./method.ts";

// What a face answers itself, before a workspace is open and while one is exchanged for another: a contract beside that of the workspace.

const recent = z.strictObject({
  path: text,
  /** The studio's name when it was last open; empty where none was entered. */
  studioName: z.string(),
  openedAt: z.iso.datetime(),
  /** Why it cannot be opened as it stands, as a sentence; null where nothing is against it. */
  trouble: text.nullable(),
});

/** A workspace that was open before. */
export type RecentWorkspace = z.infer<typeof recent>;

const start = z.strictObject({
  /** The folder of the workspace that is open; null where none is. */
  open: text.nullable(),
  /** Why the workspace that the program was started with is not open, as a sentence; null where nothing was refused. */
  refusal: text.nullable(),
  /** Its folder, to be tried again. */
  refused: text.nullable(),
  /** Newest first. */
  recent: z.array(recent).readonly(),
  /** Where a new one would go, and under which name that is still free. */
  suggested: z.strictObject({ parent: text, name: text }),
  /** Where the sample goes, or already is. */
  samplePath: text,
  /** The policies to choose from, by id; empty where there is only one. */
  packs: z.array(text).readonly(),
});

/** What a person can begin with. */
export type StartView = z.infer<typeof start>;

const opened = z.strictObject({ path: text });

const path = z.string().trim().min(1, "请写明文件夹");

const folders = z.strictObject({
  path: text,
  /** The folder that it stands in; null at the top. */
  parent: text.nullable(),
  folders: z.array(z.strictObject({ name: text, path: text, isWorkspace: z.boolean() })).readonly(),
  /** The files in it that can be a backup, by their ending, the latest first. */
  backups: z.array(z.strictObject({ name: text, path: text })).readonly(),
  /** Whether there are more than are listed. */
  isCut: z.boolean(),
});

/** The folders within a folder of this machine, by name only. */
export type FolderList = z.infer<typeof folders>;

const making = z.strictObject({
  /** What is done now: of a backup its file is read, its originals are checked and stored, its records saved; the sample's files are read; what was made is opened. */
  step: z.enum(["reading", "checking", "saving", "reading-sample", "opening"]),
  /** Whole percent of the step. */
  percent: z.int().min(0).max(100),
});

/** How far a workspace is made. */
export type MakingProgress = z.infer<typeof making>;

/** The calls that need no open workspace. */
export const workspacesMethods = {
  /** What there is to begin with; `whenStill` waits for what is being opened or made to come to its end. */
  "workspaces.show": method(z.strictObject({ whenStill: z.boolean().optional() }), start),
  /** Opens the workspace in an absolute path; the one that is open is closed first, and opened again where the other cannot be. */
  "workspaces.open": method(z.strictObject({ path }), opened),
  "workspaces.create": method(
    z.strictObject({ parent: path, name: z.string().trim().min(1, "请写明名称"), pack: z.string().nullable() }),
    opened,
    making,
  ),
  /** Makes a workspace of a backup in a folder of its own, and opens it; nothing is left of one that is stopped. */
  "workspaces.restore": method(
    z.strictObject({
      file: z.string().trim().min(1, "请写明备份文件"),
      parent: path,
      name: z.string().trim().min(1, "请写明名称"),
    }),
    opened,
    making,
  ),
  /** Opens the sample studio, which is made the first time. */
  "workspaces.open-sample": method(z.strictObject({}), opened, making),
  /** Takes a workspace off the list; its folder stays as it is. */
  "workspaces.forget": method(z.strictObject({ path }), start),
  "workspaces.close": method(z.strictObject({}), start),
  /** The folders within one; null for the user's own. */
  "workspaces.folders": method(z.strictObject({ path: path.nullable() }), folders),
} as const;

/** The name of such a call. */
export type WorkspacesMethodName = keyof typeof workspacesMethods;

/** Whether a name from outside is such a call. */
export const isWorkspacesMethod = (name: string): name is WorkspacesMethodName =>
  Object.hasOwn(workspacesMethods, name);
