import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Pack } from "../../shared/policy/pack.ts";
import { isLaterVersion, policyIdOf, versionedName } from "../../shared/policy/pack-name.ts";
import { err } from "../../shared/result.ts";
import { checkPackFiles, filesOf, type PackResult } from "./packs/check-pack-files.ts";
import { packText } from "./packs/pack-files.ts";
import { readPackFolder } from "./packs/read-pack-folder.ts";
import { resourcesFolder } from "./resources-folder.ts";

/** Loads a policy pack from its folder and runs all its checks and cases; a pack that fails is refused with everything that is wrong. */
export async function loadPack(folder: string): Promise<PackResult> {
  const files = await readPackFolder(folder);
  return files.ok ? checkPackFiles(files.value) : files;
}

/**
 * The names of the packs that ship with the tool, which are those of their folders: the id for the version of a policy that shipped
 * first, `id@version` for each later one. What has shipped keeps its name and its version: workspaces go on by it.
 */
export async function listPacks(resources: string = resourcesFolder()): Promise<readonly string[]> {
  const entries = await readdir(join(resources, "policies"), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
}

/** A pack that ships with the tool, by name; an unknown name is a problem that names those there are. */
export async function findPack(name: string, resources: string = resourcesFolder()): Promise<PackResult> {
  const known = await listPacks(resources);
  if (!known.includes(name)) return err([{ path: "", message: `没有政策包 ${name}，现有：${known.join("、")}` }]);
  const loaded = await loadPack(join(resources, "policies", name));
  if (!loaded.ok || [loaded.value.id, versionedName(loaded.value)].includes(name)) return loaded;
  return err([{ path: "pack.json", message: `文件夹叫 ${name}，里面却是 ${versionedName(loaded.value)}` }]);
}

/** The name under which the newest version of a policy ships; null where it does not ship, or none of its versions holds. */
async function newestPack(id: string, resources: string): Promise<string | null> {
  const names = (await listPacks(resources)).filter((name) => policyIdOf(name) === id);
  if (names.length === 1) return names[0] ?? null;
  const loaded = await Promise.all(names.map((name) => findPack(name, resources)));
  const versions = names.flatMap((name, place) => {
    const pack = loaded[place];
    return pack?.ok === true ? [{ name, version: pack.value.packVersion }] : [];
  });
  const [first, ...others] = versions;
  if (first === undefined) return null;
  return others.reduce((best, one) => (isLaterVersion(one.version, best.version) ? one : best), first).name;
}

/** The newest version of the one policy that ships; null where several policies ship, of which a person has to choose. */
export async function onlyPolicy(resources: string = resourcesFolder()): Promise<string | null> {
  const [id, ...others] = new Set((await listPacks(resources)).map(policyIdOf));
  return id === undefined || others.length > 0 ? null : newestPack(id, resources);
}

/** The text of the law that a loaded pack was made from. */
export function readPackSource(pack: Pack): string {
  const source = packText(filesOf(pack), "source.txt");
  if (!source.ok) throw new Error(`the pack ${pack.id} was loaded without its text`);
  return source.value;
}
