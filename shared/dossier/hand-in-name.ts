import type { Profile } from "../policy/profile.ts";

/** A file of the package with the title that people know it by. */
export interface TitledFile {
  readonly path: string;
  readonly title: string;
}

// What Windows refuses in a file's name.
const forbidden = /[\\/:*?"<>|]/g;

const baseOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

function chineseName({ path, title }: TitledFile): string {
  const base = baseOf(path);
  const number = /^\d+-/.exec(base)?.[0] ?? "";
  const extension = /\.[a-z0-9]+$/.exec(base)?.[0] ?? "";
  return `${number}${title.replaceAll(forbidden, "_")}${extension}`;
}

/**
 * The names under which files of the package are handed in to an authority, by path: as in the package, or, where the profile asks
 * for Chinese names, their number and title. A name that is taken stays as in the package.
 */
export function handInNames(
  files: readonly TitledFile[],
  { names: wanted }: Pick<Profile, "names">,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files) {
    if (names.has(file.path)) continue;
    const chinese = chineseName(file);
    const name = wanted === "ascii" || taken.has(chinese) ? baseOf(file.path) : chinese;
    names.set(file.path, name);
    taken.add(name);
  }
  return names;
}
