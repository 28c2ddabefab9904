import { stat } from "node:fs/promises";
import { openEncryptedContainer } from "./encrypted-container.ts";
import { openFolderContainer } from "./folder-container.ts";
import type { PackageContainer } from "./package-container.ts";
import { PackageFailure } from "./package-failure.ts";
import { openZipContainer } from "./zip-container.ts";

/** Opens a folder or a ZIP for reading, an encrypted one with its password; throws a `PackageFailure` for what must not or cannot be opened. */
export async function openContainer(path: string, password: string | null = null): Promise<PackageContainer> {
  const found = await stat(path);
  if (found.isDirectory()) return openFolderContainer(path);
  if (!found.isFile()) throw new PackageFailure("not-a-package", path);
  return password === null ? openZipContainer(path) : openEncryptedContainer(path, password);
}
