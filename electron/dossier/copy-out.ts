import type { Result } from "../../shared/result.ts";
import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import { createFolderSink } from "./folder-sink.ts";
import { openContainer } from "./open-container.ts";
import { PackageFailure, settle } from "./package-failure.ts";
import { choosePlace, clearPlace, movePackage, type PackagePlace } from "./package-place.ts";

/**
 * Copies some files of a package, folder or ZIP, into a new folder, each under a name of its own there; `names` is name by path in
 * the package. The folder has its name only once every file is in it; one that is already there is left alone.
 */
export const copyOut = (
  packagePath: string,
  folder: string,
  names: ReadonlyMap<string, string>,
): Promise<Result<null, PackageProblem>> =>
  settle(folder, "writing", async () => {
    const place = await choosePlace(folder, false);
    try {
      await copyTo(packagePath, place, names);
      await movePackage(place);
      return null;
    } finally {
      await clearPlace(place);
    }
  });

async function copyTo(packagePath: string, place: PackagePlace, names: ReadonlyMap<string, string>): Promise<void> {
  const container = await openContainer(packagePath);
  try {
    const sink = await createFolderSink(place.temporary);
    for (const [path, name] of names) {
      const size = container.files.get(path);
      if (size === undefined) throw new PackageFailure("not-found", path);
      await sink.add(name, size, container.chunks(path));
    }
    await sink.finish();
  } finally {
    await container.close();
  }
}
