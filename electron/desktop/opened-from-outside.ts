import { closeSync, openSync, readSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { DesktopCommand } from "../../shared/contract/desktop-commands.ts";

/** The ending of a file of changes: the one kind of file that the system opens with this program. */
const changeSetEnding = ".shenbao";

/** How such a file begins, whatever wrote it: with the name of its format. */
const changeSetStart = /^\s*\{\s*"format"\s*:\s*"shenbao\./;

const mostHead = 200;

/**
 * What a path that came from outside (the command line, a double click, another start of the program) asks for; null where it is
 * nothing of ours. It is only named here: the backend reads it behind its own checks.
 */
export function openedFromOutside(word: string, from: string): DesktopCommand | null {
  // Windows' names of devices and of other machines: to look there would be a request that leaves this one.
  if (/^(?:\\\\|\/\/)/.test(word)) return null;
  const path = resolve(from, word);
  const kind = kindOf(path);
  if (kind === "folder") return { kind: "open", path };
  if (kind !== "file") return null;
  if (basename(path) === "workspace.db") return { kind: "open", path: dirname(path) };
  return path.toLowerCase().endsWith(changeSetEnding) && startsAsChangeSet(path) ? { kind: "change-set", path } : null;
}

/** The first word of a command line that is no option; null where there is none. `skipped` words name the program. */
export const firstPath = (words: readonly string[], skipped: number): string | null =>
  words.slice(skipped).find((word) => word !== "" && !word.startsWith("-")) ?? null;

function kindOf(path: string): "file" | "folder" | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return "folder";
  return found?.isFile() === true ? "file" : null;
}

function startsAsChangeSet(path: string): boolean {
  const head = Buffer.alloc(mostHead);
  const file = openSync(path, "r");
  try {
    return changeSetStart.test(head.subarray(0, readSync(file, head)).toString("utf8"));
  } finally {
    closeSync(file);
  }
}

/** The folder that a workspace named on the command line is opened from, even where nothing is there: the start screen says so. */
export const workspaceNamed = (word: string, from: string): string =>
  basename(word) === "workspace.db" ? join(resolve(from, word), "..") : resolve(from, word);
