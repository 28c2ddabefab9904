import { lstat, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import type { PackageContainer } from "./package-container.ts";
import { chunkBytes } from "./package-entry.ts";
import { PackageFailure, packageProblem } from "./package-failure.ts";

const mostFiles = 200_000;

interface Listing {
  readonly files: Map<string, number>;
  readonly folders: string[];
  readonly problems: PackageProblem[];
}

/** Opens a folder as a package. Links, pipes and devices are named as problems and never opened or followed. */
export async function openFolderContainer(root: string): Promise<PackageContainer> {
  const listing: Listing = { files: new Map(), folders: [], problems: [] };
  await list(root, "", listing);
  return {
    form: "folder",
    ...listing,
    chunks: (path) => fileChunks(join(root, ...path.split("/")), listing.files.get(path) ?? 0),
    zip: null,
    close: async () => undefined,
  };
}

async function list(root: string, folder: string, listing: Listing): Promise<void> {
  const entries = await readdir(join(root, ...folder.split("/")), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      listing.folders.push(path);
      await list(root, path, listing);
    } else if (entry.isFile()) {
      listing.files.set(path, (await lstat(join(root, ...path.split("/")))).size);
    } else listing.problems.push(packageProblem("special-file", path));
    if (listing.files.size + listing.folders.length > mostFiles) {
      throw new PackageFailure("too-many-files", root, { count: `> ${mostFiles}` });
    }
  }
}

async function* fileChunks(file: string, size: number): AsyncGenerator<Uint8Array> {
  const handle = await open(file, "r");
  try {
    const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(size, chunkBytes)));
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
