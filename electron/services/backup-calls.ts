import { existsSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { backupMethods, WrittenBackup } from "../../shared/contract/backups.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { ok, type Result } from "../../shared/result.ts";
import { backUp } from "../store/back-up.ts";
import type { Workspace } from "../store/workspace.ts";
import { orRefusal, refusal } from "./refusal.ts";

/** What answers each call about backups. */
export type BackupCalls = {
  readonly [Name in keyof typeof backupMethods]: (input: InputOf<Name>) => Result<OutputOf<Name>, Failure>;
};

/** Builds the use cases of backups over a workspace. */
export const backupCalls = (
  workspace: Workspace,
  { home, today }: { readonly home: string; readonly today: () => LocalDate },
): BackupCalls => ({
  "backups.suggest": () => ok({ path: freePath(home, `${basename(workspace.dir)}-备份-${today()}`) }),
  "backups.write": ({ path }) => {
    const problem = placeProblem(workspace.dir, path);
    return problem === null ? write(workspace, resolve(path)) : refusal(problem);
  },
});

function freePath(home: string, stem: string, attempt = 1): string {
  const documents = join(home, "Documents");
  const folder = existsSync(documents) ? documents : home;
  const path = join(folder, `${stem}${attempt === 1 ? "" : `-${attempt}`}.json`);
  return existsSync(path) ? freePath(home, stem, attempt + 1) : path;
}

/** Why a backup cannot go there; null where it can. */
function placeProblem(dir: string, path: string): string | null {
  if (!isAbsolute(path)) return `“${path}”不是完整的位置。请从盘符或根目录写起，如 D:\\备份\\工作区.json。`;
  if (existsSync(path)) return `“${path}”已经有了，没有覆盖它。请换一个文件名。`;
  if (!existsSync(dirname(path))) return `没有“${dirname(path)}”这个文件夹。请先建好它，或换一个位置。`;
  const within = relative(dir, resolve(path));
  const isInside = !within.startsWith("..") && !isAbsolute(within);
  return isInside ? "备份放在工作区文件夹里，会和它一起丢失。请放到别的文件夹，最好是另一块磁盘或 U 盘。" : null;
}

function write(workspace: Workspace, path: string): Result<WrittenBackup, Failure> {
  const written = orRefusal(backUp(workspace, path));
  if (!written.ok) return written;
  return ok({ path, size: statSync(path).size, missing: written.value.missing.length });
}
