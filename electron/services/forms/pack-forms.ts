import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { PackFormFile } from "../../../shared/forms/check-pack-forms.ts";
import { parseMapping } from "../../../shared/forms/mapping-file.ts";
import type { FormMapping } from "../../../shared/model/form.ts";
import { resourcesFolder } from "../resources-folder.ts";
import { sha256Of } from "../sha256-of.ts";

const orMissing = async <T>(reading: Promise<T>): Promise<T | null> =>
  reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });

/** The mappings in the `forms/` of a pack's folder, each with the hash of its blank where that stands beside it. None without the folder. */
export async function readFormFiles(pack: string): Promise<readonly PackFormFile[]> {
  const folder = join(pack, "forms");
  const names = ((await orMissing(readdir(folder))) ?? []).filter((name) => name.endsWith(".json")).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      return { name, text, blankSha256: await blankBeside(folder, text) };
    }),
  );
}

async function blankBeside(folder: string, text: string): Promise<string | null> {
  const mapping = parseMapping(text);
  if (!mapping.ok) return null;
  const bytes = await orMissing(readFile(join(folder, basename(mapping.value.blank.fileName))));
  return bytes === null ? null : sha256Of(bytes);
}

/**
 * The mappings that come with a policy pack: whoever loads a blank that one of them was made for finds it mapped. They were checked
 * when the pack was loaded; throws when the installation has broken since.
 */
export async function findPackForms(
  pack: string,
  resources: string = resourcesFolder(),
): Promise<readonly FormMapping[]> {
  const files = await readFormFiles(join(resources, "policies", pack));
  return files.map(({ name, text }) => {
    const mapping = parseMapping(text);
    if (!mapping.ok) throw new Error(`forms/${name} of the pack ${pack} is broken: ${mapping.error}`);
    return mapping.value;
  });
}
