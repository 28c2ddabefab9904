import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Pack } from "../../shared/policy/pack.ts";
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

/** The ids of the packs that ship with the tool: the names of their folders. */
export async function listPacks(resources: string = resourcesFolder()): Promise<readonly string[]> {
  const entries = await readdir(join(resources, "policies"), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
}

/** A pack that ships with the tool, by id; an unknown id is a problem that names those there are. */
export async function findPack(id: string, resources: string = resourcesFolder()): Promise<PackResult> {
  const known = await listPacks(resources);
  if (!known.includes(id)) return err([{ path: "", message: `没有政策包 ${id}，现有：${known.join("、")}` }]);
  return loadPack(join(resources, "policies", id));
}

/** The text of the law that a loaded pack was made from. */
export function readPackSource(pack: Pack): string {
  const source = packText(filesOf(pack), "source.txt");
  if (!source.ok) throw new Error(`the pack ${pack.id} was loaded without its text`);
  return source.value;
}
