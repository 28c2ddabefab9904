import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pack } from "../../../shared/policy/pack.ts";
import { policyIdOf, saysVersion, versionedName } from "../../../shared/policy/pack-name.ts";
import { openPackage } from "../../dossier/open-package.ts";
import type { Workspace } from "../../store/workspace.ts";
import { findPack, listPacks } from "../policy-packs.ts";
import { checkPackFiles } from "./check-pack-files.ts";
import { loadKeptPack } from "./kept-packs.ts";
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

/** The packs that ship with the tool and those that a workspace keeps. */
export function packOfWorkspace(workspace: Workspace): PackOf {
  return async (name) => {
    const kept = loadKeptPack(workspace, name);
    return kept?.ok === true ? kept.value : shippedPackOf(name);
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
