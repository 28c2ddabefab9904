import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

function withParents(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...withParents(parent)];
}

/**
 * The folder of what ships with the tool (policies, fonts, templates …), looked for upwards from where the code runs: `resources`
 * in a checkout; in an installed app the folder that holds the app's archive. Throws when it is not there: the installation is broken.
 */
export function resourcesFolder(from: string = import.meta.dirname): string {
  // Not process.resourcesPath: while developing, that is Electron's own folder, and a worker thread may not have it.
  const candidates = withParents(from).flatMap((folder) => [join(folder, "resources"), folder]);
  const found = candidates.find((folder) => existsSync(join(folder, "policies")) && existsSync(join(folder, "fonts")));
  if (found === undefined) throw new Error(`no resources folder above ${from}`);
  return found;
}
