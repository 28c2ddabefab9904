import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import type { Bag, BagManifest } from "./bag.ts";
import { bagInfoValue } from "./bag-info.ts";
import type { FileDigests } from "./file-digests.ts";
import type { PackageContainer } from "./package-container.ts";
import { packageProblem } from "./package-failure.ts";

/** Holds a bag against the rules of RFC 8493: every listed file is there and unchanged, every payload file is listed. */
export function checkBag(container: PackageContainer, bag: Bag, digests: FileDigests): readonly PackageProblem[] {
  const payload = bag.manifests.filter(({ kind }) => kind === "payload");
  return [
    ...(payload.length === 0 ? [packageProblem("no-manifest")] : []),
    ...bag.manifests.flatMap((manifest) => checkManifest(container, manifest, digests)),
    ...unlistedPayload(container, bag, payload),
    ...unlistedManifests(bag, payload),
    ...(container.files.has("fetch.txt") ? [packageProblem("fetch-unsupported", "fetch.txt")] : []),
    ...checkOxum(container, bag),
  ];
}

/** The payload files with their sizes. */
export function payloadFiles(container: PackageContainer): readonly (readonly [string, number])[] {
  return [...container.files].filter(([path]) => path.startsWith("data/"));
}

function checkManifest(container: PackageContainer, manifest: BagManifest, digests: FileDigests): PackageProblem[] {
  const seen = new Set<string>();
  return manifest.lines.flatMap(({ path, checksum }) => {
    const named = { manifest: manifest.path };
    if (seen.has(path)) return [packageProblem("manifest-duplicate", manifest.path, { listed: path })];
    seen.add(path);
    if (!mayList(manifest, path)) return [packageProblem("manifest-out-of-place", manifest.path, { listed: path })];
    if (!container.files.has(path)) return [packageProblem("file-missing", path, named)];
    const digest = manifest.algorithm === null ? undefined : digests.byPath.get(path)?.get(manifest.algorithm);
    return digest === undefined || digest === checksum ? [] : [packageProblem("checksum-mismatch", path, named)];
  });
}

function mayList(manifest: BagManifest, path: string): boolean {
  if (manifest.kind === "payload") return path.startsWith("data/");
  return !path.startsWith("data/") && !/^tagmanifest-[^/]*\.txt$/i.test(path);
}

// RFC 8493 asks every payload manifest to list every payload file; before 1.0 it was enough that one of them did.
function unlistedPayload(container: PackageContainer, bag: Bag, payload: readonly BagManifest[]): PackageProblem[] {
  const lists = payload.map(({ path, lines }) => ({ path, listed: new Set(lines.map((line) => line.path)) }));
  const first = lists[0];
  if (first === undefined) return [];
  return payloadFiles(container).flatMap(([path]) => {
    const silent = lists.filter(({ listed }) => !listed.has(path));
    const complete = bag.declaration.version === "1.0" ? silent.length === 0 : silent.length < lists.length;
    return complete ? [] : [packageProblem("manifest-unlisted", path, { manifest: (silent[0] ?? first).path })];
  });
}

function unlistedManifests(bag: Bag, payload: readonly BagManifest[]): PackageProblem[] {
  const tagManifests = bag.manifests.filter(({ kind }) => kind === "tag");
  return tagManifests.flatMap((tagManifest) =>
    payload
      .filter(({ path }) => !tagManifest.lines.some((line) => line.path === path))
      .map(({ path }) => packageProblem("manifest-unlisted", path, { manifest: tagManifest.path })),
  );
}

function checkOxum(container: PackageContainer, bag: Bag): PackageProblem[] {
  const stated = bagInfoValue(bag.info, "Payload-Oxum");
  const files = payloadFiles(container);
  const found = `${files.reduce((sum, [, size]) => sum + size, 0)}.${files.length}`;
  return stated === null || stated === found ? [] : [packageProblem("payload-oxum", "bag-info.txt", { stated, found })];
}
