import { createHash } from "node:crypto";
import { err, ok, type Result } from "../../shared/result.ts";
import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import { type Bag, readBag } from "./bag.ts";
import type { BagInfoField } from "./bag-info.ts";
import { isOurs } from "./check-ours.ts";
import { openContainer } from "./open-container.ts";
import { type PackageContainer, readWhole } from "./package-container.ts";
import { packageProblem, settle } from "./package-failure.ts";

/** A package held open for reading single files; close it when done. */
export interface OpenPackage {
  readonly kind: "ours" | "bagit";
  readonly form: "folder" | "zip";
  /** The lines of bag-info.txt. */
  readonly info: readonly BagInfoField[];
  /** The size of every file by its path from the bag's root. */
  readonly files: ReadonlyMap<string, number>;
  /** A file's bytes, given only if they are what the manifests say of it. `limit` (64 MiB unless told) guards the memory. */
  readonly read: (path: string, limit?: number) => Promise<Result<Uint8Array, PackageProblem>>;
  /** The SHA-256 that the manifest states of each file; empty where there is no such manifest. */
  readonly checksums: ReadonlyMap<string, string>;
  /** A file's bytes in order, unchecked; a chunk is only valid until the next one is asked for. */
  readonly chunks: (path: string) => AsyncIterable<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Opens a package of this tool or any bag, folder or ZIP, an encrypted one with its password. It does not verify the whole: `verifyPackage` does. */
export function openPackage(
  path: string,
  password: string | null = null,
): Promise<Result<OpenPackage, PackageProblem>> {
  return settle(path, "reading", async () => {
    const container = await openContainer(path, password);
    try {
      return opened(container, await readBag(container));
    } catch (error) {
      await container.close();
      throw error;
    }
  });
}

const usualLimit = 64 << 20;

function opened(container: PackageContainer, bag: Bag): OpenPackage {
  return {
    kind: isOurs(bag) ? "ours" : "bagit",
    form: container.form,
    info: bag.info,
    files: container.files,
    read: (path, limit = usualLimit) => readChecked(container, bag, path, limit),
    checksums: new Map(sha256Lines(bag).map(({ path, checksum }) => [path, checksum])),
    chunks: container.chunks,
    close: container.close,
  };
}

const sha256Lines = ({ manifests }: Bag) =>
  manifests.filter(({ algorithm, kind }) => algorithm === "sha256" && kind === "payload").flatMap(({ lines }) => lines);

async function readChecked(
  container: PackageContainer,
  bag: Bag,
  path: string,
  limit: number,
): Promise<Result<Uint8Array, PackageProblem>> {
  if (!container.files.has(path)) return err(packageProblem("file-missing", path, { manifest: "—" }));
  const read = await settle(path, "reading", () => readWhole(container, path, limit));
  if (!read.ok) return read;
  for (const { algorithm, lines, path: manifest } of bag.manifests) {
    const stated = lines.find((line) => line.path === path)?.checksum;
    if (algorithm === null || stated === undefined) continue;
    const found = createHash(algorithm).update(read.value).digest("hex");
    return found === stated ? ok(read.value) : err(packageProblem("checksum-mismatch", path, { manifest }));
  }
  return err(packageProblem("manifest-unlisted", path, { manifest: "manifest-….txt" }));
}
