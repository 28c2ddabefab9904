import { existsSync } from "node:fs";
import { join } from "node:path";

/** The documents folder of `home`, or `home` where there is none. */
export function documentsFolder(home: string): string {
  const documents = join(home, "Documents");
  return existsSync(documents) ? documents : home;
}

/** A name in a folder that nothing has yet: `name`, `name-2`, `name-3` … */
export function freeName(folder: string, name: string, attempt = 1): string {
  const wanted = attempt === 1 ? name : `${name}-${attempt}`;
  return existsSync(join(folder, wanted)) ? freeName(folder, name, attempt + 1) : wanted;
}
