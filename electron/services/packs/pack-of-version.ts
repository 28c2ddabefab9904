import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pack } from "../../../shared/policy/pack.ts";
import { policyIdOf, saysVersion, versionedName } from "../../../shared/policy/pack-name.ts";
import { openPackage } from "../../dossier/open-package.ts";
import { originalIn } from "../../store/write-original.ts";
import { findPack, listPacks } from "../policy-packs.ts";
import { checkPackFiles } from "./check-pack-files.ts";
import { type KeptPack, loadBundle } from "./kept-packs.ts";
import { openForeignPack } from "./open-foreign-pack.ts";

/** Finds a pack by what a package says of it: an id, or the name under which its workspace kept it; null when it is not there. */
export type PackOf = (name: string) => Promise<Pack | null>;

/** The packs that ship with the tool, each by its name or by its version. */
export const shippedPackOf: PackOf = async (name) => {
  const names = (await listPacks()).filter((one) => one === name || (saysVersion(name) && one === policyIdOf(name)));
  const packs = await Promise.all(names.map((one) => findPack(one)));
  const found = packs.flatMap((pack) => (pack.ok ? [pack.value] : []));
  return found.find((pack) => [pack.id, versionedName(pack)].includes(name)) ?? null;
};

/** The packs that ship with the tool and those kept ones whose files stand in the workspace of a folder; for a thread that has no workspace. */
export function packAmong(kept: readonly KeptPack[], dir: string): PackOf {
  return async (name) => {
    const found = kept.find((one) => one.name === name);
    if (found === undefined) return shippedPackOf(name);
    const file = originalIn(dir, found.original.sha256);
    if (!existsSync(file)) return shippedPackOf(name);
    const loaded = loadBundle(await readFile(file));
    return loaded.ok ? loaded.value : shippedPackOf(name);
  };
}

const carried = /^data\/originals\/\d+-policy-pack\.zip$/;

/**
 * The pack that a package of ours carries because it did not ship with the tool; null when it carries none that holds. It comes from
 * outside and is opened as such.
 */
export async function packInPackage(path: string, password: string | null): Promise<Pack | null> {
  const opened = await openPackage(path, password);
  if (!opened.ok) return null;
  const folder = await mkdtemp(join(tmpdir(), "shenbao-pack-"));
  try {
    const name = [...opened.value.files.keys()].find((one) => carried.test(one));
    const bytes = name === undefined ? null : await opened.value.read(name);
    if (bytes?.ok !== true) return null;
    const file = join(folder, "policy-pack.zip");
    await writeFile(file, bytes.value);
    const files = await openForeignPack(new Map([[file, file]]));
    const pack = files.ok ? checkPackFiles(files.value) : null;
    return pack?.ok === true ? pack.value : null;
  } finally {
    await opened.value.close();
    await rm(folder, { recursive: true, force: true });
  }
}
