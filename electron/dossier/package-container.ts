import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import { PackageFailure } from "./package-failure.ts";
import type { ZipDirectory } from "./zip-directory.ts";

/** The files of a package, whatever holds them. Paths run from the bag's root and never lead out of it. */
export interface PackageContainer {
  readonly form: "folder" | "zip";
  /** Size by path. */
  readonly files: ReadonlyMap<string, number>;
  /** Every folder that is there by itself; a ZIP names only those it has entries for. */
  readonly folders: readonly string[];
  /** What is wrong with the container though its files can be read. */
  readonly problems: readonly PackageProblem[];
  /** A file's bytes in order; a chunk is only valid until the next one is asked for. */
  readonly chunks: (path: string) => AsyncIterable<Uint8Array>;
  /** The archive behind it; null for a folder. */
  readonly zip: ZipDirectory | null;
  readonly close: () => Promise<void>;
}

/** All of a small file's bytes; longer ones than `limit` are refused before they are read. */
export async function readWhole(container: PackageContainer, path: string, limit: number): Promise<Buffer> {
  if ((container.files.get(path) ?? 0) > limit) throw new PackageFailure("tag-too-large", path);
  const parts: Buffer[] = [];
  for await (const chunk of container.chunks(path)) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts);
}
