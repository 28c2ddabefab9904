import { createHash } from "node:crypto";
import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import type { BagManifest } from "./bag.ts";
import type { PackageContainer } from "./package-container.ts";
import { problemOf } from "./package-failure.ts";
import { createMeter, type PackageWatch } from "./package-progress.ts";

/** The checksums of a package's files, by path and algorithm; files that could not be read to their end are not in it. */
export interface FileDigests {
  readonly byPath: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly problems: readonly PackageProblem[];
}

/** Reads every file once and computes the checksums that its manifests state. */
export async function digestFiles(
  container: PackageContainer,
  manifests: readonly BagManifest[],
  watch: PackageWatch,
): Promise<FileDigests> {
  const algorithms = algorithmsByPath(manifests);
  const byPath = new Map<string, ReadonlyMap<string, string>>();
  const problems: PackageProblem[] = [];
  const totalBytes = [...container.files.values()].reduce((sum, size) => sum + size, 0);
  const meter = createMeter("checking", totalBytes, watch);
  for (const path of container.files.keys()) {
    const outcome = await digestFile(container, path, algorithms.get(path) ?? new Set(), meter);
    if ("code" in outcome) problems.push(outcome);
    else byPath.set(path, outcome);
  }
  return { byPath, problems };
}

function algorithmsByPath(manifests: readonly BagManifest[]): ReadonlyMap<string, ReadonlySet<string>> {
  const algorithms = new Map<string, Set<string>>();
  for (const { algorithm, lines } of manifests) {
    if (algorithm === null) continue;
    for (const { path } of lines) algorithms.set(path, (algorithms.get(path) ?? new Set()).add(algorithm));
  }
  return algorithms;
}

async function digestFile(
  container: PackageContainer,
  path: string,
  algorithms: ReadonlySet<string>,
  meter: (path: string, bytes: number) => void,
): Promise<ReadonlyMap<string, string> | PackageProblem> {
  const hashes = new Map([...algorithms].map((algorithm) => [algorithm, createHash(algorithm)]));
  try {
    meter(path, 0);
    for await (const chunk of container.chunks(path)) {
      for (const hash of hashes.values()) hash.update(chunk);
      meter(path, chunk.length);
    }
  } catch (error) {
    const problem = problemOf(error, path, "reading");
    if (problem === null || problem.code === "cancelled") throw error;
    return problem;
  }
  return new Map([...hashes].map(([algorithm, hash]) => [algorithm, hash.digest("hex")]));
}
