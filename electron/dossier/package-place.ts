import { randomBytes } from "node:crypto";
import { lstat, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { PackageFailure, systemCode } from "./package-failure.ts";
import { syncFolder } from "./sync-folder.ts";

/** A package's final place, and the name beside it under which it is written first. */
export interface PackagePlace {
  readonly out: string;
  readonly form: "folder" | "zip";
  readonly temporary: string;
  readonly replace: boolean;
}

/** Decides where to write. What stands under `out` is only ever given up for `replace`, and only if it can be a package. */
export async function choosePlace(given: string, replace: boolean): Promise<PackagePlace> {
  const out = resolve(given);
  const form = out.toLowerCase().endsWith(".zip") ? "zip" : "folder";
  const parent = await kindOf(dirname(out));
  if (parent !== "folder") throw new PackageFailure("out-folder-missing", dirname(out));
  const temporary = join(dirname(out), `.${basename(out)}.${randomBytes(4).toString("hex")}.partial`);
  const place: PackagePlace = { out, form, temporary, replace };
  await checkFree(place);
  return place;
}

/** Gives the verified package its final name; an older one is removed only after that, and put back when the last step fails. */
export async function movePackage(place: PackagePlace): Promise<void> {
  await checkFree(place);
  if (place.form === "zip" || (await kindOf(place.out)) === null) await rename(place.temporary, place.out);
  else await swapFolders(place);
  await syncFolder(dirname(place.out));
}

/** Removes what was written under the temporary name. */
export async function clearPlace(place: PackagePlace): Promise<void> {
  await rm(place.temporary, { recursive: true, force: true });
}

/**
 * Removes what a program that was cut off while writing at `out` left beside it. An older package that was already put aside for the
 * new one gets its name back where the new one has not taken it.
 */
export async function clearLeftovers(out: string): Promise<void> {
  const folder = dirname(out);
  if ((await kindOf(folder)) !== "folder") return;
  const stem = `.${basename(out)}.`;
  const left = (await readdir(folder)).filter((name) => name.startsWith(stem) && isTemporary(name.slice(stem.length)));
  for (const name of left.filter((one) => one.endsWith(asideSuffix)))
    if ((await kindOf(out)) === null) await rename(join(folder, name), out);
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true });
}

const asideSuffix = ".old";

const isTemporary = (ending: string): boolean => /^[0-9a-f]{8}\.partial(?:\.old)?$/.test(ending);

async function swapFolders(place: PackagePlace): Promise<void> {
  const old = `${place.temporary}${asideSuffix}`;
  await rename(place.out, old);
  try {
    await rename(place.temporary, place.out);
  } catch (error) {
    await rename(old, place.out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

async function checkFree(place: PackagePlace): Promise<void> {
  const kind = await kindOf(place.out);
  if (kind === null) return;
  if (!place.replace) throw new PackageFailure("out-exists", place.out);
  const expected = place.form === "zip" ? "file" : "folder";
  const replaceable = kind === expected && (kind === "file" || (await isBagOrEmpty(place.out)));
  if (!replaceable) throw new PackageFailure("out-not-replaceable", place.out);
}

// A folder of the user's own that happens to bear the name must never be removed.
async function isBagOrEmpty(folder: string): Promise<boolean> {
  const names = await readdir(folder);
  return names.length === 0 || names.includes("bagit.txt");
}

async function kindOf(path: string): Promise<"file" | "folder" | "other" | null> {
  try {
    const found = await lstat(path);
    if (found.isDirectory()) return "folder";
    return found.isFile() ? "file" : "other";
  } catch (error) {
    const system = systemCode(error);
    if (system === "ENOENT" || system === "ENOTDIR") return null;
    throw error;
  }
}
