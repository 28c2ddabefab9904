const segmentPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
// Windows refuses these names with any extension, and drops a dot at the end.
const windowsReserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
// Leaves room under the 260 characters of Windows for the folder a reviewer unpacks into.
const longestPath = 160;

/** Whether a payload path is `data/…` in names that every system, archive and manifest carries unchanged. */
export function isPortablePath(path: string): boolean {
  const [top, ...segments] = path.split("/");
  return top === "data" && segments.length > 0 && path.length <= longestPath && segments.every(isPortableSegment);
}

function isPortableSegment(segment: string): boolean {
  return segmentPattern.test(segment) && !segment.endsWith(".") && !windowsReserved.test(segment);
}

/** Two paths that cannot lie beside each other where case does not count, or null: the same name, or a file named like a folder. */
export function firstClash(paths: readonly string[]): readonly [string, string] | null {
  const files = new Map<string, string>();
  for (const path of paths) {
    const other = files.get(path.toLowerCase());
    if (other !== undefined) return [path, other];
    files.set(path.toLowerCase(), path);
  }
  for (const path of paths) {
    const clash = foldersOf(path.toLowerCase()).find((folder) => files.has(folder));
    if (clash !== undefined) return [path, files.get(clash) ?? clash];
  }
  return firstFolderClash(paths);
}

function firstFolderClash(paths: readonly string[]): readonly [string, string] | null {
  const spellings = new Map<string, string>();
  for (const folder of paths.flatMap(foldersOf)) {
    const other = spellings.get(folder.toLowerCase());
    if (other !== undefined && other !== folder) return [folder, other];
    spellings.set(folder.toLowerCase(), folder);
  }
  return null;
}

/** The folders a path lies in, outermost first: `a/b/c.txt` gives `a`, `a/b`. */
export function foldersOf(path: string): readonly string[] {
  const segments = path.split("/");
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join("/"));
}

/** Whether a path found in a foreign package could lead out of it, or means different files on different systems. */
export function isUnsafePath(path: string): boolean {
  const leaves = path.split("/").some((segment) => segment === "" || segment === "." || segment === "..");
  return leaves || path.includes("\\") || path.includes("\0") || /^[A-Za-z]:/.test(path);
}
