import type { Original } from "../../../shared/model/original.ts";
import { packFileName, packMediaType } from "../../../shared/policy/pack-name.ts";
import { err, ok } from "../../../shared/result.ts";
import type { Workspace } from "../../store/workspace.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { checkPackFiles, type PackResult } from "./check-pack-files.ts";
import { unzipPack } from "./unzip-pack.ts";

/** A pack that a workspace keeps: what it is named, and its file among the originals. */
export interface KeptPack {
  readonly name: string;
  readonly original: Original;
}

/** The packs that a workspace keeps beside its originals, so that they go wherever it goes; within a transaction only. */
export const keptPacks = ({ originals }: Workspace): readonly KeptPack[] =>
  originals
    .list()
    .filter(({ mediaType }) => mediaType === packMediaType)
    .map((original) => ({ name: original.fileName.slice(0, -packFileName("").length), original }));

const loadedBySha = new Map<string, PackResult>();

/** Loads a pack that the workspace keeps, by its name; null where it keeps none of that name. The same file is checked once in a run of the program. */
export function loadKeptPack(workspace: Workspace, name: string): PackResult | null {
  const read = workspace.transaction(() => {
    const kept = keptPacks(workspace).find((one) => one.name === name);
    if (kept === undefined) return ok(null);
    const { sha256 } = kept.original;
    return ok({ sha256, bytes: loadedBySha.has(sha256) ? null : workspace.originals.read(sha256) });
  });
  if (!read.ok) return err([{ path: "", message: workspaceProblemSentence(read.error) }]);
  if (read.value === null) return null;
  const { sha256, bytes } = read.value;
  const loaded = loadedBySha.get(sha256) ?? loadBundle(bytes ?? new Uint8Array());
  loadedBySha.set(sha256, loaded);
  return loaded;
}

/** A pack from the one file that it is kept in. */
export function loadBundle(bytes: Uint8Array): PackResult {
  const files = unzipPack(bytes);
  return files.ok ? checkPackFiles(files.value) : err([files.error]);
}
